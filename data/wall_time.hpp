// The cinema's wall clock as plain minutes: reading, writing, and the week. No zones, no leap seconds.
// And moments in UTC, for what machines write.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "data/screening.hpp"
#include "platform/base/clock.hpp"

namespace lobby {

inline constexpr LocalMinute minutesPerDay = 24 * 60;
inline constexpr LocalMinute minutesPerWeek = 7 * minutesPerDay;

// Exactly "2026-11-20T19:30", a day that exists, a year from 1890 (before there was cinema) to 2999.
std::optional<LocalMinute> parseLocalMinute(std::string_view text);
std::string formatLocalMinute(LocalMinute minute);

// "2026-11-20T18:30:00Z".
std::string formatUtc(WallTime moment);

// Exactly "19:30": minutes since midnight.
std::optional<LocalMinute> parseTimeOfDay(std::string_view text);

// Monday 00:00 of the week that `minute` falls in.
LocalMinute startOfWeek(LocalMinute minute);

// Midnight of the day that `minute` falls in.
LocalMinute startOfDay(LocalMinute minute);

}  // namespace lobby
