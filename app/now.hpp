// The moment that the screens speak of, and how much they may claim about it.
#pragma once

#include <compare>

#include "data/screening.hpp"

namespace lobby {

struct Now {
  LocalMinute minute = 0;  // the cinema's wall clock; when it cannot be trusted, no later than it really is
  bool trusted = true;     // false: dates only, nobody says "today" or "next", and no clock is shown
  bool showsTimes = true;  // false: the programme's last day has passed; its films stay, its times do not
  auto operator<=>(const Now&) const = default;
};

}  // namespace lobby
