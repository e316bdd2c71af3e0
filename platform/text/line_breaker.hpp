// Breaks a measured text into lines. Pango's own breaker stops the program on texts it did not foresee (a
// grapheme of several fonts that is wider than the line), so Pango only ever sees lines that are broken
// already.
#pragma once

#include <cstddef>
#include <vector>

#include "platform/text/measure.hpp"

namespace lobby::text {

struct BreakJob {
  float width = 0;  // 0: only where the text itself asks for it
  int maxLines = 0;
  bool balanced = false;  // titles: lines of about one length, hyphens only where a word fits on no line
  float hyphenWidth = 0;  // of the hyphen that a soft one becomes
  float ellipsisWidth = 0;
};

// Bytes [begin, end) of the measured text.
struct BrokenLine {
  std::size_t begin = 0;
  std::size_t end = 0;
  bool hyphen = false;  // a soft hyphen at its end shows
};

struct BrokenText {
  std::vector<BrokenLine> lines;
  bool truncated = false;  // an ellipsis follows the last line
};

BrokenText breakLines(const std::vector<Character>& characters, const BreakJob& job);

}  // namespace lobby::text
