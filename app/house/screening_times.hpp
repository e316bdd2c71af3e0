// What a row of a screening says about its times and its seats.
#pragma once

#include <optional>
#include <string>

#include "app/locale_format.hpp"
#include "app/now.hpp"
#include "app/strings.hpp"
#include "data/screening.hpp"

namespace lobby {

struct ScreeningTimes {
  std::string start;  // 19:30, as it is advertised
  std::string doors;  // Doors 19:00; empty: nobody has written it, as all below
  std::string film;   // Film 19:45
  std::string end;    // Ends 21:38
  std::string seats;  // Sold out (as of 18:42)
};

// `editionMade`: when the edition was made, on the cinema's wall clock, which is how old a status is that has
// no time of its own. Without either, and from a time that has not come yet, seats are a matter for the desk.
ScreeningTimes timesOf(const Screening& screening, std::optional<LocalMinute> editionMade, const Now& now,
                       const Strings& strings, const LocaleFormat& format);

}  // namespace lobby
