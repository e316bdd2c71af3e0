// Puts the lines of a layout under each other, and measures how far their ink reaches.
#pragma once

#include <vector>

#include "platform/text/ink.hpp"
#include "platform/text/layout.hpp"

namespace lobby::text {

struct LineMetrics {
  float height = 0;    // of a line box
  float ascent = 0;    // of the baseline in it
  bool grows = false;  // whether the first and the last line grow so that all ink is inside
  float space = 0;     // the width that lines are aligned in
};

// The glyphs come relative to their line's left end and baseline, with `inks[i]` of glyph i around its own
// position; they leave in their final places.
void stackLines(Layout& layout, const std::vector<Ink>& inks, const LineMetrics& metrics);

}  // namespace lobby::text
