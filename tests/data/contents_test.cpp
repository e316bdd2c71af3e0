// What a snapshot holds, read as a value.
#include <doctest/doctest.h>
#include <sqlite3.h>

#include "tests/data/support.hpp"

using namespace lobby;
using namespace lobby::test;

namespace {

using Words = std::vector<std::string>;

Contents contentsAfter(const TemporaryFolder& folder, const char* sql) {
  writeBase(folder);
  const auto file = buildSnapshot(folder);
  sqlite3* database = nullptr;
  REQUIRE(sqlite3_open(file.c_str(), &database) == SQLITE_OK);
  REQUIRE(sqlite3_exec(database, sql, nullptr, nullptr, nullptr) == SQLITE_OK);
  sqlite3_close(database);
  Result<Contents> contents = readContents(file);
  REQUIRE_MESSAGE(contents.has_value(), contents.error().message);
  return std::move(*contents);
}

CardContents cardWith(const std::vector<TextContents>& texts) {
  CardContents card;
  card.id = "x";
  card.texts = texts;
  return card;
}

}  // namespace

TEST_CASE("contents: the cinema, films and articles by id, the rotation, the size of the file") {
  const TemporaryFolder folder;
  writeBase(folder);
  const Contents contents = contentsOf(folder);
  CHECK(contents.cinema.id == "morgenstern");
  CHECK(contents.cinema.name("en") == "Morgenstern Cinema");
  REQUIRE(contents.films.size() == 2);
  CHECK(contents.films[0].id == "alpha");
  CHECK(contents.films[1].id == "beta");
  REQUIRE(contents.articles.size() == 1);
  CHECK(contents.articles[0].id == "essay");
  CHECK(contents.cards.size() == 3);
  CHECK(contents.fileSize == std::filesystem::file_size(folder.snapshot()));
  CHECK(contents.find(CardKind::film, "beta") == &contents.films[1]);
  CHECK(contents.find(CardKind::article, "essay") == &contents.articles[0]);
  CHECK(contents.find(CardKind::article, "beta") == nullptr);
  CHECK(contents.find(CardKind::film, "zebra") == nullptr);
}

TEST_CASE("contents: facts under the names of film.toml, in order") {
  const TemporaryFolder folder;
  writeBase(folder);
  const Facts facts = contentsOf(folder).films[0].facts;
  const Facts expected{{"actor", {"Bert Bild", "Carla Cut"}},
                       {"contentRating.DE", {"12"}},
                       {"contentRating.FR", {"U"}},
                       {"countryOfOrigin", {"FR"}},
                       {"datePublished", {"2023"}},
                       {"director", {"Anna Autor"}},
                       {"duration", {"113"}},
                       {"genre", {"comedy", "drama"}},
                       {"inLanguage", {"fr"}},
                       {"originalTitle", {"Alpha"}},
                       {"subtitleLanguage", {"de", "en"}}};
  CHECK(facts == expected);
  CHECK(valuesOf(facts, "genre") == Words{"comedy", "drama"});
  CHECK(valuesOf(facts, "aaa").empty());
  CHECK(valuesOf(facts, "zzz").empty());
}

TEST_CASE("contents: texts by language, as titles and hashes") {
  const TemporaryFolder folder;
  writeBase(folder);
  const Contents contents = contentsOf(folder);
  const std::vector<TextContents>& texts = contents.films[0].texts;
  REQUIRE(texts.size() == 2);
  CHECK(texts[0].language == "de");
  CHECK(texts[0].title == "Alfa");
  CHECK(texts[0].tagline == blake2b("Der Anfang."));
  CHECK(texts[1].body == blake2b("A film about the *beginning*.\n"));
  CHECK_FALSE(contents.films[1].texts[0].tagline.has_value());
  CHECK_FALSE(contents.films[1].texts[0].body.has_value());
  CHECK(contents.articles[0].texts[1].title == "An essay");
}

TEST_CASE("contents: soft hyphens, which building puts in, are no part of a text") {
  const TemporaryFolder folder;
  writeBase(folder);
  const Contents before = contentsOf(folder);
  folder.write("films/alpha/de.md",
               "+++\ntitle = \"Al\u00ADfa\u00AD\"\ntagline = \"\u00ADDer An\u00ADfang.\"\n+++\n"
               "Ein Film \u00FCber den *An\u00ADfang*.\n\nNoch ein Ab\u00ADsatz.\n");
  CHECK(contentsOf(folder).films == before.films);
}

TEST_CASE("contents: pictures, reviews and screenings belong to their film") {
  const TemporaryFolder folder;
  writeBase(folder);
  const Contents contents = contentsOf(folder);
  const CardContents& alpha = contents.films[0];
  REQUIRE(alpha.pictures.size() == 2);
  CHECK(alpha.pictures[0].image == blake2b("full JPEG alpha one\n"));
  CHECK(alpha.pictures[0].notes != alpha.pictures[1].notes);
  CHECK(contents.films[1].pictures.size() == 1);
  CHECK(contents.articles[0].pictures.size() == 1);
  CHECK(alpha.reviews.size() == 2);
  CHECK(alpha.reviews[0] != alpha.reviews[1]);
  REQUIRE(alpha.screenings.size() == 2);
  CHECK_FALSE(alpha.screenings[0].weekly);
  CHECK(alpha.screenings[0].screening.startDate == at("2026-11-20T19:30"));
  CHECK(alpha.screenings[0].screening.endDate == at("2026-11-20T21:50"));
  CHECK(alpha.screenings[0].screening.note == "Mit Gast, danach Gespräch");
  CHECK(alpha.screenings[1].weekly);
  CHECK(alpha.screenings[1].screening.screen == "2");
  CHECK(contents.films[1].screenings.size() == 1);
}

