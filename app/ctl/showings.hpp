// Dates and screenings in plain English, for the office.
#pragma once

#include <string>
#include <vector>

#include "data/screening.hpp"

namespace lobby::ctl {

// As screenings.csv writes it: "2026-11-20T19:30"; a weekly slot's "Fri 19:30".
std::string writtenTime(const Slot& slot, LocalMinute time);

// "sold out" for sold-out.
std::string statusWords(const std::string& status);

// One text for each day: "Fri 20 Nov 2026 19:30 (screen 1), 22:00 (screen 2, sold out)", "Sat 21 Nov 19:30",
// "every Sun 11:00". The year is said when it is another than before. The slots stand in the order of
// Contents. The screens are told when `withScreens`.
std::vector<std::string> showingsByDay(const std::vector<Slot>& slots, bool withScreens);

}  // namespace lobby::ctl
