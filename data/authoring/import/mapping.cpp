#include "data/authoring/import/mapping.hpp"

#include <algorithm>

#include "data/authoring/import/screenings_table.hpp"
#include "data/authoring/import/text.hpp"
#include "data/authoring/readers.hpp"
#include "data/authoring/suggest.hpp"

namespace lobby::authoring {
namespace {

namespace fs = std::filesystem;

Result<void> checkTarget(const std::string& target) {
  const auto& known = mappingTargets();
  if (target == "-" || std::ranges::find(known, target) != known.end()) return {};
  return fail(ErrorKind::usage,
              "a column cannot be mapped to " + inQuotes(target) +
                  didYouMean(target, known, "; choose from " + join(known, ", ") + " or - to leave it out"));
}

Result<ColumnMapping> readInline(const std::string& map) {
  ColumnMapping mapping;
  for (const std::string& entry : splitTrimmed(map, ",")) {
    const std::size_t equals = entry.rfind('=');
    if (equals == entry.npos || equals == 0) {
      return fail(ErrorKind::usage,
                  "--map wants COLUMN=OURS, such as \"Titel=film,Datum=startDate\", not " + inQuotes(entry));
    }
    const std::string target(trimmed(entry.substr(equals + 1)));
    if (const auto good = checkTarget(target); !good) return std::unexpected(good.error());
    mapping.columns.emplace_back(trimmed(entry.substr(0, equals)), target);
  }
  return mapping;
}

Result<ColumnMapping> readFile(const fs::path& file) {
  Reporter problems;
  ColumnMapping mapping;
  if (!fs::exists(file)) return fail(ErrorKind::usage, "there is no map file " + file.string());
  const auto table = readToml({file.parent_path(), problems}, file.filename());
  if (table) {
    TableReader reader(*table, file, problems);
    if (const auto date = reader.text("date")) mapping.datePattern = date->value;
    for (const Pair& pair : reader.pairs("columns"))
      mapping.columns.emplace_back(pair.key.value, pair.value.value);
    for (const Pair& pair : reader.pairs("words"))
      mapping.words.emplace_back(pair.key.value, pair.value.value);
    reader.finish();
  }
  const Findings findings = problems.take();
  if (!findings.empty()) return fail(ErrorKind::usage, std::string(trimmed(formatText(findings))));
  for (const auto& [theirs, ours] : mapping.columns) {
    if (const auto good = checkTarget(ours); !good) return context(good.error(), file.string());
  }
  return mapping;
}

}  // namespace

const std::vector<std::string>& mappingTargets() {
  static const std::vector<std::string> targets = [] {
    std::vector<std::string> all = ScreeningsTable::allColumns();
    for (const char* more : {"version", "duration", "contentRating", "genre", "director", "actor",
                             "datePublished", "countryOfOrigin"}) {
      all.emplace_back(more);
    }
    return all;
  }();
  return targets;
}

Result<ColumnMapping> readMapping(const std::string& map) {
  return map.ends_with(".toml") ? readFile(map) : readInline(map);
}

std::string suggestMapping(const std::vector<std::string>& headings, const Vocabulary& vocabulary) {
  std::vector<std::string> parts;
  for (const std::string& heading : headings) {
    const std::string ours = vocabulary.column(heading);
    if (!ours.empty() && heading.find_first_of(",=") == heading.npos) parts.push_back(heading + "=" + ours);
  }
  return join(parts, ",");
}

}  // namespace lobby::authoring
