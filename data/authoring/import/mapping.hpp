// Which column of a table is what: --map "Titel=film,Datum=startDate,Zeit=startDate", or a file.
#pragma once

#include <filesystem>
#include <string>
#include <utility>
#include <vector>

#include "data/authoring/import/vocabulary.hpp"
#include "platform/base/result.hpp"

namespace lobby::authoring {

struct ColumnMapping {
  // Theirs → ours, in order: several may together be one, such as a date and a time. "-": leave it out.
  std::vector<std::pair<std::string, std::string>> columns;
  std::vector<std::pair<std::string, std::string>> words;  // theirs → ours
  std::string datePattern;
};

// `map` is a .toml file, or the columns themselves. Fails with what is wrong.
//   date = "dd.MM.yyyy HH:mm"
//   [columns]
//   "Titel" = "film"
//   [words]
//   "ausverkauft" = "sold-out"
Result<ColumnMapping> readMapping(const std::string& map);

// What a column can be mapped to.
const std::vector<std::string>& mappingTargets();

// An example for the columns of a table, to suggest: "Titel=film,Datum=startDate". Empty: none is clear.
std::string suggestMapping(const std::vector<std::string>& headings, const Vocabulary& vocabulary);

}  // namespace lobby::authoring
