// Films that share people, films in a few words, and what visitors take home.
#include <doctest/doctest.h>

#include "tests/data/support.hpp"

using namespace lobby;
using namespace lobby::test;

namespace {

// Writes a film beside those of the base.
void writeFilm(const TemporaryFolder& folder, const std::string& id, const std::string& people) {
  folder.write("films/" + id + "/film.toml",
               "originalTitle = \"Original " + id + "\"\nduration = \"PT1H\"\n" + people);
  folder.write("films/" + id + "/fr.md", "+++\ntitle = \"" + id + "\"\n+++\nUn texte.\n");
}

std::string peopleOf(const Catalogue& catalogue, std::string_view film) {
  std::string text;
  const auto people = catalogue.sharedPeople(film);
  REQUIRE(people);
  for (const SharedPerson& person : *people)
    text += person.film + " " + person.name + (person.directs ? " directs; " : " acts; ");
  return text;
}

}  // namespace

TEST_CASE("shared people: the director's first, then the actors' in their order, whatever they do there") {
  const TemporaryFolder folder;
  writeBase(folder);
  writeFilm(folder, "gamma", "director = [\"Carla Cut\"]\nactor = [\"Anna Autor\"]\n");
  writeFilm(folder, "delta", "actor = [\"Bert Bild\"]\ngenre = [\"drama\"]\n");
  writeFilm(folder, "omega", "musicBy = [\"Anna Autor\"]\n");  // heard, not seen
  const Catalogue catalogue = openCatalogue(folder);
  CHECK(peopleOf(catalogue, "alpha") ==
        "gamma Anna Autor acts; delta Bert Bild acts; gamma Carla Cut directs; ");
  CHECK(peopleOf(catalogue, "delta") == "alpha Bert Bild acts; ");
  CHECK(peopleOf(catalogue, "omega").empty());
  CHECK(peopleOf(catalogue, "nobody").empty());
}

TEST_CASE("teaser: the title in the best language there is, and the first still") {
  const TemporaryFolder folder;
  writeBase(folder);
  writeFilm(folder, "gamma", "");
  const Catalogue catalogue = openCatalogue(folder);
  const auto alpha = catalogue.teaser("alpha", "en");
  REQUIRE(alpha);
  CHECK(alpha->title == catalogue.film("alpha", "en")->text.title);
  CHECK(alpha->language == "en");
  REQUIRE(alpha->still);
  CHECK(alpha->still->alt == "A door");
  CHECK(catalogue.teaser("alpha", "ja")->language == "de");
  const auto gamma = catalogue.teaser("gamma", "de");
  REQUIRE(gamma);
  CHECK(gamma->title == "gamma");
  CHECK(gamma->language == "fr");
  CHECK_FALSE(gamma->still.has_value());
  CHECK_FALSE(catalogue.teaser("nobody", "de").has_value());
}

TEST_CASE("what else a programme may say: address, links, credits, and the films of an article") {
  const TemporaryFolder folder;
  writeBase(folder);
  const std::string before = contentOf(folder / "programme.toml");
  folder.write("programme.toml",
               "address = \"Am Markt 5, 12345 Berlin\"\nurl = \"https://kino.example\"\n" + before);
  writeFilm(folder, "gamma",
            "author = [\"A\", \"B\"]\nmusicBy = [\"M\"]\ncinematographer = [\"C\"]\n"
            "url = \"https://kino.example/gamma\"\n");
  folder.write("articles/essay/article.toml", "films = [\"gamma\", \"alpha\"]\n");
  const Catalogue catalogue = openCatalogue(folder);
  CHECK(catalogue.cinema().address == "Am Markt 5, 12345 Berlin");
  CHECK(catalogue.cinema().url == "https://kino.example");
  const auto film = catalogue.film("gamma", "de");
  REQUIRE(film);
  CHECK(film->author == std::vector<std::string>{"A", "B"});
  CHECK(film->musicBy == std::vector<std::string>{"M"});
  CHECK(film->cinematographer == std::vector<std::string>{"C"});
  CHECK(film->url == "https://kino.example/gamma");
  CHECK(catalogue.article("essay", "de")->films == std::vector<std::string>{"gamma", "alpha"});
  const Contents contents = contentsOf(folder);
  CHECK(valuesOf(contents.find(CardKind::article, "essay")->facts, "films") ==
        std::vector<std::string>{"gamma", "alpha"});
  CHECK(valuesOf(contents.find(CardKind::film, "gamma")->facts, "url") ==
        std::vector<std::string>{"https://kino.example/gamma"});
}
