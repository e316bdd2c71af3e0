#include "platform/text/cjk_spacing.hpp"

#include "platform/text/unicode.hpp"

namespace lobby::text {
bool isClosingMark(char32_t character) {
  static constexpr std::u32string_view closing = U"」』）〉》】〕］｝、。，．”’";
  return closing.find(character) != std::u32string_view::npos;
}

bool isOpeningBracket(char32_t character) {
  static constexpr std::u32string_view opening = U"「『（〈《【〔［｛“‘";
  return opening.find(character) != std::u32string_view::npos;
}

void forEachTightMark(std::string_view utf8, const std::function<void(std::size_t, std::size_t)>& found) {
  char32_t last = 0;
  std::size_t lastBegin = 0;
  for (std::size_t at = 0; at < utf8.size();) {
    const Decoded next = decodeAt(utf8, at);
    const char32_t c = next.character;
    if (c >= 0x2018) {  // nothing of interest is below
      const bool opens = isOpeningBracket(c);
      if (isClosingMark(last) && (opens || isClosingMark(c))) found(lastBegin, at);
      if (isOpeningBracket(last) && opens) found(at, at + next.length);
    }
    last = c;
    lastBegin = at;
    at += next.length;
  }
}

}  // namespace lobby::text
