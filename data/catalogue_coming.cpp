// Which films are on, and which are still to come: by their starts alone, without reading a screening whole.
#include <algorithm>
#include <set>

#include "data/catalogue_parts.hpp"
#include "data/wall_time.hpp"

namespace lobby {

using rows::Range;
using rows::Reader;
using sqlite::Statement;

namespace {

constexpr std::string_view datedStarts =
    "SELECT film, start_date FROM screening WHERE weekly = 0 AND start_date >= ?1 AND start_date < ?2 "
    "AND status <> 'cancelled' ORDER BY start_date LIMIT ?3";

// A slot that no dated row stands for. ?3: the week's Monday.
constexpr std::string_view weeklyStarts =
    "SELECT film, start_date + ?3 FROM screening AS slot "
    "WHERE weekly = 1 AND start_date >= ?1 AND start_date < ?2 AND status <> 'cancelled' AND NOT EXISTS "
    "(SELECT 1 FROM screening AS dated WHERE dated.film = slot.film AND dated.weekly = 0 "
    "AND dated.start_date = slot.start_date + ?3 AND dated.screen = slot.screen) "
    "ORDER BY start_date LIMIT ?4";

constexpr std::int64_t all = -1;

// Calls `each` with film and start of up to `most` dated showings, and as many weekly ones a week.
template <class Each>
void forEachStart(Reader& reader, const Range& range, std::int64_t most, Each each) {
  const auto row = [&](const Statement& statement) {
    each(ComingFilm{statement.text(0), std::clamp(statement.integer(1), -rows::latest, rows::latest)});
  };
  reader.forEach(datedStarts, row, range.from, range.to, most);
  for (const rows::WeekPart& part : rows::weekParts(range))
    reader.forEach(weeklyStarts, row, part.starts.from, part.starts.to, part.week, most);
}

// Takes each film once, with its first start.
struct Collector {
  std::set<std::string, std::less<>> known;
  std::vector<ComingFilm> coming = {};

  void take(std::vector<ComingFilm> starts) {
    std::ranges::sort(starts, {}, [](const ComingFilm& film) { return std::tie(film.start, film.film); });
    for (ComingFilm& film : starts) {
      if (known.insert(film.film).second) coming.push_back(std::move(film));
    }
  }
};

}  // namespace

Result<bool> Catalogue::hasScreenings(LocalMinute from, LocalMinute to) const {
  bool any = false;
  Reader reader(self_->database);
  forEachStart(reader, rows::boundedRange(from, to), 1, [&](const ComingFilm&) { any = true; });
  if (!reader.state()) return context(reader.state().error(), "reading the days with screenings");
  return any;
}

Result<std::vector<ComingFilm>> Catalogue::coming(LocalMinute from, LocalMinute to) const {
  const Range on = rows::boundedRange(from, to);
  Collector films;
  Reader reader(self_->database);
  forEachStart(reader, on, all, [&](const ComingFilm& film) { films.known.insert(film.film); });
  std::vector<ComingFilm> later;
  const auto add = [&](ComingFilm film) {
    if (!films.known.contains(film.film)) later.push_back(std::move(film));
  };
  // Within a week of `to` every weekly slot has come round.
  const LocalMinute farther = on.to + minutesPerWeek;
  forEachStart(reader, {on.to, farther}, all, add);
  const auto dated = [&](const Statement& row) { add({row.text(0), row.integer(1)}); };
  reader.forEach(datedStarts, dated, farther, rows::latest, all);
  films.take(std::move(later));
  // Nobody has set a time for the others, or all of theirs are over.
  for (const CardKey& card : self_->cards) {
    if (card.kind != CardKind::film || films.known.contains(card.id)) continue;
    bool had = false;
    reader.forEach(
        "SELECT 1 FROM screening WHERE film = ?1 LIMIT 1", [&](const Statement&) { had = true; }, card.id);
    if (!had) films.coming.push_back({card.id});
  }
  if (!reader.state()) return context(reader.state().error(), "reading what is coming soon");
  return std::move(films.coming);
}

}  // namespace lobby
