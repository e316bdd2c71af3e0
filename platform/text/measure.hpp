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
  bool lineBreak = false;  // a line may begin with it
  bool mustBreak = false;  // a line must begin with it
  bool grapheme = false;   // a grapheme begins with it
  bool invisible = false;  // space, or nothing by nature: takes no room at a line's end
};

// The characters of an unbroken layout in logical order, and one more for its end.
std::vector<Character> measure(PangoLayout* layout);

}  // namespace lobby::text
