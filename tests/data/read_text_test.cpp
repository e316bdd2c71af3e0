#include <doctest/doctest.h>

#include "tests/data/support.hpp"

using namespace lobby;
using namespace lobby::test;

TEST_CASE("text file: title, tagline, body, each with its place") {
  const auto [file, findings] = parseText("+++\ntitle = \"Alfa\"\ntagline = \"x\"\n+++\n\nErster Absatz.\n");
  CHECK(findings.empty());
  CHECK(file.language.value == "de");
  CHECK(file.title.value == "Alfa");
  CHECK(file.title.place.line == 2);
  CHECK(file.tagline.value == "x");
  CHECK(file.tagline.place.line == 3);
  CHECK(file.body.value == "\nErster Absatz.\n");
  CHECK(file.body.place.line == 5);
}

TEST_CASE("text file: names that may be written in any script") {
  const auto [file, findings] = parseText("+++\ntitle = \"A\"\nnames = [\"Дзига Вертов\", \"黒澤\"]\n+++\n");
  CHECK(findings.empty());
  REQUIRE(file.names.size() == 2);
  CHECK(file.names[0].value == "Дзига Вертов");
  CHECK(file.names[1].value == "黒澤");
}

TEST_CASE("text file: blanks behind the fence, no body, no newline at the end") {
  const auto [file, findings] = parseText("+++ \ntitle = \"A\"\n+++");
  CHECK(findings.empty());
  CHECK(file.title.value == "A");
  CHECK(file.body.value.empty());
}

TEST_CASE("text file: a fence inside the front matter's text does not end it, one in the body is text") {
  const auto [file, findings] = parseText("+++\ntitle = \"A +++\"\n+++\nx\n+++\ny\n");
  CHECK(findings.empty());
  CHECK(file.title.value == "A +++");
  CHECK(file.body.value == "x\n+++\ny\n");
}

TEST_CASE("text file: broken front matter is reported and the body kept") {
  CHECK(parseText("Nur Text.").findings.starts_with("de.md:1: error: the front matter is missing"));
  CHECK(parseText("Nur Text.").value.body.value == "Nur Text.");
  CHECK(parseText("").findings.starts_with("de.md:1: error: the front matter is missing"));
  CHECK(
      parseText("+++\ntitle = \"A\"\n").findings.starts_with("de.md:1: error: the front matter never ends"));
  const auto [file, findings] = parseText("+++\n\ntitle = A\n+++\nText\n");
  CHECK(findings.starts_with("de.md:3:"));
  CHECK(file.body.value == "Text\n");
}

TEST_CASE("text file: line ends of every kind and a byte order mark are the same file") {
  authoring::Reporter reporter;
  CHECK(authoring::cleanText("\xEF\xBB\xBFone\r\ntwo\rthree\n", "f", reporter) == "one\ntwo\nthree\n");
  CHECK(!authoring::cleanText("one\r\ntwo\xFF", "f", reporter));
  CHECK(authoring::formatText(reporter.take()).starts_with("f:2: error: this line is not UTF-8"));
}
