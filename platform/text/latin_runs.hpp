// Finds Latin words and numbers inside text of another script, so that they are set in the Latin family while
// quotes, dashes and stops around them stay the script's own.
#pragma once

#include <cstddef>
#include <functional>
#include <string_view>

namespace lobby::text {

// Calls `found` with the bytes [begin, end) of each run: Latin letters and digits, ASCII marks that touch
// them, and at most three spaces, dashes or marks in a row between two words ("18:00 – 19:00", "Noto & Co.").
void forEachLatinRun(std::string_view utf8, const std::function<void(std::size_t, std::size_t)>& found);

}  // namespace lobby::text
