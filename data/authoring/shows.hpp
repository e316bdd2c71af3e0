// Screenings as stretches of time, for the checks.
#pragma once

#include <string>
#include <vector>

#include "data/authoring/programme.hpp"

namespace lobby::authoring {

inline constexpr LocalMinute longestShow = 18 * 60;

struct Show {
  const ScreeningRow* row = nullptr;
  int filmMinutes = 0;    // 0: not known
  LocalMinute start = 0;  // weekly: since Monday 00:00
  LocalMinute end = 0;    // as the kiosk shows it
};

// As it is written; else the film's duration after it begins, which is featureStart where that is known:
// adverts are no part of the film.
LocalMinute endOf(const ScreeningRow& row, int filmMinutes);

// Those whose film and end are known and make sense: the others have their own findings.
std::vector<Show> showsOf(const Programme& programme);

bool isCancelled(const ScreeningRow& row);

std::string clockTime(LocalMinute minute);  // "19:30"
std::string day(LocalMinute minute);        // "2026-11-20"
std::string when(const ScreeningRow& row);  // "2026-11-20T19:30", "Fri 19:30"
std::string weekTime(LocalMinute minute);   // "Fri 19:30"; since any Monday 00:00

}  // namespace lobby::authoring
