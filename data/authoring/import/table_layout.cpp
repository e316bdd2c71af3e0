#include "data/authoring/import/table_layout.hpp"

#include <algorithm>
#include <array>

#include "data/authoring/import/screenings_table.hpp"
#include "data/authoring/import/text.hpp"

namespace lobby::authoring {
namespace {

constexpr std::size_t longestPreface = 20;  // lines above the headings

// "sep=;": Excel's own word about it.
std::optional<char> saidSeparator(std::string_view line) {
  const std::string_view text = trimmed(line);
  return text.size() == 5 && lowerAscii(text).starts_with("sep=") ? std::optional(text.back()) : std::nullopt;
}

// The one that is there most often in the first lines, outside of quotes.
char likelySeparator(std::string_view text) {
  constexpr std::string_view candidates = ",;\t|";
  std::array<int, candidates.size()> counts{};
  bool quoted = false;
  int lines = 0;
  for (const char c : text) {
    if (c == '"') quoted = !quoted;
    if (c == '\n' && ++lines == static_cast<int>(longestPreface)) break;
    const std::size_t which = candidates.find(c);
    if (!quoted && which != candidates.npos) ++counts[which];
  }
  return candidates[static_cast<std::size_t>(std::ranges::max_element(counts) - counts.begin())];
}

std::size_t columnCalled(const CsvRow& row, const std::string& name) {
  const auto found = std::ranges::find_if(
      row.cells, [&](const std::string& cell) { return !cell.empty() && fold(cell) == fold(name); });
  return static_cast<std::size_t>(found - row.cells.begin());
}

// What the mapping finds in a row of headings; columns that have our names need none.
std::map<std::string, std::vector<std::size_t>> columnsIn(const CsvRow& row, const ColumnMapping& mapping) {
  std::map<std::string, std::vector<std::size_t>> columns;
  std::set<std::size_t> mapped;
  for (const auto& [theirs, ours] : mapping.columns) {
    const std::size_t column = columnCalled(row, theirs);
    if (column >= row.cells.size()) continue;
    mapped.insert(column);
    if (ours != "-") columns[ours].push_back(column);
  }
  for (std::size_t i = 0; i < row.cells.size(); ++i) {
    const auto& known = mappingTargets();
    const bool ours = std::ranges::find(known, row.cells[i]) != known.end();
    if (ours && !mapped.contains(i) && !columns.contains(row.cells[i])) columns[row.cells[i]].push_back(i);
  }
  return columns;
}

std::vector<std::string> namesIn(const CsvRow& row) {
  std::vector<std::string> names;
  for (const std::string& cell : row.cells) {
    if (!cell.empty()) names.push_back(shortened(cell, 40));
  }
  return names;
}

std::unexpected<Error> noColumns(const CsvTable& table,
                                 const std::map<std::string, std::vector<std::size_t>>& found,
                                 const CsvRow& headings, const Vocabulary& vocabulary) {
  if (table.rows.empty()) return fail(ErrorKind::content, "the table is empty");
  const std::string missing = !found.contains("film") ? "film" : "startDate";
  std::string message = "nothing says which column is " + missing + "; line " +
                        std::to_string(headings.line) + " has " + join(namesIn(headings), ", ");
  const std::string example = suggestMapping(headings.cells, vocabulary);
  message += "; say it with --map \"" + (example.empty() ? "THEIRS=film,THEIRS=startDate" : example) + "\"";
  return fail(ErrorKind::usage, message);
}

}  // namespace

bool TableLayout::isUsed(std::size_t column) const {
  return std::ranges::any_of(columns, [&](const auto& entry) {
    return std::ranges::find(entry.second, column) != entry.second.end();
  });
}

Result<TableLayout> findLayout(std::string_view text, const ColumnMapping& mapping,
                               const Vocabulary& vocabulary) {
  const std::size_t firstEnd = std::min(text.find('\n'), text.size());
  const std::optional<char> said = saidSeparator(text.substr(0, firstEnd));
  TableLayout layout;
  layout.table = parseCsv(text, said ? *said : likelySeparator(text));
  if (layout.table.unclosedQuote) {
    return fail(ErrorKind::content, "in line " + std::to_string(*layout.table.unclosedQuote) +
                                        " a quotation mark is never closed, close it");
  }
  if (said && !layout.table.rows.empty()) layout.table.rows.erase(layout.table.rows.begin());
  std::size_t likely = 0;  // the row with the most cells in use, to name its columns
  for (std::size_t i = 0; i < std::min(layout.table.rows.size(), longestPreface); ++i) {
    layout.columns = columnsIn(layout.table.rows[i], mapping);
    layout.header = i;
    if (layout.columns.contains("film") && layout.columns.contains("startDate")) return layout;
    if (namesIn(layout.table.rows[i]).size() > namesIn(layout.table.rows[likely]).size()) likely = i;
  }
  const CsvRow headings = layout.table.rows.empty() ? CsvRow{} : layout.table.rows[likely];
  return noColumns(layout.table, columnsIn(headings, mapping), headings, vocabulary);
}

void reportUnmapped(const TableLayout& layout, const ColumnMapping& mapping, ImportReport& report) {
  const std::vector<CsvRow>& rows = layout.table.rows;
  for (std::size_t i = 0; i < layout.header; ++i) {
    report.unplaced({rows[i].line, 0, {}},
                    "nothing reads this line: " + inQuotes(join(namesIn(rows[i]), ", ")));
  }
  const CsvRow& headings = rows[layout.header];
  std::set<std::string> leftOut;
  for (const auto& [theirs, ours] : mapping.columns) {
    if (ours == "-") leftOut.insert(fold(theirs));
    if (columnCalled(headings, theirs) == headings.cells.size()) {
      report.unplaced({headings.line, 0, {}},
                      "there is no column " + inQuotes(theirs) + ", correct the mapping");
    }
  }
  for (std::size_t column = 0; column < headings.cells.size(); ++column) {
    const std::string& name = headings.cells[column];
    if (layout.isUsed(column) || leftOut.contains(fold(name))) continue;
    const auto filled = std::ranges::count_if(rows, [&](const CsvRow& row) {
      return row.line > headings.line && column < row.cells.size() && !row.cells[column].empty();
    });
    if (filled == 0) continue;
    report.unplaced({headings.line, headings.places[column].column, {}},
                    "the column " + inQuotes(name) + " is not mapped, " + std::to_string(filled) +
                        (filled == 1 ? " cell was" : " cells were") +
                        " not read; map it, or leave it out with " + shortened(name, 40) + "=-");
  }
}

}  // namespace lobby::authoring
