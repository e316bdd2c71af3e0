// Small questions about characters and UTF-8.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace lobby::text {

constexpr char32_t replacementCharacter = 0xFFFD;

struct Decoded {
  char32_t character = 0;  // the replacement character where the bytes are not UTF-8
  std::size_t length = 0;  // bytes taken, at least 1
  bool valid = true;
};

// The character at `at`, which must lie inside `utf8`.
Decoded decodeAt(std::string_view utf8, std::size_t at);

void appendUtf8(std::string& text, char32_t character);

// Shows nothing by nature: joiners, directional marks, isolates, variation selectors, tags, the soft hyphen.
bool isInvisible(char32_t character);

// A mark that combines with the character before it.
bool isMark(char32_t character);

// By the first letter, looking past digits and signs.
bool startsRightToLeft(std::string_view utf8);

bool isSpace(char32_t character);
bool isControl(char32_t character);
bool isNoncharacter(char32_t character);

}  // namespace lobby::text
