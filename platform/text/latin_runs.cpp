#include "platform/text/latin_runs.hpp"

#include <algorithm>

#include "platform/text/unicode.hpp"

namespace lobby::text {
namespace {

constexpr int widestGap = 3;
constexpr std::size_t nowhere = ~std::size_t{0};

bool isLatinOrDigit(char32_t c) {
  return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') ||
         (c >= 0xC0 && c < 0x250 && c != 0xD7 && c != 0xF7) || (c >= 0x300 && c < 0x370) ||
         (c >= 0x1E00 && c < 0x1F00);
}

// ASCII marks that touch a word are set like it.
bool touches(char32_t c) {
  return c > ' ' && c < 0x7F;
}

// What else may stand between two words of one run.
bool joins(char32_t c) {
  return c == ' ' || c == 0xA0 || c == 0x2013 || c == 0x2019 || c == 0x2060;
}

}  // namespace

void forEachLatinRun(std::string_view utf8, const std::function<void(std::size_t, std::size_t)>& found) {
  std::size_t begin = 0;
  std::size_t end = 0;          // after the last letter or mark that touches it; 0 outside a run
  std::size_t marks = nowhere;  // where marks begin that stand before a word
  int gap = 0;
  for (std::size_t at = 0; at < utf8.size();) {
    const Decoded next = decodeAt(utf8, at);
    const char32_t c = next.character;
    if (isLatinOrDigit(c)) {
      if (end == 0) begin = std::min(marks, at);
      end = at + next.length;
      gap = 0;
    } else if (end != 0 && touches(c) && gap == 0) {
      end = at + next.length;
    } else if (end != 0 && ((!joins(c) && !touches(c)) || ++gap > widestGap)) {
      found(begin, end);
      end = 0;
    }
    marks = touches(c) ? std::min(marks, at) : nowhere;
    at += next.length;
  }
  if (end != 0) found(begin, end);
}

}  // namespace lobby::text
