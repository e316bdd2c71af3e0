// screenings.csv: one line a screening, the first line names the columns (in any order). A line that begins
// with # is a note.
#include <algorithm>
#include <map>

#include "data/authoring/csv.hpp"
#include "data/authoring/readers.hpp"
#include "data/authoring/suggest.hpp"
#include "data/authoring/values.hpp"
#include "data/utf8.hpp"
#include "data/wall_time.hpp"

namespace lobby::authoring {
namespace {

namespace fs = std::filesystem;

const std::vector<std::string>& knownColumns() {
  static const std::vector<std::string> columns{
      "film",     "startDate",    "screen",  "inLanguage", "subtitleLanguage", "videoFormat", "access",
      "doorTime", "featureStart", "endDate", "status",     "statusTime",       "music",       "note"};
  return columns;
}

Place placeOf(const CsvRow& row, std::size_t cell, const fs::path& file) {
  return {file, row.places[cell].line, row.places[cell].column};
}

// Which column stands where. Reports what is unknown, doubled or missing.
std::map<std::string, std::size_t> readHeader(const CsvRow& row, const fs::path& file, Reporter& reporter) {
  std::map<std::string, std::size_t> columns;
  for (std::size_t i = 0; i < row.cells.size(); ++i) {
    const std::string& name = row.cells[i];
    const Place place = placeOf(row, i, file);
    if (name.empty()) continue;
    if (std::ranges::find(knownColumns(), name) == knownColumns().end()) {
      reporter.error(place, "the column " + name + " is not known" +
                                didYouMean(name, knownColumns(), ", take it out or correct it"));
    } else if (!columns.emplace(name, i).second) {
      reporter.error(place, "the column " + name + " is there twice, keep one");
    }
  }
  for (const char* needed : {"film", "startDate"}) {
    if (!columns.contains(needed)) {
      reporter.error({file, row.line, 0},
                     std::string("the column ") + needed + " is missing, name it in the first line");
    }
  }
  return columns;
}

bool isNote(const CsvRow& row) {
  return row.cells.front().starts_with('#');
}

// The first cell with something in it where the first line names no column: it would get lost.
std::optional<std::size_t> namelessCell(const CsvRow& row, const CsvRow& header) {
  for (std::size_t i = 0; i < row.cells.size(); ++i) {
    const bool named = i < header.cells.size() && !header.cells[i].empty();
    if (!named && !row.cells[i].empty()) return i;
  }
  return std::nullopt;
}

// One line of the table.
class RowReader {
 public:
  RowReader(const CsvRow& row, const std::map<std::string, std::size_t>& columns, const fs::path& file,
            Reporter& reporter)
      : row_(row), columns_(columns), file_(file), reporter_(reporter) {}

  // Nothing when it has no start: then it is no screening.
  std::optional<ScreeningRow> read() {
    ScreeningRow result;
    result.place = {file_, row_.line, 0};
    result.film = text("film");
    result.cells = {place("startDate"),    place("screen"),  place("videoFormat"), place("doorTime"),
                    place("featureStart"), place("endDate"), place("statusTime"),  place("note")};
    if (!readStart(result)) return std::nullopt;
    result.doorTime = time("doorTime", result, doorOn);
    result.featureStart = time("featureStart", result, laterOn);
    result.endDate = time("endDate", result, laterOn);
    result.screen = cell("screen");
    result.inLanguage = languages("inLanguage");
    result.subtitleLanguage = languages("subtitleLanguage");
    result.videoFormat = cell("videoFormat");
    result.access = words("access");
    result.status = text("status");
    result.statusTime = statusTime();
    result.music = text("music");
    result.note = cell("note");
    return result;
  }

 private:
  std::optional<std::size_t> indexOf(const std::string& column) const {
    const auto found = columns_.find(column);
    if (found == columns_.end() || found->second >= row_.cells.size()) return std::nullopt;
    return found->second;
  }
  std::string cell(const std::string& column) const {
    const auto index = indexOf(column);
    return index ? row_.cells[*index] : "";
  }
  // The line as a whole when it has no such cell.
  Place place(const std::string& column) const {
    const auto index = indexOf(column);
    return index ? placeOf(row_, *index, file_) : Place{file_, row_.line, 0};
  }
  Text text(const std::string& column) const { return {cell(column), place(column)}; }

