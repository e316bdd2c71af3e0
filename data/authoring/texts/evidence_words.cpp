// Languages in Latin letters, told apart by their frequent words.
#include <algorithm>
#include <set>

#include "data/authoring/texts/evidence.hpp"

namespace lobby::authoring {
namespace {

constexpr int fewestWords = 8;
// How much a language's list must have, and against a language that has no list of its own.
struct Wanted {
  int different;  // words: "New York, New York" must not make a text English
  int share;      // percent of the text
};
constexpr Wanted usual{4, 10};
constexpr Wanted againstNoList{8, 30};

}  // namespace

int Evidence::hits(std::size_t language) const {
  const auto has = [language](const WordLists::Entry& word) { return (word.languages >> language & 1) != 0; };
  return static_cast<int>(std::ranges::count_if(known_, has));
}

int Evidence::ownWords() const {
  const auto own = lists_.indexOf(language_.primary);
  return own ? hits(*own) : 0;
}

Evidence::Lead Evidence::lead(std::uint64_t of, std::uint64_t over) const {
  Lead lead;
  std::set<std::uint32_t> different;
  for (const WordLists::Entry& word : known_) {
    if ((word.languages & of) == 0 || (word.languages & over) != 0) continue;
    ++lead.words;
    if (word.isLetter) continue;  // initials, numbers of lists
    different.insert(word.id);
  }
  lead.different = static_cast<int>(different.size());
  return lead;
}

bool Evidence::looksLike(std::size_t language) const {
  const auto own = lists_.indexOf(language_.primary);
  if (own == language) return false;
  if (!own && lists_.isNear(language, language_.primary)) return false;
  const std::uint64_t ownBit = own ? std::uint64_t{1} << *own : 0;
  const std::uint64_t bit = std::uint64_t{1} << language;
  const Wanted& wanted = own || guests_ > 0 ? usual : againstNoList;
  if (hits(language) * 100 < wanted.share * words_) return false;
  const Lead theirs = lead(bit, ownBit);
  return theirs.different >= wanted.different && theirs.words >= 3 * lead(ownBit, bit).words;
}

std::string Evidence::byWords(LanguageBook& book) const {
  if (words_ < fewestWords) return {};
  std::vector<std::size_t> alike;
  for (std::size_t i = 0; i < lists_.languages().size(); ++i) {
    if (looksLike(i)) alike.push_back(i);
  }
  if (alike.empty()) return {};
  std::ranges::stable_sort(alike, std::ranges::greater(), [this](std::size_t i) { return hits(i); });
  const auto nameOf = [&](std::size_t i) { return book.of(lists_.languages()[i]).name; };
  std::string names = nameOf(alike.front());
  // Danish and Norwegian, say: a short text may be either.
  if (alike.size() > 1) {
    const std::uint64_t first = std::uint64_t{1} << alike[0], second = std::uint64_t{1} << alike[1];
    if (lead(first, second).words <= 2 * lead(second, first).words + 1) names += " or " + nameOf(alike[1]);
  }
  return names;
}

}  // namespace lobby::authoring
