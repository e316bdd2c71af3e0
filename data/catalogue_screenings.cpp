// Screenings: dated rows as they stand, weekly slots unrolled into dates.
#include <algorithm>
#include <set>

#include "data/catalogue_parts.hpp"
#include "data/wall_time.hpp"

namespace lobby {

using sqlite::Statement;

namespace {

constexpr LocalMinute latest = 2'000'000'000;  // far beyond any date, far from an overflow

// A damaged file may hold any number; sums of these stay far from an overflow.
LocalMinute minuteIn(const Statement& row, int column) {
  return std::clamp(row.integer(column), -latest, latest);
}

// A weekly slot never ends; nobody asks for more than this at once.
constexpr LocalMinute longestRange = 400 * minutesPerDay;

Screening shifted(Screening screening, LocalMinute by) {
  screening.startDate += by;
  screening.endDate += by;
  if (screening.doorTime) *screening.doorTime += by;
  if (screening.featureStart) *screening.featureStart += by;
  return screening;
}

Result<std::vector<Slot>> slots(sqlite::Database& database, std::string_view film, LocalMinute from,
                                LocalMinute to) {
  std::vector<Slot> found;
  const auto add = [&](const Statement& row) { found.push_back(rows::slot(row, film)); };
  const std::string ofFilm =
      "SELECT " + std::string(rows::slotColumns) + " FROM screening WHERE film = ?1 AND weekly = ";
  const std::string dated = ofFilm + "0 AND start_date >= ?2 AND start_date < ?3";
  const std::string weekly = ofFilm + "1";
  rows::Reader reader(database);
  reader.forEach(dated, add, film, from, to);
  reader.forEach(weekly, add, film);
  return reader.give(std::move(found));
}

// A dated row stands for the weekly slot of the same start and screen: so one week's showing is changed or
// cancelled without touching the others.
std::vector<Screening> unroll(const std::vector<Slot>& slots, LocalMinute from, LocalMinute to) {
  std::vector<Screening> shown;
  std::set<std::pair<LocalMinute, std::string>> taken;
  for (const Slot& slot : slots) {
    if (slot.weekly) continue;
    taken.emplace(slot.screening.startDate, slot.screening.screen);
    shown.push_back(slot.screening);
  }
  for (const Slot& slot : slots) {
    if (!slot.weekly) continue;
    for (LocalMinute week = startOfWeek(from); week < to; week += minutesPerWeek) {
      Screening screening = shifted(slot.screening, week);
      const bool within = screening.startDate >= from && screening.startDate < to;
      if (within && !taken.contains({screening.startDate, screening.screen})) {
        shown.push_back(std::move(screening));
      }
    }
  }
  std::erase_if(shown, [](const Screening& s) { return s.status == "cancelled"; });
  std::ranges::stable_sort(shown, {}, [](const Screening& s) { return std::pair(s.startDate, s.screen); });
  return shown;
}

}  // namespace

Slot rows::slot(const Statement& row, std::string_view film) {
  Slot slot;
  slot.weekly = row.integer(0) != 0;
  Screening& s = slot.screening;
  s.film = film;
  s.startDate = minuteIn(row, 1);
  s.endDate = s.startDate + minuteIn(row, 2);
  if (!row.isNull(3)) s.doorTime = s.startDate + minuteIn(row, 3);
  if (!row.isNull(4)) s.featureStart = s.startDate + minuteIn(row, 4);
  s.screen = row.text(5);
  s.inLanguage = rows::words(row.text(6));
  s.subtitleLanguage = rows::words(row.text(7));
  s.videoFormat = row.text(8);
  s.access = rows::words(row.text(9));
  s.status = row.text(10);
  s.note = row.text(11);
  if (!row.isNull(12)) s.statusTime = minuteIn(row, 12);
  s.music = row.text(13);
  return slot;
}

Result<std::vector<Screening>> Catalogue::screenings(std::string_view film, LocalMinute from,
                                                     LocalMinute to) const {
  from = std::clamp(from, -latest, latest);
  to = std::clamp(std::min(to, latest), from, from + longestRange);
  const Result<std::vector<Slot>> found = slots(self_->database, film, from, to);
  if (!found) return context(found.error(), "reading the screenings of " + std::string(film));
  return unroll(*found, from, to);
}

Result<std::optional<Screening>> Catalogue::nextScreening(std::string_view film, LocalMinute from) const {
  from = std::clamp(from, -latest, latest);
  Result<std::vector<Screening>> coming = screenings(film, from, from + 4 * minutesPerWeek);
  if (!coming) return std::unexpected(coming.error());
  if (coming->empty()) return std::nullopt;
  return std::move(coming->front());
}

}  // namespace lobby
