#include "data/authoring/import/table_import.hpp"

#include <algorithm>

#include "data/authoring/import/film_words.hpp"
#include "data/authoring/import/ld_reader.hpp"
#include "data/authoring/import/table_layout.hpp"
#include "data/authoring/import/text.hpp"
#include "data/authoring/import/version.hpp"
#include "data/authoring/values.hpp"
#include "data/wall_time.hpp"

namespace lobby::authoring {
namespace {

std::string writeTime(LocalMinute minute) {
  return formatLocalMinute(minute).substr(11);
}

// One table, row by row.
class RowsReader {
 public:
  RowsReader(const TableLayout& layout, const DatePattern& pattern, const ImportContext& context)
      : layout_(layout), pattern_(pattern), context_(context) {}

  void readAll() {
    for (std::size_t i = layout_.header + 1; i < layout_.table.rows.size(); ++i) {
      row_ = &layout_.table.rows[i];
      readRow();
    }
  }

  Draft take() { return std::move(draft_); }
  std::string firstBadDate() const { return badDate_; }
  bool readAnyDate() const { return !draft_.screenings.empty(); }

 private:
  std::string cell(const std::string& ours, std::string_view glue = " ") const {
    const auto found = layout_.columns.find(ours);
    if (found == layout_.columns.end()) return {};
    std::vector<std::string> parts;
    for (const std::size_t column : found->second) {
      if (column < row_->cells.size() && !row_->cells[column].empty())
        parts.push_back(tidyLine(row_->cells[column]));
    }
    return join(parts, glue);
  }

  Origin origin(const std::string& ours) const {
    const auto found = layout_.columns.find(ours);
    const bool known = found != layout_.columns.end() && found->second.front() < row_->places.size();
    return {row_->line, known ? row_->places[found->second.front()].column : 0, {}};
  }

  void readRow() {
    const std::size_t headings = layout_.table.rows[layout_.header].cells.size();
    for (std::size_t i = headings; i < row_->cells.size(); ++i) {
      if (row_->cells[i].empty()) continue;
      context_.report.unplaced({row_->line, row_->places[i].column, {}},
                               "this cell has no heading, so nothing reads it");
    }
    const std::string title = cell("film");
    const std::string start = cell("startDate");
    if (title.empty() && start.empty() && isBlank()) return;
    if (title.empty() || start.empty()) {
      context_.report.unplaced({row_->line, 0, {}}, std::string("this line has no ") +
                                                        (title.empty() ? "film" : "date") + ": " +
                                                        inQuotes(join(row_->cells, " ")));
      return;
    }
    DraftScreening screening;
    screening.origin = origin("film");
    screening.film = filmOf(title, screening);
    if (readTimes(start, screening)) {
      readWords(screening);
      draft_.screenings.push_back(std::move(screening));
    }
  }

  bool isBlank() const {
    return std::ranges::all_of(row_->cells, [](const std::string& text) { return text.empty(); });
  }

  // The film's entry, made with its first line; facts of later lines are added.
  std::size_t filmOf(const std::string& cellText, DraftScreening& screening) {
    const std::string mapped = context_.vocabulary.mapped(cellText);
    const std::string title = mapped.empty() ? cellText : mapped;
    const auto [known, isNew] = films_.emplace(title, draft_.films.size());
    if (isNew) {
      DraftFilm film;
      film.origin = screening.origin;
      film.byHand = true;
      const std::string& language =
          context_.language.empty() ? context_.cinema.defaultLanguage : context_.language;
      addTitle(film, {languageOfFile(language, context_.cinema), title, film.origin}, context_);
      draft_.films.push_back(std::move(film));
    }
    readFacts(draft_.films[known->second]);
    return known->second;
  }

  void readFacts(DraftFilm& film) {
    addDuration(film, cell("duration"), origin("duration"), context_);
    addRating(film, cell("contentRating"), origin("contentRating"), context_);
    addGenres(film, cell("genre", ","), origin("genre"), context_);
    addCountries(film, cell("countryOfOrigin", ","), origin("countryOfOrigin"), context_);
    addYear(film, cell("datePublished"), origin("datePublished"), context_);
    for (const char* key : {"director", "actor"}) addPeople(film, key, cell(key, ","), origin(key));
  }

  bool readTimes(const std::string& written, DraftScreening& screening) {
    const auto start = startOf(written);
    if (!start) {
      if (badDate_.empty()) badDate_ = written;
      context_.report.unplaced(origin("startDate"),
                               "the date " + inQuotes(written) + " cannot be read" + patternHint());
      return false;
    }
    screening.cells["startDate"] = start->weekly ? written : formatLocalMinute(start->minute);
    for (const char* column : {"doorTime", "featureStart", "endDate"}) readTime(column, *start, screening);
    return true;
  }

  std::string patternHint() const {
    return pattern_.empty() ? std::string() : " by the pattern " + pattern_.text();
  }

