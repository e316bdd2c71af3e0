// Which language is a text in? An honest guess: by its script, by letters that only one language has, and in
// Latin letters by frequent words. It says nothing when it is not sure: too little text, relatives that share
// their words (Malay and Indonesian), languages without a list.
#pragma once

#include <array>
#include <map>
#include <string>
#include <vector>

#include "data/authoring/texts/letters.hpp"
#include "data/authoring/texts/passage.hpp"
#include "data/authoring/texts/word_lists.hpp"

namespace lobby::authoring {

class Evidence {
 public:
  // Of a text that ought to be in `language`. Both must outlive this.
  Evidence(const LanguageFacts& language, const WordLists& lists) : language_(language), lists_(lists) {}

  void add(const Paragraph& paragraph);

  // What the text looks like instead: "Spanish", "Danish or Norwegian Bokmål", "text in Cyrillic letters".
  // Empty when nothing speaks against its own language. Wants eight words in Latin letters (some 40
  // characters) or 12 letters of a wholly different script.
  std::string otherLanguage(LanguageBook& book) const;

  // How many frequent words of its own language stand in it: of two texts that are the same, the one with
  // more is the original.
  int ownWords() const;

 private:
  struct Lead {  // of one language's list over another's
    int words = 0;
    int different = 0;
  };

  void count(char32_t character);
  void addWord(std::u32string_view word, bool isName);
  std::string byScript() const;
  std::string byHanAndKana() const;
  std::string arabicKind() const;
  std::string byArabicLetters() const;
  std::string byWords(LanguageBook& book) const;
  bool looksLike(std::size_t language) const;
  int hits(std::size_t language) const;
  Lead lead(std::uint64_t of, std::uint64_t over) const;
  int lettersIn(std::initializer_list<int> scripts) const;

  const LanguageFacts& language_;
  const WordLists& lists_;
  std::map<int, int> letters_;  // by script
  int all_ = 0, own_ = 0, guests_ = 0, foreign_ = 0;
  int persian_ = 0, onlyPersian_ = 0, urdu_ = 0, tehMarbuta_ = 0;
  int words_ = 0;                        // in Latin letters
  std::vector<WordLists::Entry> known_;  // those of them that are in a list
};

}  // namespace lobby::authoring
