#include "data/authoring/texts/word_letters.hpp"

#include <algorithm>
#include <array>
#include <set>

#include <unicode/uscript.h>
#include <unicode/uspoof.h>

#include "data/utf8.hpp"

namespace lobby::authoring {
namespace {

// The Latin letter that `c` is taken for (Cyrillic а: a); U+0000 when there is none.
char32_t latinLookAlike(char32_t c) {
  static const auto checker = [] {
    UErrorCode status = U_ZERO_ERROR;
    return uspoof_open(&status);
  }();
  std::string letter;
  appendUtf8(letter, c);
  std::array<char, 16> skeleton{};
  UErrorCode status = U_ZERO_ERROR;
  const int32_t size = uspoof_getSkeletonUTF8(checker, 0, letter.c_str(), static_cast<int32_t>(letter.size()),
                                              skeleton.data(), skeleton.size(), &status);
  const bool isLatin =
      U_SUCCESS(status) && size == 1 && scriptOf(static_cast<unsigned char>(skeleton[0])) == USCRIPT_LATIN;
  return isLatin ? static_cast<char32_t>(skeleton[0]) : U'\0';
}

// The Latin letters that have a look-alike in `script`.
bool hasLookAlike(char32_t latin, int script) {
  static const auto all = [] {
    std::set<std::pair<int, char32_t>> found;
    for (char32_t c = 0x370; c < 0x530; ++c) found.emplace(scriptOf(c), latinLookAlike(c));
    return found;
  }();
  return all.contains({script, latin});
}

}  // namespace

WordLetters lettersOf(std::u32string_view word, const LanguageFacts& language) {
  WordLetters letters;
  const auto count = [](int& number, std::size_t& first, std::size_t at) {
    if (number++ == 0) first = at;
  };
  for (std::size_t i = 0; i < word.size(); ++i) {
    switch (belongingOf(word[i], language)) {
      case Belonging::own:
        count(letters.own, letters.firstOwn, i);
        break;
      case Belonging::guest:
        count(letters.guests, letters.firstGuest, i);
        break;
      case Belonging::foreign:
        count(letters.foreign, letters.firstForeign, i);
        letters.lastForeign = i;
        break;
      case Belonging::none:
        break;
    }
  }
  return letters;
}

bool areLookAlikes(std::u32string_view word, const WordLetters& letters, const LanguageFacts& language) {
  constexpr std::size_t longestWord = 100;
  if (letters.own == 0 || letters.guests == 0 || word.size() > longestWord) return false;
  const int script = scriptOf(word[letters.firstOwn]);
  const Belonging few = letters.own < letters.guests ? Belonging::own : Belonging::guest;
  return std::ranges::all_of(word, [&](char32_t c) {
    if (belongingOf(c, language) != few) return true;
    return few == Belonging::own ? latinLookAlike(c) != 0 : hasLookAlike(c, script);
  });
}

bool isSymbol(char32_t c) {
  if (scriptOf(c) != USCRIPT_GREEK) return false;
  return (lowerCase(c) == c && c != U'ο') || latinLookAlike(c) == 0;
}

}  // namespace lobby::authoring
