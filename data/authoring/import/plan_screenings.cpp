// New rows for screenings.csv.
#include <algorithm>

#include "data/authoring/import/plan.hpp"
#include "data/authoring/import/screenings_table.hpp"
#include "data/authoring/import/text.hpp"
#include "data/authoring/readers.hpp"
#include "data/wall_time.hpp"

namespace lobby::authoring {
namespace {

constexpr const char* fileName = "screenings.csv";

// A row to be, with what it came from.
struct NewRow {
  Cells cells;
  const DraftScreening* draft = nullptr;
  ScreeningRow read;  // as our reader understands the cells
};

// What a row says, as one can compare it.
std::map<std::string, std::string> sayingsOf(const ScreeningRow& row) {
  std::map<std::string, std::string> says;
  const auto time = [&](const char* name, const std::optional<LocalMinute>& minute) {
    if (minute) says[name] = formatLocalMinute(*minute);
  };
  const auto words = [&](const char* name, const std::vector<Text>& list) {
    std::vector<std::string> sorted;
    for (const Text& word : list) sorted.push_back(word.value);
    std::ranges::sort(sorted);
    says[name] = sorted.empty() ? "-" : join(sorted, " ");
  };
  time("doorTime", row.doorTime);
  time("featureStart", row.featureStart);
  time("endDate", row.endDate);
  if (row.inLanguage) words("inLanguage", *row.inLanguage);
  if (row.subtitleLanguage) words("subtitleLanguage", *row.subtitleLanguage);
  if (!row.access.empty()) words("access", row.access);
  if (!row.videoFormat.empty()) says["videoFormat"] = row.videoFormat;
  if (!row.status.value.empty()) says["status"] = row.status.value;
  time("statusTime", row.statusTime);
  if (!row.music.value.empty()) says["music"] = row.music.value;
  if (!row.note.empty()) says["note"] = row.note;
  return says;
}

bool sameShow(const ScreeningRow& a, const ScreeningRow& b) {
  return a.film.value == b.film.value && a.weekly == b.weekly && a.start == b.start &&
         (a.screen == b.screen || a.screen.empty() || b.screen.empty());
}

// A slot of every week that has this screening.
bool isSlotOf(const ScreeningRow& weekly, const ScreeningRow& row) {
  return weekly.weekly && !row.weekly && weekly.film.value == row.film.value &&
         weekly.start == row.start - startOfWeek(row.start) &&
         (weekly.screen == row.screen || weekly.screen.empty() || row.screen.empty());
}

class ScreeningPlanner {
 public:
  ScreeningPlanner(const Draft& draft, const Existing& existing, const ImportContext& context, Plan& plan)
      : draft_(draft), existing_(existing), context_(context), plan_(plan) {}

  void plan() {
    if (draft_.screenings.empty()) return;
    if (existing_.isBroken(fileName)) {
      context_.report.add(ImportKind::unplaced, draft_.screenings.front().origin, fileName,
                          "this file has errors, so nothing was added to it; screenings left out: " +
                              std::to_string(draft_.screenings.size()) +
                              ". See lobbyctl check, and import again");
      return;
    }
    findSpeakingFilms();
    for (const DraftScreening& screening : draft_.screenings) addRow(screening);
    std::ranges::stable_sort(fresh_, {},
                             [](const NewRow& row) { return std::pair(row.read.weekly, row.read.start); });
    write();
  }

 private:
  const std::string& titleOf(const DraftScreening& screening) const {
    return draft_.films[screening.film].titles.front().text;
  }

  // What the film itself says, in the folder or in the file.
  std::vector<std::string> own(const DraftScreening& screening, const std::string& key) const {
    const FilmFolder* there = existing_.film(*plan_.ids[screening.film]);
    const std::vector<std::string> values =
        there == nullptr ? std::vector<std::string>() : factsOf(*there).values(key);
    return values.empty() ? draft_.films[screening.film].facts.values(key) : values;
  }

  void findSpeakingFilms() {
    for (const DraftScreening& screening : draft_.screenings) {
      if (screening.version.original || !screening.version.audio.empty()) speaking_.insert(screening.film);
    }
  }

  // "Dune" beside "Dune (OmU)": what is the first one spoken in?
  void reportSilence(const DraftScreening& screening) {
    if (screening.version.saysLanguage() || !speaking_.contains(screening.film)) return;
    context_.report.add(ImportKind::toDo, screening.origin, fileName,
                        "some screenings of " + inQuotes(titleOf(screening)) +
                            " say which version they are, this one does not; write inLanguage (and "
                            "subtitleLanguage) to its line");
  }