  std::optional<Start> startOf(const std::string& written) const {
    if (const auto minute = pattern_.read(written)) return Start{false, *minute};
    if (!pattern_.empty()) return std::nullopt;
    if (const auto start = parseStart(written)) return start;
    const auto moment = readMoment(written, context_.cinema.timeZone);
    return moment ? std::optional(Start{false, moment->minute}) : std::nullopt;
  }

  void readTime(const char* column, const Start& start, DraftScreening& screening) {
    const std::string written = cell(column);
    if (written.empty()) return;
    if (const auto time = pattern_.readTime(written)) {
      screening.cells[column] = writeTime(*time);
      return;
    }
    const auto date = startOf(written);
    if (date && !date->weekly && !start.weekly) {
      screening.cells[column] = formatLocalMinute(date->minute);
    } else {
      context_.report.unplaced(origin(column), "the " + std::string(column) + " " + inQuotes(written) +
                                                   " cannot be read" + patternHint());
    }
  }

  void readStatusTime(DraftScreening& screening) {
    const std::string written = cell("statusTime");
    if (written.empty()) return;
    const auto moment = startOf(written);
    if (moment && !moment->weekly) {
      screening.cells["statusTime"] = formatLocalMinute(moment->minute);
    } else {
      context_.report.unplaced(origin("statusTime"), "the statusTime " + inQuotes(written) +
                                                         " is no date and time" + patternHint());
    }
  }

  void readMusic(DraftScreening& screening) {
    const std::string written = cell("music");
    if (written == "live" || written.empty()) {
      screening.cells["music"] = written;
    } else {
      context_.report.unplaced(origin("music"),
                               "the music " + inQuotes(written) + " is not known, only live is");
    }
  }

  void readWords(DraftScreening& screening) {
    Version& version = screening.version;
    if (const std::string text = cell("version", ", "); !text.empty()) {
      const MarkedTitle marks = readVersion(text, context_.vocabulary, context_.cinema.country);
      version = marks.version;
      if (!marks.title.empty()) {
        context_.report.unplaced(origin("version"), "the version " + inQuotes(text) +
                                                        " is not known; see assets/import/versions.toml");
      }
    }
    Version said;
    said.audio = languagesIn(cell("inLanguage", ","), origin("inLanguage"), context_);
    const std::string subtitles = cell("subtitleLanguage", ",");
    if (!subtitles.empty()) said.subtitles = std::vector<std::string>{};
    if (subtitles != "-") {
      const auto languages = languagesIn(subtitles, origin("subtitleLanguage"), context_);
      if (languages.empty()) said.subtitles.reset();
      if (!languages.empty()) said.subtitles = languages;
    }
    if (const std::string format = cell("videoFormat"); !format.empty()) said.formats = {format};
    said.access = accessIn(cell("access", ","));
    if (!combine(version, said)) {
      context_.report.assumed(
          screening.origin, "the columns of this line say different versions; the column version was taken");
    }
    screening.cells["status"] = statusOf(cell("status"), origin("status"), context_);
    readStatusTime(screening);
    readMusic(screening);
    screening.cells["note"] = cell("note");
    if (const std::string screen = cell("screen"); !screen.empty()) {
      screening.cells["screen"] = screenName(screen, origin("screen"), context_);
    }
  }

  // "captions wheelchair" as screenings.csv has it, or parted by commas.
  std::vector<std::string> accessIn(const std::string& text) const {
    const std::string whole = context_.vocabulary.access(text);
    if (!whole.empty() || text.empty())
      return whole.empty() ? std::vector<std::string>() : std::vector{whole};
    std::vector<std::string> found;
    for (const std::string& part : splitTrimmed(text, ",;|/")) {
      const std::vector<std::string> words = splitTrimmed(part, " ");
      const bool ours = std::ranges::all_of(
          words, [&](const auto& word) { return !context_.vocabulary.access(word).empty(); });
      for (const std::string& word : ours ? words : std::vector{part}) {
        const std::string access = accessOf(word, origin("access"), context_);
        if (!access.empty() && std::ranges::find(found, access) == found.end()) found.push_back(access);
      }
    }
    return found;
  }

  const TableLayout& layout_;
  const DatePattern& pattern_;
  const ImportContext& context_;
  const CsvRow* row_ = nullptr;
  std::map<std::string, std::size_t> films_;  // title as written → entry
  std::string badDate_;
  Draft draft_;
};

}  // namespace

Result<Draft> readScreeningsTable(std::string_view text, const ColumnMapping& mapping,
                                  const DatePattern& pattern, const ImportContext& context) {
  const auto layout = findLayout(text, mapping, context.vocabulary);
  if (!layout) return std::unexpected(layout.error());
  RowsReader reader(*layout, pattern, context);
  reader.readAll();
  if (!reader.readAnyDate() && !reader.firstBadDate().empty()) {
    const std::string guess = guessPattern(reader.firstBadDate());
    return fail(ErrorKind::usage, "no date can be read, such as " + inQuotes(reader.firstBadDate()) +
                                      "; say how they are written: --date \"" +
                                      (guess.empty() ? "dd.MM.yyyy HH:mm" : guess) + "\"");
  }
  reportUnmapped(*layout, mapping, context.report);
  return reader.take();
}

}  // namespace lobby::authoring
