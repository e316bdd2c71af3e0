// What an import would write: worked out in memory, then written as a whole.
#pragma once

#include <filesystem>
#include <map>
#include <string>

#include "data/authoring/import/existing.hpp"

namespace lobby::authoring {

struct Plan {
  std::map<std::string, std::string> files;     // relative to the folder → all of the new content
  std::vector<std::optional<std::string>> ids;  // of the draft's films; nothing: not placed
};

// Works out everything. Nothing that staff wrote is changed; only what is missing is added, and the context's
// report says what.
Plan makePlan(const Draft& draft, const Existing& existing, const ImportContext& context);

// Its two parts: the films first.
void planFilms(const Draft& draft, const Existing& existing, const ImportContext& context, Plan& plan);
void planScreenings(const Draft& draft, const Existing& existing, const ImportContext& context, Plan& plan);

// Writes all files, or none as far as that can be: what was written is taken back after a failure.
Result<void> apply(const Plan& plan, const std::filesystem::path& folder);

}  // namespace lobby::authoring
