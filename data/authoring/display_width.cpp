#include "data/authoring/display_width.hpp"

#include <unicode/uchar.h>

#include "data/authoring/known.hpp"
#include "data/utf8.hpp"

namespace lobby::authoring {

int displayWidth(char32_t character) {
  const auto c = static_cast<UChar32>(character);
  switch (u_charType(c)) {
    case U_NON_SPACING_MARK:
    case U_ENCLOSING_MARK:
    case U_FORMAT_CHAR:
    case U_CONTROL_CHAR:
      return 0;
    default:
      break;
  }
  const int width = u_getIntPropertyValue(c, UCHAR_EAST_ASIAN_WIDTH);
  return width == U_EA_WIDE || width == U_EA_FULLWIDTH ? 2 : 1;
}

int displayWidth(std::string_view text) {
  int width = 0;
  for (const char32_t character : toUtf32(text)) width += displayWidth(character);
  return width;
}

std::string fitted(std::string_view text, int width) {
  std::string result;
  int used = 0;
  const bool fits = displayWidth(text) <= width;
  for (const char32_t character : toUtf32(text)) {
    if (isControl(character)) continue;
    if (!fits && used + displayWidth(character) > width - 1) break;
    appendUtf8(result, character);
    used += displayWidth(character);
  }
  if (!fits) {
    result += "…";
    ++used;
  }
  return result.append(static_cast<std::size_t>(width - used), ' ');
}

}  // namespace lobby::authoring
