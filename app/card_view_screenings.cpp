// When and where a film is shown.
#include <algorithm>

#include "app/card_view.hpp"
#include "app/house/screening_times.hpp"
#include "app/house/screening_words.hpp"
#include "data/wall_time.hpp"
#include "platform/text/engine.hpp"

namespace lobby {
namespace {

// Today's times stay on the page for a while after they began, faded: people arrive late.
constexpr LocalMinute showPastFor = 3 * 60;
constexpr LocalMinute lookAhead = 7 * minutesPerDay;
// A film that runs all day for a week is a table, and that is another screen.
constexpr std::size_t mostScreenings = 24;

}  // namespace

Result<void> ViewMaker::addTimes(CardView& view, const Film& film) const {
  if (!now.showsTimes) {
    addScreenings(view, film, {});
    return {};
  }
  const LocalMinute sinceMorning = std::max(startOfDay(now.minute), now.minute - showPastFor);
  const LocalMinute from = now.trusted ? sinceMorning : now.minute;
  const auto screenings = catalogue.screenings(view.key.id, from, now.minute + lookAhead);
  if (!screenings) return std::unexpected(screenings.error());
  const auto next = catalogue.nextScreening(view.key.id, now.minute);
  if (!next) return std::unexpected(next.error());
  view.eyebrow = *next ? eyebrow(**next) : "";
  addScreenings(view, film, *screenings);
  return {};
}

std::string ViewMaker::eyebrow(const Screening& screening) const {
  const std::string time = text::isolate(format.time(screening.startDate));
  const std::string day = dayFromNow(screening.startDate, now, strings, format);
  const std::string when = day.empty() ? strings.get("todayAt", {{"time", time}})
                                       : strings.get("dayAt", {{"day", day}, {"time", time}});
  const std::string where = screenName(screening, strings);
  return where.empty() ? when : when + " · " + where;
}

ScreeningView ViewMaker::screening(const Screening& screening, const Film& film) const {
  const ScreeningTimes times = timesOf(screening, std::nullopt, now, strings, format);
  ScreeningView row;
  row.start = screening.startDate;
  row.room = screening.screen;
  row.time = times.start;
  row.detail = screeningDetail(screening, film, catalogue.cinema().country, vocabulary.versions(), strings);
  for (const std::string* part : {&times.doors, &times.film, &times.end}) {
    if (!part->empty()) row.times.push_back(*part);
  }
  row.access = accessSigns(screening);
  row.seats = times.seats;
  const auto alone = aloneLimitOf(screening, film, catalogue.cinema().country, vocabulary.ages());
  if (alone && alone->untilHour) row.alone = strings.get("aloneShort", {{"age", alone->under}});
  row.past = now.trusted && screening.startDate < now.minute;
  return row;
}

void ViewMaker::addScreenings(CardView& view, const Film& film,
                              const std::vector<Screening>& screenings) const {
  const auto isToday = [&](const Screening& screening) {
    return now.trusted && startOfDay(screening.startDate) == startOfDay(now.minute);
  };
  const bool onlyToday = !screenings.empty() && std::ranges::all_of(screenings, isToday);
  LocalMinute day = -1;
  std::string heading;
  bool foundNext = false;
  for (const Screening& screening : screenings) {
    if (view.screenings.size() == mostScreenings) break;
    if (startOfDay(screening.startDate) != day) {
      day = startOfDay(screening.startDate);
      heading = dayFromNow(screening.startDate, now, strings, format);
      if (heading.empty() && !onlyToday) heading = strings.get("today");
    }
    ScreeningView row = this->screening(screening, film);
    row.day = heading;
    row.next = now.trusted && !row.past && !foundNext;
    foundNext = foundNext || row.next;
    view.screenings.push_back(std::move(row));
  }
  view.screeningsTitle = strings.get(onlyToday ? "screeningsToday" : "screenings");
  if (view.screenings.empty()) view.screeningsNotice = strings.get("noScreenings");
}

}  // namespace lobby
