// Screenings: dated rows as they stand, weekly slots unrolled into dates.
#include <algorithm>
#include <set>
#include <tuple>

#include "data/catalogue_parts.hpp"
#include "data/wall_time.hpp"

namespace lobby {

using sqlite::Statement;

namespace {

// A damaged file may hold any number; sums of these stay far from an overflow.
LocalMinute minuteIn(const Statement& row, int column) {
  return std::clamp(row.integer(column), -rows::latest, rows::latest);
}

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

// Of all films. A slot that two parts of the range touch is in the list once.
Result<std::vector<Slot>> slots(sqlite::Database& database, const rows::Range& range) {
  std::vector<Slot> found;
  const auto add = [&](const Statement& row) {
    found.push_back(rows::slot(row, row.text(rows::slotColumnCount)));
  };
  const std::string ofTime =
      "SELECT " + std::string(rows::slotColumns) +
      ", film FROM screening WHERE weekly = ?1 AND start_date >= ?2 AND start_date < ?3";
  constexpr std::int64_t dated = 0;
  constexpr std::int64_t weekly = 1;
  rows::Reader reader(database);
  reader.forEach(ofTime, add, dated, range.from, range.to);
  if (range.to - range.from >= minutesPerWeek) {
    reader.forEach(ofTime, add, weekly, LocalMinute{0}, minutesPerWeek);
  } else {
    for (const rows::WeekPart& part : rows::weekParts(range))
      reader.forEach(ofTime, add, weekly, part.starts.from, part.starts.to);
  }
  return reader.give(std::move(found));
}

// A dated row stands for the weekly slot of the same start and screen: so one week's showing is changed or
// cancelled without touching the others.
std::vector<Screening> unroll(const std::vector<Slot>& slots, LocalMinute from, LocalMinute to) {
  std::vector<Screening> shown;
  std::set<std::tuple<std::string, LocalMinute, std::string>> taken;
  for (const Slot& slot : slots) {
    if (slot.weekly) continue;
    taken.emplace(slot.screening.film, slot.screening.startDate, slot.screening.screen);
    shown.push_back(slot.screening);
  }
  for (const Slot& slot : slots) {
    if (!slot.weekly) continue;
    for (LocalMinute week = startOfWeek(from); week < to; week += minutesPerWeek) {
      Screening screening = shifted(slot.screening, week);
      const bool within = screening.startDate >= from && screening.startDate < to;
      if (within && !taken.contains({screening.film, screening.startDate, screening.screen})) {
        shown.push_back(std::move(screening));
      }
    }
  }
  std::erase_if(shown, [](const Screening& s) { return s.status == "cancelled"; });
  std::ranges::stable_sort(shown, [](const Screening& a, const Screening& b) {
    return std::tie(a.startDate, a.screen, a.film) < std::tie(b.startDate, b.screen, b.film);
  });
  return shown;
}

}  // namespace

rows::Range rows::boundedRange(LocalMinute from, LocalMinute to) {
  from = std::clamp(from, -latest, latest);
  return {from, std::clamp(std::min(to, latest), from, from + longestRange)};
}

std::vector<rows::WeekPart> rows::weekParts(const Range& range) {
  std::vector<WeekPart> parts;
  for (LocalMinute week = startOfWeek(range.from); week < range.to; week += minutesPerWeek) {
    parts.push_back(
        {week, {std::max(range.from - week, LocalMinute{0}), std::min(range.to - week, minutesPerWeek)}});
  }
  return parts;
}

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
  const rows::Range range = rows::boundedRange(from, to);
  const Result<std::vector<Slot>> found = slots(self_->database, film, range.from, range.to);
  if (!found) return context(found.error(), "reading the screenings of " + std::string(film));
  return unroll(*found, range.from, range.to);
}

Result<std::vector<Screening>> Catalogue::screenings(LocalMinute from, LocalMinute to) const {
  const rows::Range range = rows::boundedRange(from, to);
  const Result<std::vector<Slot>> found = slots(self_->database, range);
  if (!found) return context(found.error(), "reading the day's screenings");
  return unroll(*found, range.from, range.to);
}

Result<std::optional<Screening>> Catalogue::nextScreening(std::string_view film, LocalMinute from) const {
  from = std::clamp(from, -rows::latest, rows::latest);
  Result<std::vector<Screening>> coming = screenings(film, from, from + 4 * minutesPerWeek);
  if (!coming) return std::unexpected(coming.error());
  if (coming->empty()) return std::nullopt;
  return std::move(coming->front());
}

}  // namespace lobby
