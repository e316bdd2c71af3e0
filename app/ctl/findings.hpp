// How findings reach people and programs.
#pragma once

#include <string_view>

#include "app/ctl/commands.hpp"
#include "data/authoring/finding.hpp"
#include "data/authoring/language_table.hpp"

namespace lobby::ctl {

// Prints them: as JSON on standard output, with the table of languages, or as text on `stream`. Returns the
// exit code.
int printFindings(const Common& common, const authoring::Findings& findings, std::FILE* stream,
                  const authoring::LanguageTable& languages = {});

}  // namespace lobby::ctl
