#include "app/house/screening_times.hpp"

#include "data/wall_time.hpp"
#include "platform/text/engine.hpp"

namespace lobby {
namespace {

// The time alone when it is of the day on which it is read; else with its day.
std::string moment(LocalMinute when, const Now& now, const Strings& strings, const LocaleFormat& format) {
  const std::string time = text::isolate(format.time(when));
  const bool today = now.trusted && startOfDay(when) == startOfDay(now.minute);
  return today ? time : strings.get("dayAt", {{"day", text::isolate(format.shortDay(when))}, {"time", time}});
}

std::string seats(const Screening& screening, std::optional<LocalMinute> editionMade, const Now& now,
                  const Strings& strings, const LocaleFormat& format) {
  const bool soldOut = screening.status == "sold-out";
  if (!soldOut && screening.status != "few-left") return "";
  const std::optional<LocalMinute> asOf = screening.statusTime ? screening.statusTime : editionMade;
  // Without a trusted clock nobody can say that a time has not come.
  if (!asOf || (now.trusted && *asOf > now.minute)) return strings.get("askForSeats");
  return strings.get(soldOut ? "soldOutAsOf" : "fewLeftAsOf",
                     {{"time", moment(*asOf, now, strings, format)}});
}

}  // namespace

ScreeningTimes timesOf(const Screening& screening, std::optional<LocalMinute> editionMade, const Now& now,
                       const Strings& strings, const LocaleFormat& format) {
  const auto time = [&](LocalMinute when) { return text::isolate(format.time(when)); };
  ScreeningTimes times;
  times.start = format.time(screening.startDate);
  if (screening.doorTime) times.doors = strings.get("doorsAt", {{"time", time(*screening.doorTime)}});
  if (screening.featureStart) times.film = strings.get("filmAt", {{"time", time(*screening.featureStart)}});
  if (screening.endDate > screening.startDate)
    times.end = strings.get("endsAt", {{"time", time(screening.endDate)}});
  times.seats = seats(screening, editionMade, now, strings, format);
  return times;
}

}  // namespace lobby