  void addLanguages(const DraftScreening& screening, Cells& cells) {
    const Version& version = screening.version;
    const std::vector<std::string> spoken = own(screening, "inLanguage");
    if (version.audio != spoken) cells["inLanguage"] = join(version.audio, " ");
    if (version.original && version.audio.empty() && spoken.empty()) {
      context_.report.add(
          ImportKind::toDo, screening.origin, "films/" + *plan_.ids[screening.film] + "/film.toml",
          "it is shown in the original language, and nobody said which that is; write inLanguage");
    }
    if (!version.subtitles) return;
    const std::vector<std::string> subtitles = own(screening, "subtitleLanguage");
    if (version.subtitles->empty() || *version.subtitles != subtitles) {
      cells["subtitleLanguage"] = version.subtitles->empty() ? "-" : join(*version.subtitles, " ");
    }
  }

  // Text of others that a spreadsheet would run as a formula.
  void dropFormulas(const DraftScreening& screening, Cells& cells) {
    for (auto& [column, cell] : cells) {
      if (cell.empty() || std::string_view("=+@").find(cell.front()) == std::string_view::npos) continue;
      context_.report.unplaced(screening.origin,
                               "the " + column + " " + inQuotes(cell) +
                                   " begins like a formula of a spreadsheet; it was left out");
      cell.clear();
    }
  }

  void addRow(const DraftScreening& screening) {
    const std::optional<std::string>& id = plan_.ids[screening.film];
    if (!id) {
      context_.report.unplaced(
          screening.origin, "a screening of " + inQuotes(titleOf(screening)) + ", which could not be placed");
      return;
    }
    NewRow row{screening.cells, &screening, {}};
    row.cells["film"] = *id;
    addLanguages(screening, row.cells);
    row.cells["videoFormat"] = join(screening.version.formats, " ");
    row.cells["access"] = join(screening.version.access, " ");
    dropFormulas(screening, row.cells);
    Reporter problems;
    const auto read = parseScreenings(ScreeningsTable::textOf({row.cells}), fileName, problems);
    if (read.size() != 1 || problems.hasErrors()) {
      context_.report.unplaced(screening.origin, "a screening of " + inQuotes(titleOf(screening)) +
                                                     " that cannot be written as a line");
      return;
    }
    row.read = read.front();
    if (isThere(row)) return;
    reportSilence(screening);
    fresh_.push_back(std::move(row));
  }

  bool isThere(const NewRow& row) {
    for (const ScreeningRow& known : existing_.programme.screenings) {
      if (isSlotOf(known, row.read)) return true;
      if (!sameShow(known, row.read)) continue;
      reportDifferences(row, sayingsOf(known), fileName, "line " + std::to_string(known.place.line));
      return true;
    }
    for (const NewRow& known : fresh_) {
      if (!sameShow(known.read, row.read)) continue;
      reportDifferences(row, sayingsOf(known.read), {}, "an earlier entry for the same show");
      return true;
    }
    return false;
  }

  // Empty cells of the file differ from nothing.
  void reportDifferences(const NewRow& row, const std::map<std::string, std::string>& there, const char* file,
                         const std::string& where) {
    for (const auto& [column, value] : sayingsOf(row.read)) {
      const auto known = there.find(column);
      if (known != there.end() && known->second == value) continue;
      if (known == there.end() && isFilmsOwn(row, column, value)) continue;
      const std::string source = context_.report.source().filename().string();
      const std::string message = where + ": the " + column + " of " + row.read.film.value + " at " +
                                  formatLocalMinute(row.read.start) + " is " +
                                  (known == there.end() ? "empty" : known->second) + ", " + source +
                                  " says " + value;
      context_.report.add(file == nullptr ? ImportKind::unplaced : ImportKind::kept, row.draft->origin,
                          file == nullptr ? "" : file, message);
    }
  }

  // An empty cell says what the film says.
  bool isFilmsOwn(const NewRow& row, const std::string& column, const std::string& value) const {
    std::vector<std::string> values = own(*row.draft, column);
    std::ranges::sort(values);
    return (column == "inLanguage" || column == "subtitleLanguage") &&
           (values.empty() ? "-" : join(values, " ")) == value;
  }

  void write() {
    if (fresh_.empty()) return;
    const auto old = existing_.bytes.find(fileName);
    ScreeningsTable table(old == existing_.bytes.end() ? "" : old->second);
    std::vector<Cells> rows;
    for (const NewRow& row : fresh_) rows.push_back(row.cells);
    table.append(rows);
    plan_.files[fileName] = table.bytes();
    context_.report.add(old == existing_.bytes.end() ? ImportKind::made : ImportKind::changed, {}, fileName,
                        std::to_string(fresh_.size()) + (fresh_.size() == 1 ? " screening" : " screenings"));
  }

  const Draft& draft_;
  const Existing& existing_;
  const ImportContext& context_;
  Plan& plan_;
  std::set<std::size_t> speaking_;  // films of which some screening says its version
  std::vector<NewRow> fresh_;
};

}  // namespace

void planScreenings(const Draft& draft, const Existing& existing, const ImportContext& context, Plan& plan) {
  ScreeningPlanner(draft, existing, context, plan).plan();
}

}  // namespace lobby::authoring
