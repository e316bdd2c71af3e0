// The letters of one word, by where they belong; and letters that look like those of another alphabet.
#pragma once

#include <cstddef>
#include <string_view>

#include "data/authoring/texts/letters.hpp"

namespace lobby::authoring {

struct WordLetters {
  int own = 0, guests = 0, foreign = 0;
  std::size_t firstOwn = 0, firstGuest = 0, firstForeign = 0, lastForeign = 0;
};
WordLetters lettersOf(std::u32string_view word, const LanguageFacts& language);

// In a Russian text Latin words are guests. A word of both alphabets is wrong when the few letters of the one
// all look like letters of the other; "SMSка" is none.
bool areLookAlikes(std::u32string_view word, const WordLetters& letters, const LanguageFacts& language);

// α, π and Ω stand for themselves; a lone Greek letter that nobody could tell from a Latin one does not.
bool isSymbol(char32_t character);

}  // namespace lobby::authoring