TEST_CASE("contents: the order of lines in screenings.csv means nothing") {
  const TemporaryFolder folder;
  writeBase(folder);
  const std::string header = "film,startDate,screen\n";
  const std::string a = "alpha,2026-11-21T19:30,1\n";
  const std::string b = "alpha,2026-11-20T19:30,2\n";
  const std::string c = "alpha,2026-11-20T19:30,1\n";
  folder.write("screenings.csv", header + a + b + c);
  const Contents one = contentsOf(folder);
  folder.write("screenings.csv", header + c + b + a);
  CHECK(contentsOf(folder).films == one.films);
  CHECK(one.films[0].screenings[0].screening.screen == "1");
  CHECK(one.films[0].screenings[2].screening.startDate == at("2026-11-21T19:30"));
}

TEST_CASE("contents: how many films and articles are complete in each language, in the order of the dock") {
  const TemporaryFolder folder;
  writeBase(folder);
  // Beta has titles only; the essay has no tagline in English, but one in German.
  CHECK(contentsOf(folder).languages == std::vector<LanguageContents>{{"de", 1, 1}, {"en", 1, 0}});
  folder.write("films/beta/en.md", "+++\ntitle = \"Beta\"\n+++\nA film.\n");
  CHECK(contentsOf(folder).languages == std::vector<LanguageContents>{{"de", 1, 1}, {"en", 2, 0}});
}

TEST_CASE("contents: complete is a title and a text, and a tagline where another language has one") {
  const Hash text = blake2b("text");
  const CardContents card = cardWith({{"de", "T", text, text}, {"en", "T", text, {}}, {"fr", "T", {}, text}});
  CHECK(card.isCompleteIn("de"));
  CHECK_FALSE(card.isCompleteIn("de-AT"));
  CHECK_FALSE(card.isCompleteIn("en"));
  CHECK_FALSE(card.isCompleteIn("fr"));
  CHECK_FALSE(card.isCompleteIn("sv"));
  CHECK(cardWith({{"de", "T", {}, text}, {"en", "T", {}, {}}}).isCompleteIn("de"));
  CHECK_FALSE(cardWith({}).isCompleteIn("en"));
  CHECK_FALSE(cardWith({{"en", "", {}, text}}).isCompleteIn("en"));
}

TEST_CASE("contents: the title falls back as on the kiosk") {
  CardContents card =
      cardWith({{"en", "English", {}, {}}, {"fr", "Français", {}, {}}, {"pt", "Português", {}, {}}});
  CHECK(card.titleIn("fr", "de") == "Français");
  CHECK(card.titleIn("pt-BR", "de") == "Português");
  CHECK(card.titleIn("sv", "fr") == "Français");
  CHECK(card.titleIn("sv", "de") == "English");
  card = cardWith({});
  CHECK(card.titleIn("de", "de") == "x");
  card.facts = {{"originalTitle", {"Original"}}};
  CHECK(card.titleIn("de", "de") == "Original");
}

TEST_CASE("contents: rows that belong to nothing are passed over") {
  const TemporaryFolder folder;
  const Contents contents = contentsAfter(
      folder,
      "PRAGMA foreign_keys = OFF;"
      "INSERT INTO film_text VALUES ('', 'de', 'x', '', ''), ('ghost', 'de', 'x', '', ''), ('zz', 'de', 'x', "
      "'', '');"
      "INSERT INTO film_list VALUES ('ghost', 'actor', 0, 'x');"
      "INSERT INTO review VALUES ('ghost', 0, 'x', 'x', 'x', 1.0, 'de');"
      "INSERT INTO film_still VALUES ('ghost', 0, 1), ('beta', 9, 77);"
      "INSERT INTO screening VALUES (99, 'ghost', 0, 0, 0, NULL, NULL, '', '', '', '', '', '', NULL, '', "
      "'');");
  const TemporaryFolder base;
  writeBase(base);
  CHECK(contents.films == contentsOf(base).films);
}

TEST_CASE("contents: times beyond all bounds do no harm") {
  const TemporaryFolder folder;
  const Contents contents =
      contentsAfter(folder,
                    "UPDATE screening SET start_date = 9223372036854775807, length = 9223372036854775807 "
                    "WHERE film = 'alpha';"
                    "UPDATE screening SET start_date = -9223372036854775808, length = -9223372036854775808, "
                    "door_time = -9223372036854775808 WHERE film = 'beta'");
  CHECK(contents.films[0].screenings[0].screening.startDate > 0);
  CHECK(contents.films[1].screenings[0].screening.startDate < 0);
  const auto catalogue = Catalogue::open(folder.snapshot());
  REQUIRE(catalogue);
  CHECK(catalogue->nextScreening("alpha", 0).has_value());
  CHECK(catalogue->nextScreening("beta", 0).has_value());
}

TEST_CASE("contents: damage inside is a failure, not half of a programme") {
  const TemporaryFolder folder;
  writeBase(folder);
  const auto file = buildSnapshot(folder);
  const std::string good = contentOf(file);
  int failures = 0;
  for (std::size_t page = 4096; page + 4096 <= good.size(); page += 4096) {
    std::string damaged = good;
    damaged.replace(page, 200, std::string(200, '\xFF'));
    folder.write(file, damaged);
    if (!readContents(file)) ++failures;
  }
  CHECK(failures > 10);
}
