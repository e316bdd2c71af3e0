// From a programme folder (DESIGN 3) to a snapshot.
#pragma once

#include <filesystem>

#include "data/authoring/finding.hpp"
#include "data/authoring/language_table.hpp"
#include "data/authoring/tools.hpp"
#include "platform/base/result.hpp"

namespace lobby::authoring {

struct CheckResult {
  Findings findings;
  LanguageTable languages;
};

// Everything that is wrong with the folder, in one run, and what is written in which language. `assets` is
// where genres.toml and languages/ lie. Fails only when the folder itself cannot be read.
Result<CheckResult> check(const std::filesystem::path& folder, const std::filesystem::path& assets,
                          const Tools& tools);

// Checks, and when no error was found writes the snapshot: to a temporary name first, then renamed, so that
// an interruption leaves the old file. The same folder gives the same bytes. Returns the findings; nothing
// was written when they hold an error.
Result<Findings> build(const std::filesystem::path& folder, const std::filesystem::path& assets,
                       const std::filesystem::path& output, const Tools& tools);

// Checks, and writes the snapshot of whatever has no errors, to be looked at and never to be shown in a
// lobby. Nothing is written when the cinema's own file has errors.
Result<CheckResult> buildSound(const std::filesystem::path& folder, const std::filesystem::path& assets,
                               const std::filesystem::path& output, const Tools& tools);

// The same care for the interface's own words: `strings` is a folder of TAG.toml in ICU MessageFormat,
// en.toml says which keys and placeholders there are. Files are named relative to it. Fails only when folder
// or assets cannot be read.
Result<Findings> checkInterface(const std::filesystem::path& strings, const std::filesystem::path& assets);

}  // namespace lobby::authoring
