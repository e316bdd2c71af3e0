// The single things of a difference in plain English, each safe for a terminal.
#pragma once

#include <string>

#include "data/difference.hpp"

namespace lobby::ctl {

std::string describe(const FactDifference& fact);  // "duration: 115 min, was 113 min"
std::string describe(const TextDifference& text);  // "fr: title "A", was "B"; text changed"
std::string describe(const ListDifference& list);  // "2 new, 1 gone, in another order"; empty: nothing
std::string describe(const std::optional<LanguageDifference::Missing>& missing);  // "1 film incomplete"

// What a column of screenings.csv says of a screening.
std::string cell(const Slot& slot, const std::string& column);

}  // namespace lobby::ctl
