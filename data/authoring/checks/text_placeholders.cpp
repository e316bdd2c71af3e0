// "TODO", "Titel hier", "lorem ipsum": a text that is still to come.
#include <algorithm>

#include <unicode/uchar.h>

#include "data/authoring/texts/text_check.hpp"

namespace lobby::authoring {
namespace {

constexpr std::size_t longest = 60;  // a placeholder is short

bool isFrame(char32_t c) {
  const auto point = static_cast<UChar32>(c);
  return c == U'\n' || u_isUWhiteSpace(point) != 0 || u_ispunct(point) != 0 ||
         u_charType(point) == U_MATH_SYMBOL;
}

// In small letters, without the brackets, points and blanks around it.
std::u32string bare(std::u32string_view text) {
  while (!text.empty() && isFrame(text.front())) text.remove_prefix(1);
  while (!text.empty() && isFrame(text.back())) text.remove_suffix(1);
  std::u32string result(text);
  std::ranges::transform(result, result.begin(), lowerCase);
  return result;
}

bool isOnlyX(const std::u32string& text) {
  return text.size() >= 3 && std::ranges::all_of(text, [](char32_t c) { return c == U'x'; });
}

bool beginsAsPlaceholder(std::u32string_view text) {
  return text.starts_with(U"TODO:") || text.starts_with(U"FIXME:") ||
         bare(text.substr(0, longest)).starts_with(U"lorem ipsum");
}

bool isPlaceholder(std::u32string_view text, const WordLists& lists) {
  if (text.size() >= longest) return false;
  const std::u32string words = bare(text);
  return words.empty() || isOnlyX(words) || lists.isPlaceholder(words);
}

}  // namespace

void checkPlaceholders(const TextSubject& subject, Remarks& remarks) {
  const Passage& passage = subject.passage;
  if (passage.kind == Passage::Kind::name || passage.paragraphs.empty()) return;
  if (isName(subject)) return;  // there is a film "xXx", and one called "…"
  const Paragraph& first = passage.paragraphs.front();
  const std::u32string_view text = first.text;
  const bool isAll = passage.paragraphs.size() == 1;
  if (!beginsAsPlaceholder(text) && !(isAll && isPlaceholder(text, subject.lists))) return;
  remarks.warn(first.at.front(), "this looks like a placeholder (" + quoted(text) + "), write the text");
}

}  // namespace lobby::authoring
