// Reading the small notations of the programme folder: durations, starts, ids.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "data/screening.hpp"

namespace lobby::authoring {

// ISO 8601, hours and minutes: "PT1H53M", "PT95M", "PT2H". Minutes; seconds are rounded up.
std::optional<int> parseDuration(std::string_view text);

// "2026-11-20T19:30", or every week: "Fri 19:30".
struct Start {
  bool weekly = false;
  LocalMinute minute = 0;  // weekly: since Monday 00:00
};
std::optional<Start> parseStart(std::string_view text);

// A folder name that can be an id: a-z, 0-9 and hyphens, not at the ends.
bool isId(std::string_view text);

}  // namespace lobby::authoring
