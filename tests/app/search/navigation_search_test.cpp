// What the keys do to the state.
#include <doctest/doctest.h>

#include "tests/app/navigation_support.hpp"

using namespace lobby;
using namespace lobby::test;

namespace {

const Rules known = rules();

State searching() {
  State state = apply(firstState(known, Tick{0}), action::OpenProgramme{}, known, Tick{10});
  return apply(std::move(state), action::OpenSearch{}, known, Tick{20});
}

State then(State state, search::Step step) {
  return apply(std::move(state), action::Search{std::move(step)}, known, Tick{30});
}

State typed(std::initializer_list<const char*> keys) {
  State state = searching();
  for (const char* key : keys) state = then(std::move(state), search::step::Type{key});
  return state;
}

}  // namespace

TEST_CASE("search steps: keys type, erase takes the last character, clear all") {
  CHECK(typed({"a", "ß", "い"}).search.text == "aßい");
  CHECK(then(typed({"a", "い"}), search::step::Erase{}).search.text == "a");
  CHECK(then(typed({}), search::step::Erase{}).search.text.empty());
  CHECK(then(typed({"a", "b"}), search::step::Clear{}).search.text.empty());
}

TEST_CASE("search steps: a mark changes the last character") {
  CHECK(then(typed({"め", "か"}), search::step::Change{"が"}).search.text == "めが");
}

TEST_CASE("search steps: no blank at the beginning, no two in a row, and an end to it") {
  CHECK(typed({" ", "a", " ", " ", "b"}).search.text == "a b");
  State state = searching();
  for (int i = 0; i < 100; ++i) state = then(std::move(state), search::step::Type{"ä"});
  CHECK(state.search.text.size() == 120);  // sixty of two bytes
}

TEST_CASE("search steps: another keyboard begins with its first page and keeps what was typed") {
  State state = then(typed({"a"}), search::step::TurnPage{2});
  CHECK(state.search.page == 1);
  CHECK(then(state, search::step::TurnPage{2}).search.page == 0);
  state = then(state, search::step::ChooseKeyboard{"th"});
  CHECK(state.search.keyboard == "th");
  CHECK(state.search.page == 0);
  CHECK(state.search.text == "a");
}

TEST_CASE("search steps: other films are seen from the first one on") {
  State state = typed({"a"});
  state.scroll = Glide::still(300);
  CHECK(then(state, search::step::Type{"b"}).scroll.at(Tick{30}) == 0);
  CHECK(then(state, search::step::ChooseKeyboard{"ar"}).scroll.at(Tick{30}) == 300);
}

TEST_CASE("search: a film that was found leads back to what was typed, and the way home forgets it") {
  State state = typed({"a"});
  state.scroll = Glide::still(300);
  state = apply(state, action::OpenPage{{CardKind::film, "card1"}, {}}, known, Tick{40});
  CHECK(state.page == Page::film);
  state = apply(state, action::Back{}, known, Tick{50});
  CHECK(state.page == Page::search);
  CHECK(state.search.text == "a");
  CHECK(state.scroll.at(Tick{50}) == 300);
  state = apply(state, action::Back{}, known, Tick{60});
  CHECK(state.page == Page::programme);
  state = apply(state, action::OpenSearch{}, known, Tick{70});
  CHECK(state.search.text.empty());
}

TEST_CASE("search: who leaves takes nothing along: the next visitor begins anew") {
  State state = live(typed({"a"}), known, Tick{30} + known.idleLimit + Tick{1000});
  CHECK(state.page == Page::card);
  state = apply(state, action::OpenProgramme{}, known, Tick{100'000});
  state = apply(state, action::OpenSearch{}, known, Tick{100'000});
  CHECK(state.search.text.empty());
  CHECK(state.search.keyboard.empty());
}
