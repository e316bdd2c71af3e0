#include "data/authoring/texts/word_lists.hpp"

#include <fstream>

#include <doctest/doctest.h>

#include "tests/data/texts/support.hpp"
#include "tests/support/temporary_folder.hpp"

using namespace lobby;
using namespace lobby::authoring;
using namespace lobby::test;

namespace {

Result<WordLists> read(std::string_view toml) {
  const TemporaryFolder folder;
  std::filesystem::create_directory(folder.path() / "languages");
  std::ofstream(folder.path() / "languages" / "words.toml") << toml;
  return WordLists::read(folder.path());
}

}  // namespace

TEST_CASE("word lists: words of two languages, relatives, placeholders") {
  const auto lists = read(
      "[aa]\nwords = \"\"\"\nun deux\n  Ça\n\"\"\"\nnear = \"xx yy\"\n[bb]\nwords = \"un\"\n"
      "[cc]\nplaceholders = [\"Text Here\"]\n");
  REQUIRE(lists.has_value());
  CHECK(lists->languages() == std::vector<std::string>{"aa", "bb"});
  CHECK(lists->indexOf("bb") == 1);
  CHECK(!lists->indexOf("cc"));
  REQUIRE(lists->find(U"un") != nullptr);
  CHECK(lists->find(U"un")->languages == 3);
  CHECK(lists->find(U"ça")->languages == 1);
  CHECK(lists->find(U"trois") == nullptr);
  CHECK(lists->isNear(0, "yy"));
  CHECK(!lists->isNear(1, "yy"));
  CHECK(lists->isPlaceholder(U"text here"));
}

TEST_CASE("word lists: a broken or a missing file is a failure of the system") {
  for (const char* toml : {"[aa", "[aa]\nwords = 5\n", "[aa]\nword = \"x\"\n", "aa = 5\n"}) {
    CAPTURE(std::string(toml));
    const auto lists = read(toml);
    REQUIRE(!lists);
    CHECK(lists.error().kind == ErrorKind::system);
  }
  CHECK(!WordLists::read("/nowhere"));
}

TEST_CASE("word lists: the shipped ones are full enough to be compared") {
  const WordLists& lists = wordLists();
  for (const char* language : {"de", "en", "fr", "es", "pt", "sv", "id", "it", "nl", "da", "nb", "fi", "pl",
                               "tr", "cs", "hu", "ro", "ca"}) {
    CAPTURE(std::string(language));
    CHECK(lists.indexOf(language));
  }
  CHECK(lists.languages().size() >= 18);
}
