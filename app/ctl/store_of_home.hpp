// The store of a kiosk's home folder, for install, rollback and status.
#pragma once

#include <filesystem>

#include "data/edition/store.hpp"

namespace lobby::ctl {

// Opens it with the keys and the cinema of the home folder; keys that cannot be read are warned of.
Result<edition::EditionStore> openStoreOf(const std::filesystem::path& home);

}  // namespace lobby::ctl
