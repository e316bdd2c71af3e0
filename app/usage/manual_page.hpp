// The manual page of a program: prose written by hand, with the places filled in that its command line tells.
#pragma once

#include <string>
#include <string_view>

#include "app/usage/usage.hpp"

namespace lobby::usage {

// `prose` is a man(7) page with @SYNOPSIS@, @OPTIONS@ (the program's own), @COMMANDS@, @COMMON@ (the options
// that every command takes) and @VERSION@ where they belong, all but the first and the last on lines of their
// own.
std::string manualPage(const Command& program, std::string_view prose, const std::string& version);

}  // namespace lobby::usage
