// The kiosk's home folder: which editions this machine takes, and from whom.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "data/edition/store.hpp"
#include "platform/base/file_system.hpp"

namespace lobby {

struct HomeFolder {
  edition::StoreSettings settings;
  bool clockIsTrusted = false;        // somebody vouches for the machine's clock
  std::vector<std::string> problems;  // keys that cannot be read: they do not count
};

// Reads kiosk.toml (`cinema = "ID"`: a home without it takes editions of any cinema; `clock = "trusted"`) and
// the keys in keys/ and in /etc/lobbycards/trusted.d. Fails when one of them is there and cannot be
// understood: better no edition than a wrong one.
Result<HomeFolder> readHomeFolder(FileSystem& files, const std::filesystem::path& home);

}  // namespace lobby
