#include "app/iso_time.hpp"

#include <algorithm>
#include <string>

#include "app/locale_format.hpp"

namespace lobby {
namespace {

// In `pattern` 0 stands for any digit, everything else for itself.
bool isWrittenLike(std::string_view text, std::string_view pattern) {
  return std::ranges::equal(
      text, pattern, [](char c, char wanted) { return wanted == '0' ? c >= '0' && c <= '9' : c == wanted; });
}

}  // namespace

Result<WallTime> parseMoment(std::string_view text, std::string_view timeZone) {
  using namespace std::chrono;
  const bool utc = text.ends_with('Z');
  const std::string_view wall = text.substr(0, text.size() - (utc ? 1 : 0));
  const bool withSeconds = isWrittenLike(wall, "0000-00-00T00:00:00");
  const bool written = withSeconds || isWrittenLike(wall, "0000-00-00T00:00");
  const auto number = [&](std::size_t at, std::size_t size) {
    return written ? std::stoi(std::string(wall.substr(at, size))) : 0;
  };
  const auto unsignedNumber = [&](std::size_t at) { return static_cast<unsigned>(number(at, 2)); };
  const year_month_day date{year{number(0, 4)}, month{unsignedNumber(5)}, day{unsignedNumber(8)}};
  const int hour = number(11, 2);
  const int minute = number(14, 2);
  const int second = withSeconds ? number(17, 2) : 0;
  if (!written || !date.ok() || hour > 23 || minute > 59 || second > 59) {
    return fail(ErrorKind::usage,
                "\"" + std::string(text) + "\" is no moment; write for example 2026-11-20T18:42");
  }
  const WallTime asUtc = sys_days{date} + hours{hour} + minutes{minute} + seconds{second};
  if (utc) return asUtc;
  // The zone's offset at the moment itself; a second look settles the hours around a change of the clocks.
  WallTime moment = asUtc;
  for (int look = 0; look < 2; ++look) {
    const auto local = minutes{localMinute(moment, timeZone)};
    moment += floor<minutes>(asUtc).time_since_epoch() - local;
  }
  return moment;
}

}  // namespace lobby
