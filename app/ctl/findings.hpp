// How findings reach people and programs.
#pragma once

#include <string_view>

#include "app/ctl/commands.hpp"
#include "data/authoring/finding.hpp"

namespace lobby::ctl {

// Prints them: as JSON on standard output, or as text on `stream`. Returns the exit code.
int printFindings(const Common& common, const authoring::Findings& findings, std::FILE* stream);

}  // namespace lobby::ctl
