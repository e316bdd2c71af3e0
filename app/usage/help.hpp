// What --help prints, within 80 columns.
#pragma once

#include <string>

#include "app/usage/usage.hpp"

namespace lobby::usage {

std::string helpText(const Command& command);

}  // namespace lobby::usage
