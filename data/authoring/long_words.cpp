#include "data/authoring/long_words.hpp"

#include <algorithm>

#include <unicode/uchar.h>
#include <unicode/unorm2.h>

#include "data/utf8.hpp"

namespace lobby::authoring {
namespace {

constexpr std::size_t longest = 200;  // letters; more is no word

struct Character {
  char32_t value = 0;
  std::size_t position = 0;
};

using Characters = std::vector<Character>;
using Place = Characters::const_iterator;

Characters charactersOf(std::string_view text) {
  Characters characters;
  characters.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const Decoded decoded = decodeAt(text, at);
    characters.push_back({decoded.size == 0 ? U'\uFFFD' : decoded.character, at});
    at += std::max<std::size_t>(decoded.size, 1);
  }
  return characters;
}

UChar32 code(const Character& character) {
  return static_cast<UChar32>(character.value);
}
bool isSpace(const Character& character) {
  return u_isUWhiteSpace(code(character)) != 0;
}
bool isLetter(const Character& character) {
  return u_isalpha(code(character)) != 0;
}
bool isMark(const Character& character) {
  return (U_GET_GC_MASK(code(character)) & U_GC_M_MASK) != 0;
}

// What joins a word to something that is none: "4K-Film", "#film", a soft hyphen that was written.
bool isTied(const Character& neighbour) {
  constexpr std::uint32_t ties = U_GC_ND_MASK | U_GC_PC_MASK | U_GC_CF_MASK;
  constexpr std::u32string_view signs = U"-\u2010\u2011#";
  return (U_GET_GC_MASK(code(neighbour)) & ties) != 0 || signs.find(neighbour.value) != signs.npos;
}

// "www.kino.de/programm", "https://…", "kasse@kino.de".
bool isAddress(Place begin, Place end) {
  for (auto at = begin; at != end; ++at) {
    if (at->value == U'@') return true;
    if (at == begin || end - at < 2) continue;
    if (at->value == U'.' && isLetter(at[-1]) && isLetter(at[1])) return true;
    if (at->value == U':' && at[1].value == U'/') return true;
  }
  return false;
}

// Letters with their marks, as the dictionaries know them: "u" and a diaeresis are "ü". False where a letter
// cannot be written as one character.
bool addLetters(Place begin, Place end, LongWord& word) {
  UErrorCode status = U_ZERO_ERROR;
  const UNormalizer2* normalizer = unorm2_getNFCInstance(&status);
  for (auto at = begin; at != end; ++at) {
    if (!isMark(*at)) {
      if (at != begin && u_isUUppercase(code(*at))) return false;
      word.letters.push_back(static_cast<char32_t>(u_tolower(code(*at))));
      word.positions.push_back(at->position);
      continue;
    }
    if (U_FAILURE(status) || word.letters.empty()) return false;
    const UChar32 composed =
        unorm2_composePair(normalizer, static_cast<UChar32>(word.letters.back()), code(*at));
    if (composed < 0) return false;
    word.letters.back() = static_cast<char32_t>(composed);
  }
  word.capital = u_isUUppercase(code(*begin)) != 0;
  return true;
}

// The words of what stands between two spaces.
void addWords(Place begin, Place end, std::size_t shortest, std::vector<LongWord>& words) {
  if (static_cast<std::size_t>(end - begin) < shortest || isAddress(begin, end)) return;
  for (auto at = begin; at != end;) {
    const auto from = std::find_if(at, end, isLetter);
    at = std::find_if(from, end, [](const Character& c) { return !isLetter(c) && !isMark(c); });
    if (from == end || (from != begin && isTied(from[-1])) || (at != end && isTied(*at))) continue;
    LongWord word;
    const bool good = addLetters(from, at, word);
    if (good && word.letters.size() >= shortest && word.letters.size() <= longest) {
      words.push_back(std::move(word));
    }
  }
}

}  // namespace

std::vector<LongWord> longWords(std::string_view text, std::size_t shortest) {
  const Characters characters = charactersOf(text);
  std::vector<LongWord> words;
  for (auto at = characters.begin(); at != characters.end();) {
    const auto from = std::find_if_not(at, characters.end(), isSpace);
    at = std::find_if(from, characters.end(), isSpace);
    addWords(from, at, shortest, words);
  }
  return words;
}

}  // namespace lobby::authoring
