#include <algorithm>
#include <array>

#include "data/authoring/texts/copies.hpp"
#include "data/authoring/texts/evidence.hpp"
#include "data/authoring/texts/text_check.hpp"

namespace lobby::authoring {
namespace {

using Kind = Passage::Kind;

constexpr std::array<TextCheck, 9> checks{
    checkInvisible,    checkDirections,   checkEncoding,     checkQuotes,
    checkBrackets,     checkDoubleSpaces, checkSpacesAtEnds, checkSpacesBeforePunctuation,
    checkPlaceholders,
};

Look lookAt(const Passage& passage, TextTools& tools) {
  if (!isInItsLanguage(passage.kind)) return {};
  Evidence evidence(tools.languages.of(passage.language), tools.lists);
  for (const Paragraph& paragraph : passage.paragraphs) evidence.add(paragraph);
  return {evidence.otherLanguage(tools.languages), evidence.ownWords()};
}

std::string whereIs(const Passage& passage) {
  return passage.kind == Kind::alt ? "alt." + passage.language : passage.place.file.filename().string();
}

std::uint32_t beginOf(const Passage& passage) {
  for (const Paragraph& paragraph : passage.paragraphs) {
    if (!paragraph.at.empty()) return paragraph.at.front();
  }
  return 0;
}

void reportCopy(const Copy& copy, const LanguageFacts& language, std::uint32_t at, Remarks& remarks) {
  const std::string name = language.name.empty() ? language.tag : language.name;
  const std::string whatToDo = !copy.isCertain               ? "write each in its own language"
                               : copy.of->kind == Kind::body ? "write it in " + name + " or take the file out"
                                                             : "write it in " + name;
  remarks.warn(at, "this is the same text as in " + whereIs(*copy.of) + ", " + whatToDo);
}

void reportLanguage(const Passage& passage, const LanguageFacts& language, const std::string& other,
                    Remarks& remarks) {
  const std::string whatToDo = passage.kind == Kind::review ? "correct the language of this review"
                               : passage.kind == Kind::body
                                   ? "write it in " + language.name + " or name the file by its language"
                                   : "write it in " + language.name;
  remarks.warn(beginOf(passage), "this looks like " + other + ", not " + language.name + ", " + whatToDo);
}

}  // namespace

void checkWork(const Work& work, TextTools& tools, Reporter& reporter) {
  std::vector<Look> looks;
  for (const Passage& passage : work.passages) looks.push_back(lookAt(passage, tools));
  const std::vector<Copy> copies = findCopies(work, looks, tools.languages);
  for (std::size_t i = 0; i < work.passages.size(); ++i) {
    const Passage& passage = work.passages[i];
    const LanguageFacts& language = tools.languages.of(passage.language);
    const TextSubject subject{passage, work, language, tools.lists};
    Remarks remarks(passage, tools.locator, reporter);
    if (copies[i].of != nullptr) {
      reportCopy(copies[i], language, beginOf(passage), remarks);
    } else if (!looks[i].other.empty()) {
      reportLanguage(passage, language, looks[i].other, remarks);
    } else {
      checkScripts(subject, remarks);
    }
    for (const TextCheck check : checks) check(subject, remarks);
  }
}

}  // namespace lobby::authoring
