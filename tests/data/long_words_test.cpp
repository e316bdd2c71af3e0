#include "data/authoring/long_words.hpp"

#include <doctest/doctest.h>

using namespace lobby::authoring;

namespace {

// The words of at least ten letters, as they stand in the text.
std::string wordsOf(std::string_view text) {
  std::string words;
  for (const LongWord& word : longWords(text, 10)) {
    const std::size_t begin = word.positions.front();
    words += (words.empty() ? "" : " ") + std::string(text.substr(begin, word.positions.back() + 1 - begin));
  }
  return words;
}

}  // namespace

TEST_CASE("long words: letters only, and enough of them") {
  CHECK(wordsOf("neunletter zehnletter’ „Filmtheater“, (filmtheater)") ==
        "neunletter zehnletter Filmtheater filmtheater");
  CHECK(wordsOf("kinokinok") == "");
  CHECK(wordsOf("l’administration") == "administration");
  CHECK(wordsOf("und—gegenwärtig—so") == "gegenwärtig");
  CHECK(wordsOf("") == "");
}

TEST_CASE("long words: no abbreviations, no names with capitals inside, no digits") {
  CHECK(wordsOf("FILMTHEATER YouTubeKanal dreißig3fach 3dreißigfach") == "");
}

TEST_CASE("long words: a word with a hyphen of any kind breaks there") {
  CHECK(wordsOf("Hollywood-Produktionsgesellschaft Film\u00ADwissenschaft niet\u2010undnagelfest") == "");
}

TEST_CASE("long words: addresses and hashtags are left alone") {
  CHECK(wordsOf("https://kinoprogramm.example/filmtheater www.filmtheater.de filmtheater.de/programmheft") ==
        "");
  CHECK(wordsOf("kassenhalle@filmtheater.de #filmtheater_berlin @filmtheater") == "");
  CHECK(wordsOf("Regisseurin/Hauptdarstellerin: filmtheater.") ==
        "Regisseurin Hauptdarstellerin filmtheater");
}

TEST_CASE("long words: letters come in lower case, composed, with the place of each") {
  const auto words = longWords("die Ku\u0308chenschabe", 10);
  REQUIRE(words.size() == 1);
  CHECK(words[0].letters == U"küchenschabe");
  CHECK(words[0].capital);
  CHECK(words[0].positions[1] == 5);
  CHECK(words[0].positions[2] == 8);                    // behind the mark
  CHECK(longWords("kuq\u0308chenschabe", 10).empty());  // no character is a q with a diaeresis
}

TEST_CASE("long words: bytes that are no UTF-8 part words and do no harm") {
  CHECK(wordsOf("filmtheater\xFFgegenwarten \xC3") == "filmtheater gegenwarten");
}
