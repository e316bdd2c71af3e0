#include "data/authoring/texts/copies.hpp"

#include <algorithm>
#include <map>
#include <tuple>

namespace lobby::authoring {
namespace {

using Kind = Passage::Kind;

bool isLong(const Passage& passage) {
  constexpr int fewestLetters = 20;
  int letters = 0;
  for (const Paragraph& paragraph : passage.paragraphs) {
    for (const char32_t c : paragraph.text) letters += !isLetter(c) ? 0 : isIdeographic(scriptOf(c)) ? 2 : 1;
  }
  return letters >= fewestLetters;
}

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view blanks = " \t\n";
  const std::size_t begin = std::min(text.find_first_not_of(blanks), text.size());
  return text.substr(begin, text.find_last_not_of(blanks) + 1 - begin);
}

// Passages of one slot that say the same, in the order of the work.
using SameTexts = std::map<std::tuple<Kind, std::string_view, std::string_view>, std::vector<std::size_t>>;

SameTexts findSameTexts(const Work& work) {
  SameTexts found;
  for (std::size_t i = 0; i < work.passages.size(); ++i) {
    const Passage& passage = work.passages[i];
    if (!isInItsLanguage(passage.kind) || passage.kind == Kind::review || !isLong(passage)) continue;
    found[{passage.kind, passage.slot, trimmed(passage.written)}].push_back(i);
  }
  return found;
}

// The one that is in its own language, if any is; of several the one with most words of its language.
Copy findOriginal(const std::vector<std::size_t>& same, const Work& work, const std::vector<Look>& looks) {
  std::vector<std::size_t> fitting;
  std::ranges::copy_if(same, std::back_inserter(fitting),
                       [&](std::size_t i) { return looks[i].other.empty(); });
  if (fitting.empty()) return {};
  std::ranges::stable_sort(fitting, std::ranges::greater(), [&](std::size_t i) { return looks[i].ownWords; });
  const bool isCertain = fitting.size() == 1 || looks[fitting[0]].ownWords > looks[fitting[1]].ownWords;
  return {&work.passages[fitting[0]], isCertain};
}

}  // namespace

bool isInItsLanguage(Kind kind) {
  return kind != Kind::title && kind != Kind::name;
}

std::vector<Copy> findCopies(const Work& work, const std::vector<Look>& looks, LanguageBook& languages) {
  std::vector<Copy> copies(work.passages.size());
  for (const auto& [text, same] : findSameTexts(work)) {
    const Copy original = findOriginal(same, work, looks);
    if (original.of == nullptr) continue;  // the language check says so
    const std::string& language = languages.of(original.of->language).primary;
    for (const std::size_t i : same) {
      // Brazilian and European Portuguese may well say the same.
      if (languages.of(work.passages[i].language).primary != language) copies[i] = original;
    }
  }
  return copies;
}

}  // namespace lobby::authoring
