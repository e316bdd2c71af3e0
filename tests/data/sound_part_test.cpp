// What can be shown although other parts have errors.
#include "data/authoring/sound_part.hpp"

#include <doctest/doctest.h>

#include "data/authoring/check.hpp"
#include "tests/data/support.hpp"

namespace lobby::test {
namespace {

using namespace authoring;

// The base programme without what an error at `file`, `line` makes unfit: "alpha beta essay 5".
std::string soundAfter(const char* file, int line, Severity severity = Severity::error) {
  const TemporaryFolder folder;
  writeBase(folder);
  Reporter reporter;
  const auto programme = readAndCheck(folder.path(), assets(), fakeTools(), reporter);
  REQUIRE(programme.has_value());
  const auto sound = soundPart(*programme, {{severity, file, line, 1, "wrong"}});
  if (!sound) return "nothing";
  std::string text;
  for (const FilmFolder& film : sound->films) text += film.id + " ";
  for (const ArticleFolder& article : sound->articles) text += article.id + " ";
  for (const ScreeningRow& row : sound->screenings) CHECK(row.film.value != "gone");
  return text + std::to_string(sound->screenings.size());
}

}  // namespace

TEST_CASE("sound part: an error takes its film out, with its screenings, and nothing else") {
  const std::string whole = soundAfter("films/alpha/de.md", 1, Severity::warning);
  CHECK(whole.starts_with("alpha beta essay "));
  CHECK(soundAfter("films/alpha/de.md", 1).starts_with("beta essay "));
  CHECK(soundAfter("films/alpha/stills/01-one.jpg", 0).starts_with("beta essay "));
  CHECK(soundAfter("films/alpha/de.md", 1) != "beta essay " + whole.substr(17));
  CHECK(soundAfter("articles/essay", 0) == "alpha beta " + whole.substr(17));
  CHECK(soundAfter("screenings.csv", 2) ==
        "alpha beta essay " + std::to_string(std::stoi(whole.substr(17)) - 1));
}

TEST_CASE("sound part: an article does not speak of a film that was taken out") {
  const TemporaryFolder folder;
  writeBase(folder);
  folder.write("articles/essay/article.toml", "films = [\"alpha\", \"beta\"]\n");
  Reporter reporter;
  const auto programme = readAndCheck(folder.path(), assets(), fakeTools(), reporter);
  REQUIRE(programme.has_value());
  const auto sound = soundPart(*programme, {{Severity::error, "films/alpha/film.toml", 1, 1, "wrong"}});
  REQUIRE(sound.has_value());
  REQUIRE(sound->articles.front().films.size() == 1);
  CHECK(sound->articles.front().films.front().value == "beta");
}

TEST_CASE("sound part: without a sound cinema there is nothing") {
  CHECK(soundAfter("programme.toml", 1) == "nothing");
}

}  // namespace lobby::test
