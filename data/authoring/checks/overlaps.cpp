// Two shows on one screen at once.
#include <algorithm>
#include <tuple>

#include "data/authoring/check.hpp"
#include "data/authoring/shows.hpp"
#include "data/wall_time.hpp"

namespace lobby::authoring {
namespace {

// Where only one show can be at a time. On screens without a name that is all one can say of one film.
struct Room {
  std::string screen;
  std::string film;  // of an unnamed screen
  auto operator<=>(const Room&) const = default;
};

Room roomOf(const ScreeningRow& row) {
  return {row.screen, row.screen.empty() ? row.film.value : std::string()};
}

bool startsEarlier(const Show& a, const Show& b) {
  return std::tuple(a.start, a.row->place.line) < std::tuple(b.start, b.row->place.line);
}

Show shifted(Show show, LocalMinute by) {
  show.start += by;
  show.end += by;
  return show;
}

// The same line written twice has a finding of its own.
bool isTwin(const Show& a, const Show& b) {
  return a.row->film.value == b.row->film.value && a.start == b.start;
}

// "nosferatu (line 3, Fri 19:30 to 21:03)"
std::string nameOf(const Show& show) {
  const std::string start =
      show.row->weekly ? weekTime(show.row->start) : day(show.start) + " " + clockTime(show.start);
  return show.row->film.value + " (line " + std::to_string(show.row->place.line) + ", " + start + " to " +
         clockTime(show.end) + ")";
}

void report(const Show& show, const Show& other, Reporter& reporter) {
  const Place& place = show.row->cells.startDate;
  if (show.row->screen.empty()) {
    reporter.warning(place, "the film runs at that time already: " + nameOf(other) +
                                ", name the screens or correct one of the times");
  } else if (show.row->weekly != other.row->weekly) {
    reporter.warning(place, "screen " + show.row->screen + " is taken by the weekly slot of " +
                                nameOf(other) +
                                ", cancel that slot for the day by a line with its date, or correct a time");
  } else {
    reporter.warning(place, "screen " + show.row->screen + " is taken by " + nameOf(other) +
                                ", correct a time, an endDate or the screen");
  }
}

// Dated ones, or weekly ones laid out over two weeks: their ends meet. Each line is reported once.
void checkAmongThemselves(std::vector<Show> shows, Reporter& reporter) {
  std::ranges::sort(shows, startsEarlier);
  std::set<const ScreeningRow*> reported;
  const Show* last = nullptr;  // of those so far, the one that ends last
  for (const Show& show : shows) {
    if (last != nullptr && isTwin(show, *last)) continue;
    const bool overlaps = last != nullptr && show.start < last->end;
    if (overlaps && reported.insert(show.row).second) report(show, *last, reporter);
    if (last == nullptr || show.end > last->end) last = &show;
  }
}

struct Rows {
  std::vector<Show> dated;
  std::vector<Show> weekly;  // in three weeks, from the one before week 0
};

// A dated row stands for the weekly slot of its film with the same start and screen.
using StandIns = std::set<std::tuple<std::string, LocalMinute, std::string>>;

StandIns standInsOf(const Programme& programme) {
  StandIns standIns;
  for (const ScreeningRow& row : programme.screenings) {
    if (!row.weekly) standIns.emplace(row.film.value, row.start, row.screen);
  }
  return standIns;
}

void checkAgainstWeekly(const Show& dated, const std::vector<Show>& weekly, const StandIns& standIns,
                        Reporter& reporter) {
  const LocalMinute week = startOfWeek(dated.start);
  const auto first = std::ranges::lower_bound(weekly, dated.start - week - longestShow, {}, &Show::start);
  for (auto slot = first; slot != weekly.end() && week + slot->start < dated.end; ++slot) {
    const Show other = shifted(*slot, week);
    if (other.end <= dated.start) continue;
    if (standIns.contains({other.row->film.value, other.start, other.row->screen})) continue;
    report(dated, other, reporter);
    return;
  }
}

}  // namespace

void checkOverlaps(const Subject& subject, Reporter& reporter) {
  std::map<Room, Rows> rooms;
  for (const Show& show : showsOf(subject.programme)) {
    if (isCancelled(*show.row)) continue;
    Rows& rows = rooms[roomOf(*show.row)];
    if (!show.row->weekly) {
      rows.dated.push_back(show);
    } else {
      for (const int week : {-1, 0, 1}) rows.weekly.push_back(shifted(show, week * minutesPerWeek));
    }
  }
  const StandIns standIns = standInsOf(subject.programme);
  for (auto& [room, rows] : rooms) {
    std::ranges::sort(rows.weekly, startsEarlier);
    checkAmongThemselves(rows.dated, reporter);
    checkAmongThemselves(rows.weekly, reporter);
    for (const Show& show : rows.dated) checkAgainstWeekly(show, rows.weekly, standIns, reporter);
  }
}

}  // namespace lobby::authoring
