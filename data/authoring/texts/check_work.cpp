#include <algorithm>
#include <array>
#include <map>
#include <tuple>

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

constexpr int shortestText = 20;  // letters; below that two languages may well say the same

// A title, a name may be in any language.
bool isInItsLanguage(Kind kind) {
  return kind != Kind::title && kind != Kind::name;
}

std::string otherLanguage(const Passage& passage, TextTools& tools) {
  if (!isInItsLanguage(passage.kind)) return {};
  Evidence evidence(tools.languages.of(passage.language), tools.lists);
  for (const Paragraph& paragraph : passage.paragraphs) evidence.add(paragraph);
  return evidence.otherLanguage(tools.languages);
}

bool isLong(const Passage& passage) {
  int letters = 0;
  for (const Paragraph& paragraph : passage.paragraphs) {
    for (const char32_t c : paragraph.text) letters += !isLetter(c) ? 0 : isIdeographic(scriptOf(c)) ? 2 : 1;
  }
  return letters >= shortestText;
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

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view blanks = " \t\n";
  const std::size_t begin = std::min(text.find_first_not_of(blanks), text.size());
  return text.substr(begin, text.find_last_not_of(blanks) + 1 - begin);
}

// Passages that say the same although they are of one slot, in the order of the work.
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

// For each passage the one that it repeats in another language. The original is the first one that looks like
// its own language; when none does, the language check has said so. `others`: what each passage looks like
// instead.
std::vector<const Passage*> findCopies(const Work& work, const std::vector<std::string>& others,
                                       TextTools& tools) {
  std::vector<const Passage*> copies(work.passages.size());
  for (const auto& [text, same] : findSameTexts(work)) {
    const auto original = std::ranges::find_if(same, [&](std::size_t i) { return others[i].empty(); });
    if (original == same.end()) continue;
    const Passage& first = work.passages[*original];
    const std::string& language = tools.languages.of(first.language).primary;
    for (const std::size_t i : same) {
      // Brazilian and European Portuguese may well say the same.
      if (tools.languages.of(work.passages[i].language).primary != language) copies[i] = &first;
    }
  }
  return copies;
}

void reportCopy(const Passage& original, const LanguageFacts& language, std::uint32_t at, Remarks& remarks) {
  const std::string name = language.name.empty() ? language.tag : language.name;
  remarks.warn(at, "this is the same text as in " + whereIs(original) + ", write it in " + name +
                       (original.kind == Kind::body ? " or take the file out" : ""));
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
  std::vector<std::string> others;
  for (const Passage& passage : work.passages) others.push_back(otherLanguage(passage, tools));
  const auto copies = findCopies(work, others, tools);
  for (std::size_t i = 0; i < work.passages.size(); ++i) {
    const Passage& passage = work.passages[i];
    const LanguageFacts& language = tools.languages.of(passage.language);
    const TextSubject subject{passage, work, language, tools.lists};
    Remarks remarks(passage, tools.locator, reporter);
    if (copies[i] != nullptr) {
      reportCopy(*copies[i], language, beginOf(passage), remarks);
    } else if (!others[i].empty()) {
      reportLanguage(passage, language, others[i], remarks);
    } else {
      checkScripts(subject, remarks);
    }
    for (const TextCheck check : checks) check(subject, remarks);
  }
}

}  // namespace lobby::authoring
