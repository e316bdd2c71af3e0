#include "tests/data/texts/support.hpp"

#include <doctest/doctest.h>

#include "data/authoring/texts/evidence.hpp"

namespace lobby::test {

using namespace authoring;

const WordLists& wordLists() {
  static const Result<WordLists> lists = WordLists::read(LOBBY_ASSETS);
  REQUIRE(lists.has_value());
  return *lists;
}

std::string findingsIn(std::string_view language, std::string_view markdown,
                       const std::vector<std::string_view>& names) {
  Work work;
  const std::string file = std::string(language) + ".md";
  work.passages.push_back({Passage::Kind::body,
                           Passage::Notation::markdown,
                           std::string(language),
                           "body",
                           markdown,
                           {file, 1, 0},
                           markdownParagraphs(markdown)});
  for (const std::string_view name : names) work.names.push_back({language, name});
  TextTools tools{wordLists(), {}, Locator("/nowhere")};
  Reporter reporter;
  checkWork(work, tools, reporter);
  return formatText(reporter.take());
}

std::string otherLanguage(const std::string& language, std::string_view text) {
  LanguageBook book;
  Evidence evidence(book.of(language), wordLists());
  for (const Paragraph& paragraph : plainParagraphs(text)) evidence.add(paragraph);
  return evidence.otherLanguage(book);
}

std::string wordsOf(const std::vector<Paragraph>& paragraphs) {
  std::string all;
  for (const Paragraph& paragraph : paragraphs) all += toUtf8(paragraph.text) + "\n";
  return all;
}

}  // namespace lobby::test
