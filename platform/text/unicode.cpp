#include "platform/text/unicode.hpp"

#include <algorithm>
#include <array>

#include <glib.h>

namespace lobby::text {
namespace {

struct Range {
  char32_t first;
  char32_t last;
};

// Unicode's Default_Ignorable_Code_Point, sorted.
constexpr std::array<Range, 17> invisible{{{0x00AD, 0x00AD},
                                           {0x034F, 0x034F},
                                           {0x061C, 0x061C},
                                           {0x115F, 0x1160},
                                           {0x17B4, 0x17B5},
                                           {0x180B, 0x180F},
                                           {0x200B, 0x200F},
                                           {0x202A, 0x202E},
                                           {0x2060, 0x206F},
                                           {0x3164, 0x3164},
                                           {0xFE00, 0xFE0F},
                                           {0xFEFF, 0xFEFF},
                                           {0xFFA0, 0xFFA0},
                                           {0xFFF0, 0xFFF8},
                                           {0x1BCA0, 0x1BCA3},
                                           {0x1D173, 0x1D17A},
                                           {0xE0000, 0xE0FFF}}};

int sequenceLength(unsigned char lead) {
  if (lead < 0x80) return 1;
  if (lead >= 0xC2 && lead < 0xE0) return 2;
  if (lead >= 0xE0 && lead < 0xF0) return 3;
  if (lead >= 0xF0 && lead < 0xF5) return 4;
  return 0;
}

bool isScalar(char32_t character, int length) {
  if (length == 3 && character < 0x800) return false;
  if (length == 4 && (character < 0x10000 || character > 0x10FFFF)) return false;
  return character < 0xD800 || character > 0xDFFF;
}

}  // namespace

Decoded decodeAt(std::string_view utf8, std::size_t at) {
  const auto lead = static_cast<unsigned char>(utf8[at]);
  const int length = sequenceLength(lead);
  if (length == 1) return {lead, 1, true};
  const Decoded broken{replacementCharacter, 1, false};
  if (length == 0 || utf8.size() - at < static_cast<std::size_t>(length)) return broken;
  char32_t character = lead & (0x7Fu >> length);
  for (int i = 1; i < length; ++i) {
    const auto byte = static_cast<unsigned char>(utf8[at + static_cast<std::size_t>(i)]);
    if ((byte & 0xC0) != 0x80) return broken;
    character = character << 6 | (byte & 0x3Fu);
  }
  if (!isScalar(character, length)) return broken;
  return {character, static_cast<std::size_t>(length), true};
}

void appendUtf8(std::string& text, char32_t character) {
  char bytes[6];
  text.append(bytes, static_cast<std::size_t>(g_unichar_to_utf8(character, bytes)));
}

bool isInvisible(char32_t character) {
  if (character < invisible.front().first) return false;
  const auto after = std::ranges::upper_bound(invisible, character, {}, &Range::first);
  return after != invisible.begin() && character <= std::prev(after)->last;
}

bool isMark(char32_t character) {
  if (character < 0x300) return false;
  const GUnicodeType type = g_unichar_type(character);
  return type == G_UNICODE_NON_SPACING_MARK || type == G_UNICODE_SPACING_MARK ||
         type == G_UNICODE_ENCLOSING_MARK;
}

bool startsRightToLeft(std::string_view utf8) {
  for (std::size_t at = 0; at < utf8.size();) {
    const Decoded next = decodeAt(utf8, at);
    const char32_t c = next.character;
    if (g_unichar_isalpha(c)) {
      return (c >= 0x590 && c < 0x900) || (c >= 0xFB1D && c < 0xFE00) || (c >= 0xFE70 && c < 0xFF00) ||
             (c >= 0x10800 && c < 0x11000) || (c >= 0x1E800 && c < 0x1F000);
    }
    at += next.length;
  }
  return false;
}

bool isSpace(char32_t character) {
  return character == ' ' || character == '\t' || character == '\n' || character == 0x00A0 ||
         character == 0x1680 || (character >= 0x2000 && character <= 0x200A) || character == 0x2028 ||
         character == 0x2029 || character == 0x202F || character == 0x205F || character == 0x3000;
}

bool isControl(char32_t character) {
  return character < 0x20 || (character >= 0x7F && character < 0xA0) ||
         (character >= 0xFFF9 && character <= 0xFFFC);
}

bool isNoncharacter(char32_t character) {
  return (character >= 0xFDD0 && character <= 0xFDEF) || (character & 0xFFFE) == 0xFFFE;
}

}  // namespace lobby::text
