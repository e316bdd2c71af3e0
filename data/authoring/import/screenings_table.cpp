#include "data/authoring/import/screenings_table.hpp"

#include <algorithm>

#include "data/authoring/csv.hpp"
#include "data/authoring/import/film_files.hpp"

namespace lobby::authoring {
namespace {

constexpr std::string_view byteOrderMark = "\xEF\xBB\xBF";

std::string cellText(const std::string& text, char separator) {
  const bool quote = text.find_first_of(std::string("\"\r\n") + separator) != text.npos ||
                     text.starts_with(' ') || text.ends_with(' ');
  if (!quote) return text;
  std::string result = "\"";
  for (const char c : text) result += c == '"' ? "\"\"" : std::string(1, c);
  return result + "\"";
}

// Where the first line ends that is not blank; quotes may hold line breaks.
std::size_t endOfHeader(std::string_view text) {
  bool quoted = false;
  bool blank = true;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '"') quoted = !quoted;
    if (text[i] == '\n' && !quoted && !blank) return i > 0 && text[i - 1] == '\r' ? i - 1 : i;
    if (std::string_view(" \t\r\n").find(text[i]) == std::string_view::npos) blank = false;
  }
  return text.size();
}

}  // namespace

const std::vector<std::string>& ScreeningsTable::allColumns() {
  static const std::vector<std::string> columns{
      "film",     "startDate",    "screen",  "inLanguage", "subtitleLanguage", "videoFormat", "access",
      "doorTime", "featureStart", "endDate", "status",     "statusTime",       "music",       "note"};
  return columns;
}

ScreeningsTable::ScreeningsTable(std::string bytes) : bytes_(std::move(bytes)), lineEnd_(lineEndOf(bytes_)) {
  const std::string_view text = std::string_view(bytes_).substr(bytes_.starts_with(byteOrderMark) ? 3 : 0);
  const CsvTable table = parseCsv(text.substr(0, endOfHeader(text)));
  if (table.rows.empty()) {
    columns_ = allColumns();
    bytes_ += line({}) + lineEnd_;
    return;
  }
  columns_ = table.rows.front().cells;
  const std::string_view first = text.substr(0, text.find('\n'));
  if (first.find(';') != first.npos && first.find(',') == first.npos) separator_ = ';';  // as parseCsv does
}

// A line of the cells; without any: of the columns' names.
std::string ScreeningsTable::line(const Cells& cells) const {
  std::string text;
  for (std::size_t i = 0; i < columns_.size(); ++i) {
    if (i > 0) text += separator_;
    const auto cell = cells.find(columns_[i]);
    if (cells.empty()) text += columns_[i];
    if (cell != cells.end()) text += cellText(cell->second, separator_);
  }
  return text;
}

void ScreeningsTable::addColumn(const std::string& name) {
  const std::size_t mark = bytes_.starts_with(byteOrderMark) ? 3 : 0;
  const std::size_t end = mark + endOfHeader(std::string_view(bytes_).substr(mark));
  bytes_.insert(end, separator_ + name);
  columns_.push_back(name);
}

void ScreeningsTable::append(const std::vector<Cells>& rows) {
  for (const Cells& cells : rows) {
    for (const auto& [column, cell] : cells) {
      if (!cell.empty() && std::ranges::find(columns_, column) == columns_.end()) addColumn(column);
    }
  }
  for (const Cells& cells : rows) {
    if (!bytes_.empty() && !bytes_.ends_with('\n')) bytes_ += lineEnd_;
    bytes_ += line(cells) + lineEnd_;
  }
}

std::string ScreeningsTable::textOf(const std::vector<Cells>& rows) {
  ScreeningsTable table("");
  table.append(rows);
  return table.bytes();
}

}  // namespace lobby::authoring
