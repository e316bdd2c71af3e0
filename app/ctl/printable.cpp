#include "app/ctl/printable.hpp"

#include <algorithm>
#include <array>
#include <cstdio>

#include <unicode/uchar.h>

#include "data/authoring/display_width.hpp"
#include "data/utf8.hpp"

namespace lobby::ctl {
namespace {

constexpr char32_t softHyphen = 0xAD;
constexpr char32_t zeroWidthNonJoiner = 0x200C;  // Persian and Indian scripts need these two
constexpr char32_t zeroWidthJoiner = 0x200D;
constexpr char32_t firstStrongIsolate = 0x2068;
constexpr char32_t popIsolate = 0x2069;
constexpr char32_t ellipsis = 0x2026;

bool isHarmful(char32_t c) {
  const auto category = u_charType(static_cast<UChar32>(c));
  if (c == zeroWidthNonJoiner || c == zeroWidthJoiner) return false;
  return category == U_CONTROL_CHAR || category == U_FORMAT_CHAR || category == U_LINE_SEPARATOR ||
         category == U_PARAGRAPH_SEPARATOR;
}

bool isRightToLeft(char32_t c) {
  const auto direction = u_charDirection(static_cast<UChar32>(c));
  return direction == U_RIGHT_TO_LEFT || direction == U_RIGHT_TO_LEFT_ARABIC;
}

std::u32string harmless(std::string_view text) {
  std::u32string safe;
  for (const char32_t c : toUtf32(text)) {
    if (c == softHyphen) continue;
    if (c == U'\n' || c == U'\t') {
      safe += U' ';
    } else if (isHarmful(c)) {
      std::array<char, 16> code{};
      std::snprintf(code.data(), code.size(), "<U+%04X>", static_cast<unsigned>(c));
      safe.append(code.begin(), std::ranges::find(code, '\0'));
    } else {
      safe += c;
    }
  }
  return safe;
}

// As much as fits, and an ellipsis when that is not all.
void cut(std::u32string& text, int most) {
  int columns = 0;
  std::size_t fits = 0;  // characters that leave room for the ellipsis
  for (std::size_t i = 0; i < text.size(); ++i) {
    columns += authoring::displayWidth(text[i]);
    if (columns < most) fits = i + 1;
  }
  if (columns <= most) return;
  text.resize(fits);
  text += ellipsis;
}

}  // namespace

std::string printable(std::string_view text, int most) {
  std::u32string safe = harmless(text);
  cut(safe, most);
  if (std::ranges::any_of(safe, isRightToLeft)) {
    safe.insert(safe.begin(), firstStrongIsolate);
    safe += popIsolate;
  }
  std::string bytes;
  for (const char32_t c : safe) appendUtf8(bytes, c);
  return bytes;
}

}  // namespace lobby::ctl
