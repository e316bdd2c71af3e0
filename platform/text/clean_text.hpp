// Text made safe to lay out: valid UTF-8, nothing that would draw a box, nothing that costs without bound.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "platform/text/families.hpp"
#include "platform/text/font_set.hpp"

namespace lobby::text {

struct CleanText {
  std::string text;
  // For each byte of `text`, and its end, the byte of the original. Empty: nothing was changed.
  std::vector<std::uint32_t> origin;
  bool shortened = false;  // longer than we lay out at all

  std::size_t toOriginal(std::size_t byte) const { return origin.empty() ? byte : origin[byte]; }
  std::size_t fromOriginal(std::size_t byte) const;
};

// Besides, it keeps together what a line should not part (binding.hpp), and in a right-to-left language
// isolates ranges of times, so that they do not turn round.
CleanText clean(std::string_view utf8, const FontSet& fonts, const Setting& setting);

}  // namespace lobby::text