  bool readStart(ScreeningRow& result) {
    const std::string written = cell("startDate");
    const std::optional<Start> start = parseStart(written);
    if (start) {
      result.weekly = start->weekly;
      result.start = start->minute;
    } else if (written.empty()) {
      reporter_.error(place("startDate"), "startDate is empty, write it as in 2026-11-20T19:30 or Fri 19:30");
    } else {
      reporter_.error(
          place("startDate"),
          "the startDate " + written + " cannot be read, write it as in 2026-11-20T19:30 or Fri 19:30");
    }
    return start.has_value();
  }

  // "00:20" belongs to the next day when the start lies at 22:00.
  static LocalMinute laterOn(LocalMinute start, LocalMinute sameDay) {
    return sameDay < start ? sameDay + minutesPerDay : sameDay;
  }

  // "23:45" belongs to the day before when the start lies at 00:15. Not further off: that is a mistake.
  static LocalMinute doorOn(LocalMinute start, LocalMinute sameDay) {
    const LocalMinute before = sameDay - minutesPerDay;
    return sameDay > start && before >= start - 3 * 60 ? before : sameDay;
  }

  std::optional<LocalMinute> time(const std::string& column, const ScreeningRow& row,
                                  LocalMinute (*onItsDay)(LocalMinute start, LocalMinute sameDay)) {
    const std::string written = cell(column);
    if (written.empty()) return std::nullopt;
    if (const auto minute = parseTimeOfDay(written)) {
      return onItsDay(row.start, startOfDay(row.start) + *minute);
    }
    const auto date = parseLocalMinute(written);
    if (date && !row.weekly) return date;
    reporter_.error(place(column), "the " + column + " " + written + " cannot be read, write it as in " +
                                       (row.weekly ? "19:45" : "19:45 or 2026-11-20T19:45"));
    return std::nullopt;
  }

  // A date even in a weekly slot: seats are counted once.
  std::optional<LocalMinute> statusTime() {
    const std::string written = cell("statusTime");
    const auto moment = parseLocalMinute(written);
    if (!moment && !written.empty()) {
      reporter_.error(place("statusTime"),
                      "the statusTime " + written + " cannot be read, write it as in 2026-11-20T18:42");
    }
    return moment;
  }

  std::vector<Text> words(const std::string& column) const {
    std::vector<Text> found;
    std::string word;
    Place at = place(column);
    for (const char c : cell(column) + " ") {
      if (c != ' ') {
        word += c;
        continue;
      }
      const int length = static_cast<int>(toUtf32(word).size());
      if (!word.empty()) found.push_back({std::exchange(word, {}), at});
      at.column += length + 1;
    }
    return found;
  }

  std::optional<std::vector<Text>> languages(const std::string& column) const {
    const std::string written = cell(column);
    if (written.empty()) return std::nullopt;
    if (written == "-") return std::vector<Text>{};
    return words(column);
  }

  const CsvRow& row_;
  const std::map<std::string, std::size_t>& columns_;
  const fs::path& file_;
  Reporter& reporter_;
};

}  // namespace

std::vector<ScreeningRow> parseScreenings(std::string_view text, const fs::path& file, Reporter& reporter) {
  std::vector<ScreeningRow> screenings;
  const CsvTable table = parseCsv(text);
  if (table.unclosedQuote) {
    reporter.error({file, *table.unclosedQuote, 0}, "a quotation mark is never closed, close it");
    return screenings;
  }
  if (table.rows.empty()) return screenings;
  const auto columns = readHeader(table.rows.front(), file, reporter);
  if (!columns.contains("film") || !columns.contains("startDate")) return screenings;
  for (const CsvRow& row : table.rows) {
    if (&row == &table.rows.front() || isNote(row)) continue;
    if (const auto cell = namelessCell(row, table.rows.front())) {
      reporter.error(placeOf(row, *cell, file),
                     "this line has a cell in a column without a name, put a text with commas into quotation "
                     "marks, or name the column in the first line");
      continue;
    }
    if (auto screening = RowReader(row, columns, file, reporter).read()) {
      screenings.push_back(std::move(*screening));
    }
  }
  return screenings;
}

std::vector<ScreeningRow> readScreenings(const Source& source) {
  const fs::path file = "screenings.csv";
  const std::optional<std::string> text = readText(source, file);
  return text ? parseScreenings(*text, file, source.reporter) : std::vector<ScreeningRow>{};
}

}  // namespace lobby::authoring
