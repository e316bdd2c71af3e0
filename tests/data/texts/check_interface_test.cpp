#include <fstream>

#include <doctest/doctest.h>

#include "data/authoring/authoring.hpp"
#include "tests/support/temporary_folder.hpp"

using namespace lobby;
using namespace lobby::test;

namespace {

using Files = std::vector<std::pair<std::string, std::string>>;

std::string findingsOf(const Files& files) {
  const TemporaryFolder folder;
  for (const auto& [name, text] : files) std::ofstream(folder.path() / name) << text;
  const auto findings = authoring::checkInterface(folder.path(), LOBBY_ASSETS);
  REQUIRE(findings.has_value());
  return authoring::formatText(*findings);
}

}  // namespace

TEST_CASE("interface: the shipped words are without a finding") {
  const auto findings = authoring::checkInterface(LOBBY_ASSETS "/strings", LOBBY_ASSETS);
  REQUIRE(findings.has_value());
  CHECK(authoring::formatText(*findings) == "");
}

TEST_CASE("interface: missing and unknown keys and placeholders") {
  CHECK(findingsOf({{"en.toml", "back = \"Back\"\ntodayAt = \"Today {time}\"\n"},
                    {"de.toml", "bakc = \"Zurück\"\ntodayAt = \"Heute {tiem}\"\n"}}) ==
        "de.toml: error: back is missing, add a line such as back = \"Back\" and translate it\n"
        "de.toml:1:8: error: the key bakc is not known, did you mean back?\n"
        "de.toml:2:11: error: the placeholder {time} is missing, put it where its value belongs\n"
        "de.toml:2:11: error: the placeholder {tiem} is not known, did you mean time?\n");
}

TEST_CASE("interface: the text checks, with line and column, and without the placeholders") {
  CHECK(findingsOf({{"en.toml", "a = \"Read  more\"\nb = \"{n, plural, one {# min} other {# mins}}\"\n"},
                    {"sv.toml",
                     "# ä\na = \"L\\u00E4s mеr\"\nb = \"{n, plural, one {# min} other {# min  här}}\"\n"}}) ==
        "en.toml:1:10: warning: more than one space stands here, leave one\n"
        "sv.toml:2:16: warning: the word \"mеr\" has the Cyrillic letter \"е\" among Latin ones, type the "
        "word anew\n"
        "sv.toml:3:42: warning: more than one space stands here, leave one\n");
}

TEST_CASE("interface: words that nobody translated") {
  const std::string english =
      "a = \"The box office will be happy to tell you what is on today\"\nb = \"All films\"\nc = \"Back\"\n";
  const std::string findings = findingsOf({{"en.toml", english}, {"sv.toml", english}});
  CHECK(
      findings ==
      "sv.toml: warning: these words look like English, not Swedish, translate them or name the file by its "
      "language\n"
      "sv.toml:1:6: warning: this is the same text as in en.toml, write it in Swedish\n");
}

TEST_CASE("interface: files that are no words") {
  const std::string findings = findingsOf({{"en.toml", "a = \"A {b\"\nc = \"\"\nd = 5\n"},
                                           {"deutsch.toml", "a = \"x\"\n"},
                                           {"readme.txt", ""},
                                           {"fr.toml", "a = "}});
  CHECK(findings.find("en.toml:1:5: error: a is no MessageFormat, look at its braces and apostrophes") !=
        findings.npos);
  CHECK(findings.find("en.toml:2:5: error: c is empty, write something") != findings.npos);
  CHECK(findings.find("en.toml:3:5: error: d has the wrong type") != findings.npos);
  CHECK(findings.find("deutsch.toml: error: the language deutsch is not known") != findings.npos);
  CHECK(findings.find("readme.txt: warning: nothing reads this") != findings.npos);
  CHECK(findings.find("fr.toml:1:") != findings.npos);
  CHECK(findingsOf({{"de.toml", "a = \"x\"\n"}}).starts_with("en.toml: error: the file is missing"));
}

TEST_CASE("interface: no folder is a failure of content, no assets one of the system") {
  const auto noFolder = authoring::checkInterface("/nowhere", LOBBY_ASSETS);
  REQUIRE(!noFolder);
  CHECK(noFolder.error().kind == ErrorKind::content);
  const auto noAssets = authoring::checkInterface(LOBBY_ASSETS "/strings", "/nowhere");
  REQUIRE(!noAssets);
  CHECK(noAssets.error().kind == ErrorKind::system);
}
