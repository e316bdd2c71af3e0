// Every value of a snapshot but the pictures, against snapshot_rules.hpp.
#pragma once

#include <string>

#include "data/sqlite.hpp"

namespace lobby::edition {

Result<void> checkRows(sqlite::Database& database);

// For a snapshot that is whole, but not one that a kiosk can show.
std::unexpected<Error> cannotBeShown(const std::string& why);

}  // namespace lobby::edition
