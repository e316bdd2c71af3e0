// What the search shows, in words.
#include <doctest/doctest.h>

#include "app/content.hpp"
#include "data/wall_time.hpp"
#include "tests/app/small_programme.hpp"

using namespace lobby;
using namespace lobby::test;

namespace {

class Search {
 public:
  SearchView of(const char* text, const char* language = "de", Now now = evening()) {
    return content_->search({text, "", 0}, language, now);
  }
  const SearchView& view(const search::SearchState& asked) {
    return content_->search(asked, "de", evening());
  }

  static Now evening() { return {*parseLocalMinute("2026-11-20T18:42")}; }

 private:
  SmallProgramme programme_;
  std::unique_ptr<Content> content_ =
      std::move(*Content::create(&programme_.catalogue(), programme_.catalogue().cinema(), LOBBY_ASSETS));
};

std::string when(const SearchView& view, std::size_t index) {
  REQUIRE(view.hits.size() > index);
  return view.hits[index].when;
}

}  // namespace

TEST_CASE("search view: nothing typed shows what starts next") {
  Search search;
  const SearchView view = search.of("");
  CHECK(view.heading == "Als Nächstes");
  REQUIRE(view.hits.size() > 2);
  CHECK(view.hits[0].key == CardKey{CardKind::film, "sound"});
  CHECK(view.hits[0].title.text == "Der Ton");
  CHECK(view.hits[0].title.language == "de");
  CHECK(view.hits[0].still.has_value());
  CHECK(when(view, 0) == "Heute \u206819:30\u2069");
  CHECK(when(view, 1) == "Morgen, \u206821:00\u2069");
}

TEST_CASE(
    "search view: without a trusted clock nothing is next or today; after the last day there are no times") {
  Search search;
  Now now = Search::evening();
  now.trusted = false;
  const SearchView dates = search.of("", "de", now);
  CHECK(dates.heading == "Alle Filme");
  CHECK(when(dates, 0).find("Heute") == std::string::npos);
  CHECK(when(dates, 0).find("20.11.") != std::string::npos);
  now.showsTimes = false;
  for (const HitView& hit : search.of("", "de", now).hits) CHECK(hit.when.empty());
}

TEST_CASE("search view: how many were found, whose name it was") {
  Search search;
  const SearchView one = search.of("anna");
  REQUIRE(one.hits.size() == 1);
  CHECK(one.heading == "1 Film");
  CHECK(one.hits[0].with == "Regie: \u2068Anna A\u2069");
  CHECK(search.of("ton").hits[0].with.empty());
  CHECK(search.of("le son").hits[0].title.text == "Der Ton");
}

TEST_CASE("search view: no film, a calm line and the way on, in every language") {
  Search search;
  for (const char* language : {"de", "en", "fr", "ar", "ja"}) {
    const SearchView view = search.of("qqqq", language);
    CHECK(view.hits.empty());
    CHECK(!view.nothing.empty());
    CHECK(!view.clear.empty());
  }
}

TEST_CASE("search view: the visitor's keyboard, unless another was chosen") {
  Search search;
  CHECK(search.of("", "ar").keyboard->language == "ar");
  CHECK(search.of("", "ar").otherKeyboard == "en");
  CHECK(search.of("", "ar").otherLabel == "ABC");
  CHECK(search.view({"", "ja", 0}).keyboard->language == "ja");
}

TEST_CASE("search view: made once for what was typed, and kept while another is made ready") {
  Search search;
  const SearchView& first = search.view({"t", "", 0});
  const SearchView* same = &first;
  search.view({"to", "", 0});
  CHECK(&search.view({"t", "", 0}) == same);
  CHECK(search.view({"t", "", 1}).text == "t");
}
