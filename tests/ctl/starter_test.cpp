#include "app/ctl/starter.hpp"

#include <algorithm>

#include <doctest/doctest.h>

#include "data/authoring/values.hpp"
#include "tests/support/temporary_folder.hpp"

namespace lobby::ctl {
namespace {

namespace fs = std::filesystem;
using test::TemporaryFolder;

const Starter kino{"Kino \"7\" \\ @ID@", {"DE", "Europe/Berlin", {"de", "en"}}};

std::vector<std::string> filesIn(const fs::path& folder) {
  std::vector<std::string> files;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    if (entry.is_regular_file()) files.push_back(entry.path().lexically_relative(folder).string());
  }
  std::ranges::sort(files);
  return files;
}

Result<void> writeWith(const TemporaryFolder& folder, std::vector<std::string> languages) {
  return writeStarter({"Kino", {"NL", "Europe/Amsterdam", std::move(languages)}}, LOBBY_ASSETS, folder / "p");
}

}  // namespace

TEST_CASE("starter: an id from any name") {
  CHECK(idFrom("Kino am Markt") == "kino-am-markt");
  CHECK(idFrom("  Kölner Filmhaus!  ") == "koelner-filmhaus");
  CHECK(idFrom("Le Brady – Café 10") == "le-brady-cafe-10");
  CHECK(idFrom("Кино") == "kino");
  CHECK(idFrom("!!!") == "cinema");
  CHECK(idFrom("") == "cinema");
  for (const char* name : {"映画館", "سينما", "ab-", "x y z"}) CHECK(authoring::isId(idFrom(name)));
  std::string endless;
  for (int i = 0; i < 100; ++i) endless += "a b";
  CHECK(authoring::isId(idFrom(endless)));
}

TEST_CASE("starter: every place is filled in, and a name stays the name that it is") {
  const TemporaryFolder folder;
  REQUIRE(writeStarter(kino, LOBBY_ASSETS, folder / "p"));
  for (const std::string& file : filesIn(folder / "p")) {
    if (file.ends_with(".jpg")) continue;
    const std::string text = test::contentOf(folder / "p" / file);
    CAPTURE(file);
    if (file != "programme.toml") CHECK(text.find('@') == text.npos);
    CHECK(text.ends_with('\n'));
  }
  const std::string programme = test::contentOf(folder / "p/programme.toml");
  CHECK(programme.find("\nname = \"Kino \\\"7\\\" \\\\ @ID@\"\n") != programme.npos);
  CHECK(programme.find("\nid = \"kino-7-id\"\n") != programme.npos);
  CHECK(programme.find("\nlanguages = [\"de\", \"en\"]\n") != programme.npos);
  CHECK(programme.find("\ndefaultLanguage = \"de\"\n") != programme.npos);
}

TEST_CASE("starter: texts only in languages that it speaks, under the tags that were chosen") {
  const auto texts = [](const std::vector<std::string>& languages) {
    const TemporaryFolder folder;
    REQUIRE(writeWith(folder, languages));
    std::string found;
    for (const std::string& file : filesIn(folder / "p/films/your-first-film")) {
      if (file.ends_with(".md")) found += file + " ";
    }
    std::string alts = test::contentOf(folder / "p/films/your-first-film/stills/stills.toml");
    for (const std::string& language : languages) {
      CHECK((found.find(language + ".md") != found.npos) ==
            (alts.find("\nalt." + language + " = ") != alts.npos));
    }
    return found;
  };
  CHECK(texts({"de", "en"}) == "de.md en.md ");
  CHECK(texts({"de-AT", "de-CH"}) == "de-AT.md de-CH.md ");
  CHECK(texts({"nl", "zh-Hant", "en"}) == "en.md ");
  CHECK(texts({"nl"}) == "en.md ");  // so that there is a text at all
  CHECK(texts({"ar", "de", "en", "es", "fr", "id", "ja", "pt", "sv", "zh"}) ==
        "ar.md de.md en.md es.md fr.md id.md ja.md pt.md sv.md zh.md ");
}

TEST_CASE("starter: a folder that is free") {
  const TemporaryFolder folder;
  CHECK(refuseUnlessFree(folder / "none"));
  CHECK(refuseUnlessFree(folder.path()));
  folder.write("p/hidden/.x", "");
  const auto full = refuseUnlessFree(folder / "p");
  REQUIRE_FALSE(full);
  CHECK(full.error().message ==
        (folder / "p").string() +
            " is there already and is not empty, choose another name; nothing was changed");
  CHECK(exitCode(full.error().kind) == 2);
  CHECK_FALSE(refuseUnlessFree(folder.write("file", "")));
}

TEST_CASE("starter: after a failure nothing is left of it, and what was there is still there") {
  const TemporaryFolder folder;
  // The last of the starter's files cannot be read.
  fs::create_directory(folder / "assets");
  fs::copy(LOBBY_ASSETS "/starter", folder / "assets/starter", fs::copy_options::recursive);
  fs::copy(LOBBY_ASSETS "/genres.toml", folder / "assets/genres.toml");
  fs::resize_file(folder.write("assets/starter/zz.toml", ""), 100u << 20);  // more than is ever read
  const Starter starter{"Kino", {"DE", "Europe/Berlin", {"de"}}};
  CHECK_FALSE(writeStarter(starter, folder / "assets", folder / "p"));
  CHECK_FALSE(fs::exists(folder / "p"));
  fs::create_directory(folder / "empty");
  CHECK_FALSE(writeStarter(starter, folder / "assets", folder / "empty"));
  CHECK(fs::is_empty(folder / "empty"));
  CHECK_FALSE(writeStarter(starter, "/nowhere", folder / "p"));
  CHECK_FALSE(writeStarter(starter, LOBBY_ASSETS, "/nowhere/p"));
}

}  // namespace lobby::ctl
