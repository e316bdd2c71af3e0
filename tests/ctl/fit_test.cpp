// Whether words fit is asked of the kiosk's own layout.
#include <doctest/doctest.h>

#include "app/ctl/authoring_tools.hpp"
#include "data/authoring/authoring.hpp"
#include "tests/support/temporary_folder.hpp"

namespace lobby::test {
namespace {

constexpr const char* sentence =
    "The harbour sleeps, and a lamp goes from house to house until somebody opens. ";

std::string repeated(const std::string& text, int times) {
  std::string all;
  for (int i = 0; i < times; ++i) all += text;
  all.pop_back();  // the space behind it
  return all;
}

// What is found in a programme of one film in one language.
std::string findingsFor(const std::string& title, const std::string& tagline, const std::string& synopsis) {
  static const auto tools = ctl::AuthoringTools::create(LOBBY_ASSETS);
  REQUIRE(tools.has_value());
  const TemporaryFolder folder;
  folder.write(
      "programme.toml",
      "id = \"kino\"\nname = \"Kino\"\ncountry = \"DE\"\ntimeZone = \"Europe/Berlin\"\nlanguages = [\"en\"]\n"
      "defaultLanguage = \"en\"\n");
  folder.write("films/lamp/film.toml", "originalTitle = \"The Lamp\"\nduration = \"PT90M\"\n");
  folder.write("films/lamp/en.md",
               "+++\ntitle = \"" + title + "\"\ntagline = \"" + tagline + "\"\n+++\n\n" + synopsis + "\n");
  const auto checked = authoring::check(folder.path(), LOBBY_ASSETS, tools->tools());
  REQUIRE(checked.has_value());
  std::string about;
  for (const authoring::Finding& finding : checked->findings) {
    if (finding.file.extension() == ".md") about += placeOf(finding) + ": " + finding.message + "\n";
  }
  return about;
}

}  // namespace

TEST_CASE("fit: words that fit are no finding") {
  CHECK(findingsFor("The Lamp", "A light goes round.", repeated(sentence, 6)) == "");
}

TEST_CASE("fit: a title that no size makes fit is cut, and said with its place") {
  CHECK(findingsFor(repeated("An endless title ", 20), "A light goes round.", repeated(sentence, 6)) ==
        "films/lamp/en.md:2:9: the title is too long for its card and is cut in landscape and in portrait, "
        "shorten it\n");
}

TEST_CASE("fit: a tagline has three lines") {
  CHECK(
      findingsFor("The Lamp", repeated("A light goes round and round ", 12), repeated(sentence, 6)) ==
      "films/lamp/en.md:3:11: the tagline is too long for its card and is cut in landscape and in portrait, "
      "shorten it\n");
}

TEST_CASE("fit: one line of synopsis leaves a hole") {
  CHECK(
      findingsFor("The Lamp", "A light goes round.", "A lamp goes round.") ==
      "films/lamp/en.md:5: the text is short: it fills less than three lines of the card in landscape and in "
      "portrait, write a little more\n");
}

TEST_CASE("fit: a synopsis of which the card shows hardly anything") {
  const std::string found = findingsFor("The Lamp", "A light goes round.", repeated(sentence, 60));
  CHECK(found.starts_with("films/lamp/en.md:5: the text is long: the card has room for its first "));
  CHECK(found.ends_with(" % in landscape and in portrait, shorten it, or say first what matters\n"));
}

}  // namespace lobby::test
