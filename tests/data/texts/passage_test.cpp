#include "data/authoring/texts/passage.hpp"

#include <fstream>

#include <doctest/doctest.h>

#include "data/authoring/texts/locator.hpp"
#include "tests/data/support.hpp"
#include "tests/data/texts/support.hpp"

using namespace lobby;
using namespace lobby::authoring;
using namespace lobby::test;

namespace {

// Where `character` stands first, as "line:column".
std::string placeOf(Locator& locator, const Passage& passage, char32_t character) {
  for (const Paragraph& paragraph : passage.paragraphs) {
    const std::size_t at = paragraph.text.find(character);
    if (at == paragraph.text.npos) continue;
    const Place place = locator.placeOf(passage, paragraph.at[at]);
    return std::to_string(place.line) + ":" + std::to_string(place.column);
  }
  return "not there";
}

std::string placeInMarkdown(std::string_view markdown, char32_t character) {
  Locator locator("/nowhere");
  const Passage passage{Passage::Kind::body, Passage::Notation::markdown, "de", "body", markdown,
                        {"de.md", 5, 0},     markdownParagraphs(markdown)};
  return placeOf(locator, passage, character);
}

// Of a value of a TOML file, which is written out first.
std::string placeInToml(std::string_view toml, char32_t character) {
  const TemporaryFolder folder;
  std::ofstream(folder.path() / "x.toml") << toml;
  Reporter reporter;
  const auto table = readToml({folder.path(), reporter}, "x.toml");
  REQUIRE(table);
  const TomlValue& value = table->children.back();
  const Text text{value.text, {"x.toml", value.line, value.column}};
  Locator locator(folder.path());
  return placeOf(locator, tomlPassage(Passage::Kind::tagline, "de", "tagline", text), character);
}

}  // namespace

TEST_CASE("passage: Markdown as the reader sees it") {
  CHECK(wordsOf(markdownParagraphs(
            "# Head\n\nOne *two*th **th\nree** [li](http://a.b/ä) ![al *t*](images/x.jpg \"t\") `c` "
            "&amp; \\*\n\n- item\n\n> quo\n> te\n\n<b>html</b>\n")) ==
        "Head\nal t\nOne twoth th\nree li  c & *\nitem\nquo\nte\n<b>html</b>\n");
}

TEST_CASE("passage: addresses are no words") {
  CHECK(wordsOf(plainParagraphs("Siehe www.kino.de/ä?x=1, https://a.b. Oder (an.na@kino.de)! x@y.z@w.v")) ==
        "Siehe \uFFFC, \uFFFC. Oder (\uFFFC)! \uFFFC\n");
  CHECK(wordsOf(plainParagraphs("詳しくはwww.kino.jpをご覧ください")) == "詳しくは\uFFFCをご覧ください\n");
  CHECK(wordsOf(plainParagraphs("Wow! a @ b, :// und www.")) == "Wow! a @ b, :// und www.\n");
  CHECK(wordsOf(plainParagraphs("www.кино.рф zeigt")) == "\uFFFC zeigt\n");
}

TEST_CASE("passage: messages without their placeholders, each variant for itself") {
  CHECK(wordsOf(messageParagraphs("Heute um {time}")) == "Heute um \uFFFC\n");
  CHECK(wordsOf(messageParagraphs("It''s {n, plural, one {# mi''n} other {# {x} min}} read")) ==
        "It's \uFFFC read\n\uFFFC mi'n\n\uFFFC \uFFFC min\n");
  CHECK(wordsOf(messageParagraphs("ä\U0001F3AC{a}ö")) == "ä\U0001F3AC\uFFFCö\n");
  CHECK(wordsOf(messageParagraphs("'{no}' {yes}")) == "{no} \uFFFC\n");
  CHECK(messageParagraphs("{open").empty());
  CHECK(messagePlaceholders("{b} {a, plural, other {# {b} {c}}}") == std::vector<std::string>{"b", "a", "c"});
}

TEST_CASE("passage: line and column of Markdown, in characters") {
  CHECK(placeInMarkdown("äöü *x*", U'x') == "5:6");
  CHECK(placeInMarkdown("\n\nEin\nzwei [drei](http://x.y) vier Z", U'Z') == "8:30");
  CHECK(placeInMarkdown("- a\n- ä&amp;Q", U'Q') == "6:9");
  CHECK(placeInMarkdown("a &lrm; b", 0x200E) == "5:3");
  CHECK(placeInMarkdown("> eins\n> zwei Q", U'Q') == "6:8");
  CHECK(placeInMarkdown("```\neins\n  zwei Q\n```", U'Q') == "7:8");
  CHECK(placeInMarkdown("![Der Saal Q](images/q.jpg)", U'Q') == "5:12");
}

TEST_CASE("passage: line and column of TOML, whatever way it is written") {
  CHECK(placeInToml("a = \"äöQ\"", U'Q') == "1:8");
  CHECK(placeInToml("a = 'ä\\Q'", U'Q') == "1:8");
  CHECK(placeInToml("a = \"\\u00A0\\\"\\tQ\"", U'Q') == "1:16");
  CHECK(placeInToml("a = \"\\U0001F3ACQ\"", U'Q') == "1:16");
  CHECK(placeInToml("a = \"\"\"\nerste\nzw\u00E4 Q\"\"\"", U'Q') == "3:5");
  CHECK(placeInToml("a = \"\"\"eins \\\n\n   zw\u00E4 Q\"\"\"", U'Q') == "3:8");
  CHECK(placeInToml("a = \"\"\"eins\\\n   Q\"\"\"", U'Q') == "2:4");
  CHECK(placeInToml("a = '''\n\n\\Q'''", U'Q') == "3:2");
}

TEST_CASE("passage: when the file has changed since, the place of the whole text") {
  const TemporaryFolder folder;
  std::ofstream(folder.path() / "x.toml") << "a = \"something else\"";
  const Text text{"abcQ", {"x.toml", 1, 5}};
  const Passage passage = tomlPassage(Passage::Kind::tagline, "de", "tagline", text);
  Locator locator(folder.path());
  CHECK(placeOf(locator, passage, U'Q') == "1:5");
  Locator nowhere("/nowhere");
  CHECK(placeOf(nowhere, passage, U'Q') == "1:5");
}
