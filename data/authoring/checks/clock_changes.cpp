// Screenings in the nights when the clocks are put forward or back; and how long a show really lasts.
#include <string_view>

#include "data/authoring/check.hpp"
#include "data/authoring/local_clock.hpp"
#include "data/authoring/shows.hpp"

namespace lobby::authoring {
namespace {

// Durations are rounded, credits cut.
constexpr LocalMinute fewMinutes = 5;

constexpr std::string_view endColumn = "endDate";  // nobody comes for the end, so it may well come twice

struct Moment {
  std::string_view column;
  LocalMinute minute;
  Place place;
};

// All that is written in the row as a time.
std::vector<Moment> momentsOf(const ScreeningRow& row) {
  std::vector<Moment> moments{{"startDate", row.start, row.cells.startDate}};
  const auto add = [&](std::string_view column, const std::optional<LocalMinute>& minute,
                       const Place& place) {
    if (minute) moments.push_back({column, *minute, place});
  };
  add("doorTime", row.doorTime, row.cells.doorTime);
  add("featureStart", row.featureStart, row.cells.featureStart);
  add(endColumn, row.endDate, row.cells.endDate);
  return moments;
}

void checkMoment(const Moment& moment, const LocalClock& clock, Reporter& reporter) {
  const std::string time = clockTime(moment.minute);
  if (const LocalMinute skipped = clock.skippedAt(moment.minute); skipped > 0) {
    reporter.error(moment.place, "there is no " + time + " on " + day(moment.minute) +
                                     ", the clocks are put forward over it, correct " +
                                     std::string(moment.column) + " (" + time + " before the change is " +
                                     clockTime(moment.minute + skipped) + " after it)");
  } else if (clock.repeatedAt(moment.minute) > 0 && moment.column != endColumn) {
    reporter.warning(moment.place,
                     "the clocks are put back on " + day(moment.minute) + " and show " + time +
                         " twice, the kiosk takes the second, say in note if the first is meant");
  }
}

void checkMoments(const ScreeningRow& row, const LocalClock& clock, Reporter& reporter) {
  for (const Moment& moment : momentsOf(row)) checkMoment(moment, clock, reporter);
}

void checkWeekly(const ScreeningRow& row, const LocalClock& clock, Reporter& reporter) {
  for (const Moment& moment : momentsOf(row)) {
    if (!clock.skipsEveryYear(moment.minute)) continue;
    reporter.warning(moment.place, "on the day when the clocks are put forward there is no " +
                                       clockTime(moment.minute) +
                                       ", cancel the slot of that week by a line with its date");
    return;
  }
}

void checkLength(const Show& show, const LocalClock& clock, Reporter& reporter) {
  const ScreeningRow& row = *show.row;
  const LocalMinute begin = row.featureStart.value_or(row.start);
  if (show.filmMinutes == 0 || clock.skippedAt(begin) > 0) return;
  const LocalMinute over = row.weekly ? begin + show.filmMinutes : clock.after(begin, show.filmMinutes);
  const LocalMinute lasts = row.weekly ? show.end - begin : clock.between(begin, show.end);
  if (row.endDate) {
    if (lasts <= 0 || lasts + fewMinutes >= show.filmMinutes) return;
    reporter.warning(row.cells.endDate, "the show ends before the film does, which lasts " +
                                            std::to_string(show.filmMinutes) + " minutes and is over at " +
                                            clockTime(over) + ", correct endDate");
  } else if (!row.weekly && clock.repeatedAt(begin) == 0 && over != show.end) {
    reporter.warning(row.cells.startDate,
                     "the clocks are changed during the show, which ends when they show " + clockTime(over) +
                         " and not " + clockTime(show.end) + ", write that as endDate");
  }
}

}  // namespace

void checkClockChanges(const Subject& subject, Reporter& reporter) {
  const LocalClock clock(subject.programme.cinema.timeZone.value);
  for (const ScreeningRow& row : subject.programme.screenings) {
    if (isCancelled(row)) continue;
    (row.weekly ? checkWeekly : checkMoments)(row, clock, reporter);
  }
  for (const Show& show : showsOf(subject.programme)) {
    if (!isCancelled(*show.row)) checkLength(show, clock, reporter);
  }
}

}  // namespace lobby::authoring
