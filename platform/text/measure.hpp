// A text measured character by character, before it is broken into lines.
#pragma once

#include <cstddef>
#include <vector>

#include <pango/pango.h>

namespace lobby::text {

struct Character {
  std::size_t byte = 0;
  char32_t value = 0;
  float width = 0;         // advance, px
  float lead = 0;          // of it, blank that is left out at a line's start
  float trail = 0;         // and at a line's end
  bool lineBreak = false;  // a line may begin with it
  bool phrase = false;     // a phrase may begin with it: where a title is best broken
  bool mustBreak = false;  // a line must begin with it
  bool grapheme = false;   // a grapheme begins with it
  bool invisible = false;  // space, or nothing by nature: takes no room at a line's end
};

// The characters of an unbroken layout in logical order, and one more for its end.
// `em`: the size in Japanese and Chinese, where full-width marks are set tight at line ends and phrases are
// more than what stands between two places to break; else 0.
std::vector<Character> measure(PangoLayout* layout, float em);

}  // namespace lobby::text
