#include "data/authoring/language_table.hpp"

#include <doctest/doctest.h>

#include "data/authoring/display_width.hpp"
#include "tests/data/support.hpp"

using namespace lobby;
using namespace lobby::authoring;
using namespace lobby::test;

namespace {

LanguageTable tableOf(const TemporaryFolder& folder) {
  const auto checked = check(folder.path(), assets(), fakeTools());
  REQUIRE(checked.has_value());
  return checked->languages;
}

// "complete 1" and so on, of one row.
std::string cellsOf(const LanguageRow& row) {
  std::string text;
  for (const LanguageCell& cell : row.cells) {
    text += (text.empty() ? "" : ", ") + std::string(nameOf(cell.text)) + " " + std::to_string(cell.alts);
  }
  return text;
}

LanguageRow rowOf(CardKind kind, std::string title, int pictures, std::vector<LanguageCell> cells) {
  return {{kind, "x"}, std::move(title), pictures, std::move(cells)};
}

}  // namespace

TEST_CASE("languages: what is written of every film and article, in the cinema's order") {
  const TemporaryFolder folder;
  writeBase(folder);
  const LanguageTable table = tableOf(folder);
  CHECK(table.languages == std::vector<std::string>{"de", "en"});
  REQUIRE(table.rows.size() == 3);
  CHECK(table.rows[0].card == CardKey{CardKind::film, "alpha"});
  CHECK(table.rows[0].title == "Alfa");
  CHECK(table.rows[0].pictures == 2);
  CHECK(cellsOf(table.rows[0]) == "complete 1, complete 1");
  CHECK(cellsOf(table.rows[1]) == "title only 0, title only 0");
  CHECK(table.rows[2].card == CardKey{CardKind::article, "essay"});
  CHECK(cellsOf(table.rows[2]) == "complete 0, without tagline 0");
}

TEST_CASE("languages: files that are missing, empty or broken") {
  const TemporaryFolder folder;
  writeBase(folder);
  folder.remove("films/alpha/en.md");
  folder.write("films/beta/de.md", "+++\ntagline = \"x\"\n+++\nText.\n");
  folder.write("films/beta/en.md", "");
  for (const char* file : {"articles/essay/de.md", "articles/essay/en.md"}) {
    folder.write(file, "+++\ntitle = \"No tagline anywhere\"\n+++\nText.\n");
  }
  folder.write("films/beta/fr.md", "+++\ntitle = \"A language nobody offers\"\n+++\nText.\n");
  folder.write("films/alpha/stills/stills.toml", "[01-one]\nalt.de = \" \"\nalt.en = \"A door\"\n");
  const LanguageTable table = tableOf(folder);
  CHECK(cellsOf(table.rows[0]) == "complete 0, missing 1");
  CHECK(cellsOf(table.rows[1]) == "without title 0, missing 0");
  CHECK(cellsOf(table.rows[2]) == "complete 0, complete 0");
}

TEST_CASE("languages: a title in the default language, else the original, else any, else the id") {
  const TemporaryFolder folder;
  writeBase(folder);
  folder.remove("films/alpha/de.md");
  CHECK(tableOf(folder).rows[0].title == "Alpha");
  folder.remove("articles/essay/de.md");
  CHECK(tableOf(folder).rows[2].title == "An essay");
  folder.remove("articles/essay/en.md");
  CHECK(tableOf(folder).rows[2].title == "essay");
}

TEST_CASE("languages: the table as text, wide characters aligned, legend for what is there") {
  LanguageTable table{{"de", "ja"}, {}};
  table.rows.push_back(
      rowOf(CardKind::film, "Making of", 4, {{TextState::complete, 4}, {TextState::missing, 0}}));
  table.rows.push_back(
      rowOf(CardKind::film, "夜の旅人", 0, {{TextState::titleOnly, 0}, {TextState::complete, 0}}));
  table.rows.push_back(
      rowOf(CardKind::article, "e\u0301tude", 2, {{TextState::withoutTagline, 1}, {TextState::complete, 2}}));
  table.rows.push_back(
      rowOf(CardKind::film, "In order", 1, {{TextState::complete, 1}, {TextState::complete, 1}}));
  CHECK(formatTable(table) ==
        "           de              ja\n"
        "Making of  yes             - 0/4\n"
        "夜の旅人   title           yes\n"
        "e\u0301tude      no tagline 1/2  yes\n"
        "\n"
        "-: nothing is written\n"
        "title: a title without a text\n"
        "no tagline: a tagline that another language has is missing\n"
        "1/3: of three pictures one is described (alt in stills.toml)\n"
        "Complete in 2 languages: 1 of 3 films, 0 of 1 article\n");
}

TEST_CASE("languages: nothing to list is one line, no films or no languages none") {
  LanguageTable table{{"de"}, {}};
  CHECK(formatTable(table).empty());
  table.rows.push_back(rowOf(CardKind::film, "A", 0, {{TextState::complete, 0}}));
  CHECK(formatTable(table) == "Complete in 1 language: 1 of 1 film\n");
  CHECK(formatTable({{}, table.rows}).empty());
}

TEST_CASE("languages: a long title is cut at a whole character") {
  LanguageTable table{{"de"}, {}};
  table.rows.push_back(rowOf(CardKind::film, "x" + std::string(40, 'y'), 0, {{TextState::missing, 0}}));
  CHECK(formatTable(table).find("x" + std::string(30, 'y') + "…  -\n") != std::string::npos);
  CHECK(fitted("夜の旅人", 8) == "夜の旅人");
  CHECK(fitted("夜の旅人", 7) == "夜の旅…");
  CHECK(fitted("夜の旅人", 6) == "夜の… ");
  CHECK(fitted("ab", 4) == "ab  ");
  CHECK(fitted("ab", 1) == "…");
  CHECK(fitted("a\n\x1B[31mb", 8) == "a[31mb  ");
  CHECK(displayWidth("a\u0301\u200Fb") == 2);
  CHECK(displayWidth("ｗ🎬") == 4);
}
