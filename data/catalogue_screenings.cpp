// Screenings: dated rows as they stand, weekly slots unrolled into dates.
#include <algorithm>
#include <set>

#include "data/catalogue_parts.hpp"
#include "data/wall_time.hpp"

namespace lobby {
namespace {

using sqlite::Statement;

// A weekly slot never ends; nobody asks for more than this at once.
constexpr LocalMinute longestRange = 400 * minutesPerDay;
constexpr LocalMinute latest = 2'000'000'000;  // far beyond any date, far from an overflow

constexpr std::string_view columns =
    "SELECT weekly, start_date, length, door_time, feature_start, screen, in_language, subtitle_language, "
    "video_format, access, status, note FROM screening ";

// A row as it is stored: its times count from the start.
struct Slot {
  bool weekly = false;
  Screening first;  // of a weekly slot: in the week of Monday 0
};

Slot slotOf(const Statement& row, std::string_view film) {
  Slot slot;
  slot.weekly = row.integer(0) != 0;
  Screening& s = slot.first;
  s.film = film;
  s.startDate = row.integer(1);
  s.endDate = s.startDate + row.integer(2);
  if (!row.isNull(3)) s.doorTime = s.startDate + row.integer(3);
  if (!row.isNull(4)) s.featureStart = s.startDate + row.integer(4);
  s.screen = row.text(5);
  s.inLanguage = rows::words(row.text(6));
  s.subtitleLanguage = rows::words(row.text(7));
  s.videoFormat = row.text(8);
  s.access = rows::words(row.text(9));
  s.status = row.text(10);
  s.note = row.text(11);
  return slot;
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
  const auto add = [&](const Statement& row) { found.push_back(slotOf(row, film)); };
  const std::string dated =
      std::string(columns) + "WHERE film = ?1 AND weekly = 0 AND start_date >= ?2 AND start_date < ?3";
  const std::string weekly = std::string(columns) + "WHERE film = ?1 AND weekly = 1";
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
    taken.emplace(slot.first.startDate, slot.first.screen);
    shown.push_back(slot.first);
  }
  for (const Slot& slot : slots) {
    if (!slot.weekly) continue;
    for (LocalMinute week = startOfWeek(from); week < to; week += minutesPerWeek) {
      Screening screening = shifted(slot.first, week);
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
