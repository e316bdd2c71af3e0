#include "app/iso_time.hpp"

#include <cstdio>
#include <string>

#include "app/locale_format.hpp"

namespace lobby {

Result<WallTime> parseMoment(std::string_view text, std::string_view timeZone) {
  using namespace std::chrono;
  const std::string copy(text);
  int year = 0;
  unsigned month = 0;
  unsigned day = 0;
  int hour = 0;
  int minute = 0;
  int second = 0;
  int used = 0;
  const int fields = std::sscanf(copy.c_str(), "%4d-%2u-%2uT%2d:%2d%n:%2d%n", &year, &month, &day, &hour, &minute, &used,
                                 &second, &used);
  const std::string rest = fields >= 5 ? copy.substr(static_cast<std::size_t>(used)) : "?";
  const year_month_day date{std::chrono::year{year}, std::chrono::month{month}, std::chrono::day{day}};
  const bool sensible = date.ok() && hour >= 0 && hour < 24 && minute >= 0 && minute < 60 && second >= 0 && second < 60;
  if (fields < 5 || !sensible || (!rest.empty() && rest != "Z")) {
    return fail(ErrorKind::usage, "\"" + copy + "\" is no moment; write for example 2026-11-20T18:42");
  }
  const WallTime asUtc = sys_days{date} + hours{hour} + minutes{minute} + seconds{second};
  if (rest == "Z") return asUtc;
  // The zone's offset at the moment itself; a second look settles the hours around a change of the clocks.
  WallTime moment = asUtc;
  for (int look = 0; look < 2; ++look) {
    const auto local = minutes{localMinute(moment, timeZone)};
    moment += floor<minutes>(asUtc).time_since_epoch() - local;
  }
  return moment;
}

}  // namespace lobby
