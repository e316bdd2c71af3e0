// Characters that nobody sees. They come with texts from websites and word processors, and break words and
// lines in odd places.
#include <algorithm>
#include <map>

#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include "data/authoring/texts/text_check.hpp"

namespace lobby::authoring {
namespace {

constexpr char32_t softHyphen = 0xAD, zeroWidthSpace = 0x200B, nonJoiner = 0x200C, joiner = 0x200D;

bool isTag(char32_t c) {
  return c >= 0xE0020 && c <= 0xE007F;
}
bool isVariation(char32_t c) {
  return (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0xE0100 && c <= 0xE01EF);
}
bool isEmoji(char32_t c) {
  const auto point = static_cast<UChar32>(c);
  return u_hasBinaryProperty(point, UCHAR_EMOJI) != 0 ||
         u_hasBinaryProperty(point, UCHAR_EXTENDED_PICTOGRAPHIC) != 0 || (c >= 0x1F3FB && c <= 0x1F3FF);
}
bool isWide(char32_t c) {
  const int width = u_getIntPropertyValue(static_cast<UChar32>(c), UCHAR_EAST_ASIAN_WIDTH);
  return width == U_EA_WIDE || width == U_EA_FULLWIDTH;
}

// Scripts whose letters join, or stack, and where a joiner decides how.
bool needsJoiners(char32_t c) {
  constexpr std::array<int, 8> never{USCRIPT_LATIN,  USCRIPT_GREEK,    USCRIPT_CYRILLIC, USCRIPT_HAN,
                                     USCRIPT_HANGUL, USCRIPT_HIRAGANA, USCRIPT_KATAKANA, USCRIPT_COMMON};
  return std::ranges::find(never, scriptOf(c)) == never.end();
}

// Scripts that write without spaces and show with U+200B where a line may end.
bool breaksAtZeroWidth(const LanguageFacts& language) {
  constexpr std::array<int, 5> scripts{USCRIPT_THAI, USCRIPT_LAO, USCRIPT_KHMER, USCRIPT_MYANMAR,
                                       USCRIPT_TIBETAN};
  return std::ranges::any_of(scripts, [&](int script) { return language.isWrittenIn(script); });
}

// What ICU calls a format character, and some more that have no shape.
bool isWithoutShape(char32_t c) {
  switch (c) {
    case 0x034F:  // combining grapheme joiner
    case 0x115F:
    case 0x1160:
    case 0x3164:
    case 0xFFA0:  // Hangul fillers
    case 0x2028:
    case 0x2029:  // line and paragraph separators
      return true;
    default:
      return isVariation(c) || u_charType(static_cast<UChar32>(c)) == U_FORMAT_CHAR;
  }
}

bool isGood(std::u32string_view text, std::size_t at, const LanguageFacts& language) {
  const char32_t c = text[at], before = at > 0 ? text[at - 1] : U'\0';
  if (c == softHyphen || isDirection(c)) return true;  // directions have their own check
  if (c == zeroWidthSpace) return breaksAtZeroWidth(language);
  if (c == nonJoiner) return needsJoiners(before);
  if (c == joiner) return needsJoiners(before) || isEmoji(before) || isVariation(before);
  if (isVariation(c)) return isEmoji(before) || isWide(before) || needsJoiners(before);
  if (isTag(c)) return isTag(before) || isEmoji(before);  // flags of Scotland and Wales
  return u_hasBinaryProperty(static_cast<UChar32>(c), UCHAR_PREPENDED_CONCATENATION_MARK) != 0;
}

}  // namespace

void checkInvisible(const TextSubject& subject, Remarks& remarks) {
  std::map<char32_t, Remarks::Bytes> found;
  for (const Paragraph& paragraph : subject.passage.paragraphs) {
    for (std::size_t i = 0; i < paragraph.text.size(); ++i) {
      const char32_t c = paragraph.text[i];
      if (c < 0x34F || !isWithoutShape(c) || isGood(paragraph.text, i, subject.language)) continue;
      found[c].push_back(paragraph.at[i]);
    }
  }
  for (const auto& [character, bytes] : found) {
    remarks.warnOnce(bytes, "the invisible character " + nameOfInvisible(character) + " stands here",
                     "take it out");
  }
}

}  // namespace lobby::authoring
