// Letters, words and the scripts that a language is written in. Asked of ICU.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace lobby::authoring {

struct LanguageFacts {
  std::string tag;           // as asked for
  std::string primary;       // "pt" of pt-BR; nb stands for no as well
  std::string name;          // in English: "Portuguese"
  std::vector<int> scripts;  // UScriptCode; empty: we do not know how it is written, and judge nothing
  bool isRightToLeft = false;

  bool isWrittenIn(int script) const;
};

// Looks every language up once.
class LanguageBook {
 public:
  const LanguageFacts& of(const std::string& tag);

 private:
  std::map<std::string, LanguageFacts> facts_;
};

bool isLetter(char32_t character);  // marks above and below letters too
char32_t lowerCase(char32_t character);
int scriptOf(char32_t character);         // UScriptCode
std::string nameOfScript(int script);     // "Cyrillic"
std::string lettersOfScript(int script);  // "Cyrillic letters", "Chinese characters"
bool isIdeographic(int script);  // Chinese characters and kana: a sign says as much as two or three letters
std::string toUtf8(std::u32string_view text);

// What a letter is in a text of that language. Latin letters are at home everywhere: names, titles.
enum class Belonging {
  none,
  own,
  guest,
  foreign
};  // none: no letter, or of all scripts; guest: Latin in, say, Japanese
Belonging belongingOf(char32_t character, const LanguageFacts& language);

struct Word {  // [begin, end) of a paragraph's text
  std::size_t begin = 0;
  std::size_t end = 0;
};
// The next run of letters from `at`; empty at the end of the text. Apostrophes and hyphens end a word, and so
// does the change between Chinese, Japanese or Korean and anything else.
Word nextWord(std::u32string_view text, std::size_t at);

}  // namespace lobby::authoring
