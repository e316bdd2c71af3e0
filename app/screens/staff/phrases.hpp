// How facts are said to staff, in their language.
#pragma once

#include <string>

#include "app/screens/staff/staff.hpp"

namespace lobby::screens {

// "No. 58"; the number reads left to right in every language.
std::string numberOf(const StaffScreen& screen, std::uint64_t serial);
// "Week 48", or its number where it has no label.
std::string nameOf(const StaffScreen& screen, const staff::EditionFacts& edition);
// "Fri, 20 Nov · 18:42" on the cinema's clock.
std::string momentOf(const StaffScreen& screen, WallTime when);
// "20 November": a day as the manifest writes it.
std::string dayOf(const StaffScreen& screen, const std::string& date);
// "24 films · 3 articles · 10 languages · 212 MB", without what is not known.
std::string contentsOf(const StaffScreen& screen, const staff::Offer& offer);
// "2 days, 3 hr"
std::string spanOf(const StaffScreen& screen, std::chrono::seconds span);
std::string reasonOf(const StaffScreen& screen, staff::Reason reason);
// Where it lies: "Stick “KINO”", or the inbox.
std::string placeOf(const StaffScreen& screen, const std::string& medium);

}  // namespace lobby::screens
