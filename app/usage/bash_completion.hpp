// What bash offers when Tab is pressed behind a program's name.
#pragma once

#include <string>
#include <string_view>

#include "app/usage/usage.hpp"

namespace lobby::usage {

// `script` is assets/completion.bash with places for what the command line tells.
std::string bashCompletion(const Command& program, std::string_view script);

}  // namespace lobby::usage
