// Characters that nobody sees. They come with texts from websites and word processors; they break words and
// lines in odd places, and some turn the direction of what follows.
#include <algorithm>
#include <map>

#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include "data/authoring/texts/text_check.hpp"

namespace lobby::authoring {
namespace {

constexpr char32_t softHyphen = 0xAD, zeroWidthSpace = 0x200B, nonJoiner = 0x200C, joiner = 0x200D;
constexpr char32_t popEmbedding = 0x202C, popIsolate = 0x2069;

bool isMark(char32_t c) {  // left-to-right, right-to-left, Arabic letter mark
  return c == 0x200E || c == 0x200F || c == 0x61C;
}
bool isEmbedding(char32_t c) {
  return c == 0x202A || c == 0x202B;
}
bool isOverride(char32_t c) {
  return c == 0x202D || c == 0x202E;
}
bool isIsolate(char32_t c) {
  return c >= 0x2066 && c <= 0x2068;
}
bool isDirection(char32_t c) {
  return isMark(c) || isEmbedding(c) || isOverride(c) || isIsolate(c) || c == popEmbedding || c == popIsolate;
}

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

// Right-to-left letters in a text are what marks and isolates are for.
bool hasRightToLeft(const Passage& passage) {
  const auto isRightToLeft = [](char32_t c) {
    const auto direction = c < 0x590 ? U_LEFT_TO_RIGHT : u_charDirection(static_cast<UChar32>(c));
    return direction == U_RIGHT_TO_LEFT || direction == U_RIGHT_TO_LEFT_ARABIC;
  };
  return std::ranges::any_of(passage.paragraphs, [&](const Paragraph& paragraph) {
    return std::ranges::any_of(paragraph.text, [&](char32_t c) { return !isMark(c) && isRightToLeft(c); });
  });
}

// Embeddings and isolates open and close like brackets. What is left open, or closed too often, puts the
// words around it into a wrong order: around a title the kiosk sets isolates of its own.
class DirectionCheck {
 public:
  void meet(char32_t c, std::uint32_t byte) {
    if (isOverride(c)) {
      overrides_[c].push_back(byte);
    } else if (isEmbedding(c) || isIsolate(c)) {
      open_.push_back({c, byte});
      isolates_ += isIsolate(c);
    } else if (c == popIsolate) {
      closeIsolate(byte);
    } else if (c == popEmbedding && !open_.empty() && isEmbedding(open_.back().character)) {
      harmless_.push_back(open_.back().byte);
      open_.pop_back();
    } else if (isMark(c)) {
      harmless_.push_back(byte);
    }
  }

  void endParagraph() {
    for (const Open& open : open_) neverEnded_[open.character].push_back(open.byte);
    open_.clear();
    isolates_ = 0;
  }

  void report(bool hasTwoDirections, Remarks& remarks) const {
    for (const auto& [c, bytes] : overrides_)
      remarks.errorOnce(bytes, nameOfInvisible(c) + " turns round the letters behind it", "take it out");
    for (const auto& [c, bytes] : neverEnded_)
      remarks.errorOnce(bytes, nameOfInvisible(c) + " is never ended and moves the words behind it",
                        "take it out");
    remarks.errorOnce(neverBegun_, nameOfInvisible(popIsolate) + " ends what was never begun", "take it out");
    if (hasTwoDirections) return;
    remarks.warnOnce(harmless_, "an invisible mark for the direction of writing stands here",
                     "take it out, this text has only one direction");
  }

  bool isEmpty() const {
    return overrides_.empty() && neverEnded_.empty() && neverBegun_.empty() && harmless_.empty();
  }

 private:
  struct Open {
    char32_t character;
    std::uint32_t byte;
  };

  void closeIsolate(std::uint32_t byte) {
    if (isolates_ == 0) return neverBegun_.push_back(byte);
    while (!isIsolate(open_.back().character)) open_.pop_back();  // embeddings within end with it
    harmless_.push_back(open_.back().byte);
    open_.pop_back();
    --isolates_;
  }

  std::vector<Open> open_;
  int isolates_ = 0;  // of those that are open
  std::map<char32_t, Remarks::Bytes> overrides_, neverEnded_;
  Remarks::Bytes neverBegun_, harmless_;
};

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

void checkDirections(const TextSubject& subject, Remarks& remarks) {
  DirectionCheck check;
  for (const Paragraph& paragraph : subject.passage.paragraphs) {
    for (std::size_t i = 0; i < paragraph.text.size(); ++i) {
      const char32_t c = paragraph.text[i];
      if (c >= 0x61C && isDirection(c)) check.meet(c, paragraph.at[i]);
    }
    check.endParagraph();
  }
  if (!check.isEmpty()) check.report(hasRightToLeft(subject.passage), remarks);
}

}  // namespace lobby::authoring
