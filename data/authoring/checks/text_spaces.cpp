// Spaces that are too many.
#include <algorithm>

#include "data/authoring/texts/text_check.hpp"

namespace lobby::authoring {
namespace {

bool isSpace(char32_t c) {  // not U+3000, with which Japanese paragraphs begin
  return c == U' ' || c == U'\t' || c == U'\u00A0' || c == U'\u202F';
}

bool isOneOf(std::u32string_view set, char32_t c) {
  return set.find(c) != set.npos;
}

// French sets a space before the high marks.
bool hasSpaceBeforeMarks(const LanguageFacts& language) {
  return language.primary == "fr" || language.primary == "br" || language.primary == "oc" ||
         language.primary == "wa";
}

bool isWrong(std::u32string_view text, std::size_t at, const LanguageFacts& language) {
  const char32_t mark = text[at], next = at + 1 < text.size() ? text[at + 1] : U' ';
  const bool isLow = isOneOf(U",.،۔", mark), isHigh = isOneOf(U";:!?؛؟", mark);
  if (!isLow && (!isHigh || hasSpaceBeforeMarks(language))) return false;
  // "…", ".NET", ":-)" and " ..." are no punctuation of the sentence before.
  const bool isSmile = next == U')' && (mark == U':' || mark == U';');
  return !isSmile && (isSpace(next) || next == U'\n' || isOneOf(U"!?؟”“\"»’)", next));
}

}  // namespace

void checkDoubleSpaces(const TextSubject& subject, Remarks& remarks) {
  Remarks::Bytes found;
  for (const Paragraph& paragraph : subject.passage.paragraphs) {
    const std::u32string_view text = paragraph.text;
    for (std::size_t i = 1; i + 1 < text.size(); ++i) {
      if (isSpace(text[i]) && isSpace(text[i + 1]) && !isSpace(text[i - 1])) found.push_back(paragraph.at[i]);
    }
  }
  remarks.warnOnce(found, "more than one space stands here", "leave one");
}

void checkSpacesAtEnds(const TextSubject& subject, Remarks& remarks) {
  for (const Paragraph& paragraph : subject.passage.paragraphs) {
    if (std::ranges::all_of(paragraph.text, isSpace)) continue;
    if (isSpace(paragraph.text.front()))
      remarks.warn(paragraph.at.front(), "the text begins with a space, take it out");
    if (isSpace(paragraph.text.back()))
      remarks.warn(paragraph.at.back(), "the text ends with a space, take it out");
  }
}

void checkSpacesBeforePunctuation(const TextSubject& subject, Remarks& remarks) {
  if (subject.language.scripts.empty() || isName(subject)) return;
  Remarks::Bytes found;
  char32_t first = 0;
  for (const Paragraph& paragraph : subject.passage.paragraphs) {
    const std::u32string_view text = paragraph.text;
    for (std::size_t i = 1; i < text.size(); ++i) {
      if (!isSpace(text[i - 1]) || !isWrong(text, i, subject.language)) continue;
      if (found.empty()) first = text[i];
      found.push_back(paragraph.at[i - 1]);
    }
  }
  remarks.warnOnce(found, "a space stands before " + quoted({&first, 1}), "take it out");
}

}  // namespace lobby::authoring
