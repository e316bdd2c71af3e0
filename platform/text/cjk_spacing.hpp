// Full-width punctuation carries half an em of space. Where two such marks meet, where an opening bracket
// begins a line and where a closing one ends it, that space is a hole: 。「 takes three halves, not four.
#pragma once

#include <cstddef>
#include <functional>
#include <string_view>

namespace lobby::text {

// A mark this wide (times the size) still has its space.
constexpr float fullWidth = 0.9f;

bool isOpeningBracket(char32_t character);
bool isClosingMark(char32_t character);

// Calls `found` with the bytes [begin, end) of each mark that gives up its space to a neighbour.
void forEachTightMark(std::string_view utf8, const std::function<void(std::size_t, std::size_t)>& found);

}  // namespace lobby::text
