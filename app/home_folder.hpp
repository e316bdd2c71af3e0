// The kiosk's home folder: which editions this machine takes, and from whom.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "app/kiosk_settings.hpp"
#include "data/edition/store.hpp"
#include "platform/base/file_system.hpp"

namespace lobby {

struct HomeFolder {
  edition::StoreSettings settings;
  KioskSettings machine;
  std::vector<std::string> problems;  // settings and keys that cannot be read: they do not count
};

// Reads the settings (kiosk.toml), and the keys in keys/ and in /etc/lobbycards/trusted.d. Fails when the
// keys that do not count any more are not known: better no edition than a wrong one.
Result<HomeFolder> readHomeFolder(FileSystem& files, const std::filesystem::path& home);

}  // namespace lobby
