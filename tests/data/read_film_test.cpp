#include <doctest/doctest.h>

#include "tests/data/support.hpp"

using namespace lobby;
using namespace lobby::test;

TEST_CASE("film.toml: every key") {
  const auto [film, findings] = parseFilm(
      "originalTitle = \"Making of\"\ndatePublished = 2023\ncountryOfOrigin = [\"FR\"]\nduration = "
      "\"PT1H53M\"\n"
      "genre = [\"comedy\", \"drama\"]\ninLanguage = [\"fr\"]\nsubtitleLanguage = [\"ar\", \"fr\"]\n"
      "director = [\"Cédric Kahn\"]\nactor = [\"Denis Podalydès\"]\ncontentRating.DE = \"12\"\n");
  CHECK(findings.empty());
  CHECK(film.originalTitle.value == "Making of");
  REQUIRE(film.datePublished);
  CHECK(film.datePublished->value == 2023);
  CHECK(film.durationMinutes == 113);
  CHECK(film.genre.size() == 2);
  CHECK(film.genre[1].value == "drama");
  CHECK(film.genre[1].place.line == 5);
  CHECK(film.subtitleLanguage[1].value == "fr");
  CHECK(film.contentRating[0].key.value == "DE");
  CHECK(film.contentRating[0].value.value == "12");
}

TEST_CASE("film.toml: everything but title and duration may be missing") {
  const auto [film, findings] = parseFilm("originalTitle = \"A\"\nduration = \"PT14M\"\n");
  CHECK(findings.empty());
  CHECK(!film.datePublished);
  CHECK(film.genre.empty());
  CHECK(parseFilm("").findings ==
        "film.toml: error: originalTitle is missing, add a line such as originalTitle = \"Making of\"\n"
        "film.toml: error: duration is missing, add a line such as duration = \"PT1H53M\"\n");
}

TEST_CASE("film.toml: all mistakes are found in one run") {
  const auto [film, findings] = parseFilm(
      "originalTitle = 1\nduration = \"two hours\"\ngenre = [\"a\", 2]\ndirecter = [\"A\"]\nactor = [\"A\", "
      "\"A\"]\n");
  CHECK(findings.find("film.toml:1:17: error: originalTitle has the wrong type, write a text in quotes") !=
        findings.npos);
  CHECK(findings.find("film.toml:2:12: error: the duration two hours cannot be read") != findings.npos);
  CHECK(findings.find("film.toml:3:15: error: genre has the wrong type") != findings.npos);
  CHECK(findings.find("error: the key directer is not known, did you mean director?") != findings.npos);
  CHECK(findings.find("warning: actor names A twice") != findings.npos);
  CHECK(film.genre.size() == 1);
}

TEST_CASE("film.toml: lengths and years that cannot be") {
  CHECK(parseFilm("originalTitle = \"A\"\nduration = \"PT0M\"\n")
            .findings.starts_with("film.toml:2:12: error"));
  CHECK(parseFilm("originalTitle = \"A\"\nduration = \"PT25H\"\n")
            .findings.starts_with("film.toml:2:12: error"));
  CHECK(parseFilm("originalTitle = \"A\"\nduration = \"PT1H\"\ndatePublished = 1700\n")
            .findings.starts_with("film.toml:3:17: error: datePublished is no year of a film"));
}
