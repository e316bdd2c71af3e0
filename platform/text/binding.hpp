// Where a line should not break although Unicode's rules would let it: inside "90 min", "18:00 – 19:30",
// "11月20日", and before French punctuation. Pure questions about a text; the cleaner puts the joiners in.
#pragma once

#include <cstddef>
#include <string_view>

#include "platform/text/families.hpp"

namespace lobby::text {

// Whether the space at byte `at` keeps its neighbours on one line.
bool bindsSpace(std::string_view text, std::size_t at, const Setting& setting);

// Whether the characters before and after byte `at` stay on one line.
bool bindsAt(std::string_view text, std::size_t at, const Setting& setting);

// The bytes of a range of times ("18:00 – 19:30") that begins at `at`; 0 if none does.
std::size_t timeRangeAt(std::string_view text, std::size_t at);

}  // namespace lobby::text
