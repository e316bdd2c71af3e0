// The store of a kiosk's home folder, for install, rollback and status.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "data/edition/store.hpp"

namespace lobby::ctl {

// Opens it with the keys and the cinema of the home folder. What cannot be read of settings and keys is
// warned of; but fails when it may have been the cinema: better no edition than another house's.
Result<edition::EditionStore> openStoreOf(const std::filesystem::path& home);
// To look at it: all that cannot be read is in `problems`.
Result<edition::EditionStore> openStoreOf(const std::filesystem::path& home,
                                          std::vector<std::string>& problems);

}  // namespace lobby::ctl
