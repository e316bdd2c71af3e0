// The text checks: each looks at one thing in one passage. To add one, write a function and name it in the
// list in check_work.cpp.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "data/authoring/reporter.hpp"
#include "data/authoring/texts/letters.hpp"
#include "data/authoring/texts/locator.hpp"
#include "data/authoring/texts/word_lists.hpp"
#include "data/authoring/texts/work.hpp"

namespace lobby::authoring {

// What all passages share: the words that are known, the languages seen so far, the files.
struct TextTools {
  const WordLists& lists;
  LanguageBook languages;
  Locator locator;
};

struct TextSubject {
  const Passage& passage;
  const Work& work;
  const LanguageFacts& language;  // of the passage
  const WordLists& lists;
};

// Reports what is wrong with one passage. Places are bytes of what is written.
class Remarks {
 public:
  using Bytes = std::vector<std::uint32_t>;

  Remarks(const Passage& passage, Locator& locator, Reporter& reporter)
      : passage_(passage), locator_(locator), reporter_(reporter) {}

  void error(std::uint32_t byte, std::string message);
  void warn(std::uint32_t byte, std::string message);
  // The same thing in several places is told once, at the first: "what stands here (and … more), whatToDo".
  void errorOnce(const Bytes& bytes, const std::string& what, const std::string& whatToDo);
  void warnOnce(const Bytes& bytes, const std::string& what, const std::string& whatToDo);

 private:
  const Passage& passage_;
  Locator& locator_;
  Reporter& reporter_;
};

using TextCheck = void (*)(const TextSubject&, Remarks&);

// checks/text_scripts.cpp: words and letters of a script that the language does not use.
void checkScripts(const TextSubject&, Remarks&);
// checks/text_invisible.cpp: what nobody sees.
void checkInvisible(const TextSubject&, Remarks&);
// checks/text_directions.cpp: what turns the direction of writing.
void checkDirections(const TextSubject&, Remarks&);
// checks/text_encoding.cpp: marks of a file that was saved or read in a wrong encoding.
void checkEncoding(const TextSubject&, Remarks&);
// checks/text_quotes.cpp, text_brackets.cpp
void checkQuotes(const TextSubject&, Remarks&);
void checkBrackets(const TextSubject&, Remarks&);
// checks/text_spaces.cpp
void checkDoubleSpaces(const TextSubject&, Remarks&);
void checkSpacesAtEnds(const TextSubject&, Remarks&);
void checkSpacesBeforePunctuation(const TextSubject&, Remarks&);
// checks/text_placeholders.cpp: a text that is still to come.
void checkPlaceholders(const TextSubject&, Remarks&);

// All of them on every passage of `work`, and what takes more than one: the same text in two languages, a
// text in another language than it says.
void checkWork(const Work& work, TextTools& tools, Reporter& reporter);

// A title that is the film's own, say: it keeps the spaces, and the words, of its language.
bool isName(const TextSubject& subject);
// Marks, embeddings, overrides, isolates and their ends.
bool isDirection(char32_t character);
// "U+200B (zero width space)"
std::string nameOfInvisible(char32_t character);
// In quotes, cut when it is long.
std::string quoted(std::u32string_view text);

}  // namespace lobby::authoring
