#include "app/duration.hpp"

namespace lobby {

std::string durationText(int minutes, const Strings& strings, const LocaleFormat& format) {
  if (minutes < 60) return format.minutes(minutes);
  if (minutes % 60 == 0) return format.hours(minutes / 60);
  return strings.get("duration",
                     {{"hours", format.hours(minutes / 60)}, {"minutes", format.minutes(minutes % 60)}});
}

}  // namespace lobby
