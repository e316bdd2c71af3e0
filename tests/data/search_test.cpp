// The order in which films answer a search.
#include <doctest/doctest.h>

#include "tests/data/support.hpp"

using namespace lobby;
using namespace lobby::test;

namespace {

struct Film {
  const char* id;
  const char* original;
  const char* german = nullptr;
  const char* english = nullptr;
  const char* actor = nullptr;
};

class Programme {
 public:
  explicit Programme(std::initializer_list<Film> films, const std::string& screenings = "") {
    writeBase(folder_);
    std::filesystem::remove_all(folder_.path() / "films");
    for (const Film& film : films) write(film);
    folder_.write("screenings.csv", "film,startDate,screen,status\n" + screenings);
    catalogue_.emplace(openCatalogue(folder_));
  }

  std::vector<SearchHit> search(std::string_view query, std::string_view language = "de",
                                std::optional<LocalMinute> from = std::nullopt, std::size_t limit = 100) {
    const auto found = catalogue_->search(query, language, from, limit);
    REQUIRE(found);
    return *found;
  }

  std::string ids(std::string_view query, std::string_view language = "de",
                  std::optional<LocalMinute> from = std::nullopt, std::size_t limit = 100) {
    std::string all;
    for (const SearchHit& hit : search(query, language, from, limit))
      all += (all.empty() ? "" : " ") + hit.film;
    return all;
  }

 private:
  void write(const Film& film) {
    const std::string path = std::string("films/") + film.id + "/";
    std::string facts = "originalTitle = \"" + std::string(film.original) + "\"\nduration = \"PT1H\"\n";
    if (film.actor != nullptr) facts += "actor = [\"" + std::string(film.actor) + "\"]\n";
    folder_.write(path + "film.toml", facts);
    const char* german = film.german == nullptr && film.english == nullptr ? film.original : film.german;
    for (const auto& [language, title] : {std::pair("de", german), {"en", film.english}}) {
      if (title == nullptr) continue;
      folder_.write(path + language + ".md",
                    "+++\ntitle = \"" + std::string(title) + "\"\n+++\nEin Text über alles.\n");
    }
    folder_.write(path + "stills/01.jpg", std::string("JPEG ") + film.id);
  }

  TemporaryFolder folder_;
  std::optional<Catalogue> catalogue_;
};

}  // namespace

TEST_CASE("search: start of the title, start of a word, within, then names") {
  Programme programme({{"a", "Xx", "Der Umlauf", nullptr, "Mara Lauf"},
                       {"b", "Xx", "Die Lauferin", nullptr, nullptr},
                       {"c", "Xx", "Läufer", nullptr, nullptr},
                       {"d", "Xx", "Nichts", nullptr, "Mara Laufer"},
                       {"e", "Xx", "Auch nichts", nullptr, "Umlaufer"}});
  CHECK(programme.ids("lauf") == "c b a d e");
  CHECK(programme.ids("LAUFER") == "c b d e");
  CHECK(programme.ids("laufx").empty());
}

TEST_CASE("search: a film that was found by a name says by which, one by its title does not") {
  Programme programme(
      {{"a", "Xx", "Denis", nullptr, "Denis Podalydès"}, {"b", "Xx", "Yy", nullptr, "Denis Podalydès"}});
  CHECK(programme.search("podalydes")[0].name == "Denis Podalydès");
  const auto hits = programme.search("denis");
  REQUIRE(hits.size() == 2);
  CHECK(hits[0] == SearchHit{.film = "a"});
  CHECK(hits[1] == SearchHit{.film = "b", .name = "Denis Podalydès"});
}

TEST_CASE("search: the visitor's language first, among what matches alike") {
  Programme programme({{"a", "Xx", "Qqq", "The door", nullptr},
                       {"b", "Xx", "The door", "Qqq", nullptr},
                       {"c", "The door", "Qqq", "Qqq", nullptr}});
  CHECK(programme.ids("the", "de") == "b a c");
  CHECK(programme.ids("the", "en") == "a b c");
  CHECK(programme.ids("the", "en-GB") == "a b c");
  CHECK(programme.ids("door", "de") == "b a c");
}

TEST_CASE("search: what starts soonest first among equals; a cancelled showing is none") {
  Programme programme({{"a", "Film"}, {"b", "Film"}, {"c", "Film"}, {"d", "Film"}},
                      "b,2026-11-21T20:00,,\n"
                      "c,2026-11-20T20:00,,cancelled\nc,2026-11-22T20:00,,\n"
                      "d,Fri 21:00,,\n");
  const LocalMinute friday = at("2026-11-20T18:00");
  CHECK(programme.ids("film", "de", friday) == "d b c a");
  CHECK(programme.search("film", "de", friday)[0].start == at("2026-11-20T21:00"));
  CHECK(!programme.search("film", "de", friday)[3].start);
  // After its showing a weekly slot is a week away; without a trusted clock nothing is soon.
  CHECK(programme.ids("film", "de", at("2026-11-20T21:01")) == "b c d a");
  CHECK(programme.ids("film", "de") == "a b c d");
}

TEST_CASE("search: a dated row stands for the weekly slot, as on the film's page") {
  Programme programme({{"a", "Film"}, {"b", "Film"}},
                      "a,Fri 20:00,1,\na,2026-11-20T20:00,1,cancelled\nb,2026-11-21T20:00,1,\n");
  CHECK(programme.ids("film", "de", at("2026-11-20T18:00")) == "b a");
  CHECK(programme.search("film", "de", at("2026-11-20T18:00"))[1].start == at("2026-11-27T20:00"));
}

TEST_CASE("search: nothing typed gives all films, no more than asked for") {
  Programme programme({{"a", "Film"}, {"b", "Film"}, {"c", "Film"}}, "c,2026-11-20T20:00,,\n");
  CHECK(programme.ids("", "de", at("2026-11-20T18:00")) == "c a b");
  CHECK(programme.ids(" … ", "de", at("2026-11-20T18:00"), 2) == "c a");
  CHECK(programme.ids("film", "de", at("2026-11-20T18:00"), 1) == "c");
  CHECK(programme.ids("film", "de", at("2026-11-20T18:00"), 0).empty());
}

TEST_CASE("search: one or two characters suffice, in any script") {
  Programme programme({{"a", "女神"}, {"b", "メトロ", nullptr, "Metro"}, {"c", "مدينة"}});
  CHECK(programme.ids("女") == "a");
  CHECK(programme.ids("と") == "b");
  CHECK(programme.ids("مد") == "c");
  CHECK(programme.ids("م") == "c");
}
