// The store of a kiosk's home folder, for install, rollback and status.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "data/edition/store.hpp"

namespace lobby::ctl {

// Opens it with the keys and the cinema of the home folder; settings and keys that cannot be read are warned of,
// or put into `problems`.
Result<edition::EditionStore> openStoreOf(const std::filesystem::path& home);
Result<edition::EditionStore> openStoreOf(const std::filesystem::path& home, std::vector<std::string>& problems);

}  // namespace lobby::ctl
