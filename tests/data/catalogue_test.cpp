#include "data/catalogue.hpp"

#include <doctest/doctest.h>

#include "data/authoring/write_snapshot.hpp"
#include "tests/data/support.hpp"

using namespace lobby;
using namespace lobby::test;

TEST_CASE("catalogue: the cinema") {
  const TemporaryFolder folder;
  writeBase(folder);
  const Catalogue catalogue = openCatalogue(folder);
  const Cinema& cinema = catalogue.cinema();
  CHECK(cinema.id == "morgenstern");
  CHECK(cinema.name("en") == "Morgenstern Cinema");
  CHECK(cinema.country == "DE");
  CHECK(cinema.timeZone == "Europe/Berlin");
  CHECK(cinema.languages == std::vector<std::string>{"de", "en"});
  CHECK(cinema.defaultLanguage == "de");
}

TEST_CASE("catalogue: a film with all its facts") {
  const TemporaryFolder folder;
  writeBase(folder);
  const auto film = openCatalogue(folder).film("alpha", "en");
  REQUIRE(film);
  CHECK(film->id == "alpha");
  CHECK(film->originalTitle == "Alpha");
  CHECK(film->datePublished == 2023);
  CHECK(film->countryOfOrigin == std::vector<std::string>{"FR"});
  CHECK(film->durationMinutes == 113);
  CHECK(film->genre == std::vector<std::string>{"comedy", "drama"});
  CHECK(film->inLanguage == std::vector<std::string>{"fr"});
  CHECK(film->subtitleLanguage == std::vector<std::string>{"de", "en"});
  CHECK(film->director == std::vector<std::string>{"Anna Autor"});
  CHECK(film->actor == std::vector<std::string>{"Bert Bild", "Carla Cut"});
  CHECK(film->contentRating == "12");
  CHECK(film->text.language == "en");
  CHECK(film->text.tagline == "The beginning.");
  REQUIRE(film->text.body.size() == 1);
  CHECK(film->text.body[0].text == "A film about the beginning.");
}

TEST_CASE("catalogue: stills in name order, with focal point and the visitor's alternative text") {
  const TemporaryFolder folder;
  writeBase(folder);
  const Catalogue catalogue = openCatalogue(folder);
  const auto stills = catalogue.film("alpha", "en")->stills;
  REQUIRE(stills.size() == 2);
  CHECK(stills[0].width == 1920);
  CHECK(stills[0].dominantColour == 0x334455);
  CHECK(stills[0].focalX == 0.25);
  CHECK(stills[0].focalY == 0.75);
  CHECK(stills[0].alt == "A door");
  CHECK(stills[1].focalX == 0.5);
  CHECK(stills[1].alt.empty());
  CHECK(catalogue.film("alpha", "ja")->stills[0].alt.empty());
}

TEST_CASE("catalogue: reviews in the visitor's language come first, the rest as written") {
  const TemporaryFolder folder;
  writeBase(folder);
  const Catalogue catalogue = openCatalogue(folder);
  const auto german = catalogue.film("alpha", "de")->reviews;
  REQUIRE(german.size() == 2);
  CHECK(german[0].quote == "Wunderbar.");
  CHECK(!german[0].stars);
  CHECK(german[1].stars == 4.5);
  CHECK(catalogue.film("alpha", "ja")->reviews[0].quote == "Wonderful.");
}

TEST_CASE("catalogue: a text that is missing falls back: default, English, any") {
  const TemporaryFolder folder;
  writeBase(folder);
  const std::string text = "+++\ntitle = \"T\"\n+++\n";
  const auto languageOf = [&](const char* wanted) {
    return openCatalogue(folder).film("alpha", wanted)->text.language;
  };
  folder.write("films/alpha/sv.md", text);
  folder.write("films/alpha/pt-BR.md", text);
  CHECK(languageOf("sv") == "sv");
  CHECK(languageOf("ja") == "de");
  CHECK(languageOf("pt") == "pt-BR");  // nearer than another language
  CHECK(languageOf("en-GB") == "en");
  folder.remove("films/alpha/de.md");
  CHECK(languageOf("de") == "en");
  folder.remove("films/alpha/en.md");
  CHECK(languageOf("de") == "pt-BR");
}

TEST_CASE("catalogue: an article, its pictures and the names they were written by") {
  const TemporaryFolder folder;
  writeBase(folder);
  folder.write("articles/essay/images/00-first.png", "PNG");
  const Catalogue catalogue = openCatalogue(folder);
  const auto article = catalogue.article("essay", "de");
  REQUIRE(article);
  CHECK(article->id == "essay");
  CHECK(article->text.title == "Ein Aufsatz");
  REQUIRE(article->text.body.size() == 4);
  CHECK(article->text.body[2].kind == Block::Kind::picture);
  CHECK(article->pictureSources == std::vector<std::string>{"images/00-first.png", "images/01-hall.jpg"});
  CHECK(article->pictures.size() == 2);
  CHECK(catalogue.article("essay", "fr")->text.language == "de");
}

TEST_CASE("catalogue: what is not there is an error that names it") {
  const TemporaryFolder folder;
  writeBase(folder);
  const Catalogue catalogue = openCatalogue(folder);
  CHECK(catalogue.film("gamma", "de").error().message ==
        "reading the film gamma: the snapshot has no such film");
  CHECK(catalogue.article("alpha", "de").error().kind == ErrorKind::content);
  CHECK(catalogue.film("", "").error().kind == ErrorKind::content);
  CHECK(catalogue.film("' OR 1=1 --", "de").error().kind == ErrorKind::content);
}

TEST_CASE("catalogue: no rating where the film has none in this country") {
  const TemporaryFolder folder;
  writeBase(folder);
  folder.write("films/alpha/film.toml",
               "originalTitle = \"A\"\nduration = \"PT1H\"\ncontentRating.FR = \"U\"\n");
  CHECK(openCatalogue(folder).film("alpha", "de")->contentRating.empty());
}

TEST_CASE("catalogue: the cards of the rotation") {
  const TemporaryFolder folder;
  writeBase(folder);
  folder.write("programme.toml", contentOf(folder.path() / "programme.toml") + "featured = [\"beta\"]\n");
  const std::vector<CardKey> expected{
      {CardKind::film, "beta"}, {CardKind::film, "alpha"}, {CardKind::article, "essay"}};
  CHECK(openCatalogue(folder).cards() == expected);
}

TEST_CASE("catalogue: a programme without films opens") {
  const TemporaryFolder folder;
  writeBase(folder);
  for (const char* gone : {"films", "articles", "screenings.csv"}) folder.remove(gone);
  CHECK(openCatalogue(folder).cards().empty());
}

TEST_CASE("catalogue: a film that nobody wrote about shows its original title") {
  const TemporaryFolder folder;
  authoring::Programme programme;
  programme.cinema.id.value = "m";
  programme.films.emplace_back().id = "a";
  programme.films[0].originalTitle.value = "Alpha";
  REQUIRE(authoring::writeSnapshot(programme, folder.path(), folder.snapshot(), fakeTools()).has_value());
  const auto film = Catalogue::open(folder.snapshot())->film("a", "de");
  REQUIRE(film);
  CHECK(film->text.title == "Alpha");
  CHECK(film->text.language.empty());
  CHECK(film->text.body.empty());
  CHECK(film->stills.empty());
}
