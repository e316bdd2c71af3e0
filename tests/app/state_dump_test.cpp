#include "app/state_dump.hpp"

#include <doctest/doctest.h>

#include "tests/app/navigation_support.hpp"

namespace lobby {

TEST_CASE("state dump: where the visitor is, a line each") {
  const Rules rules = test::rules();
  State state = firstState(rules, Tick{0});
  CHECK(dumpState(state, rules, Tick{0}) ==
        "page: card\nlanguage: de\ncard: card0\nopen: -\nstill: 0\nscroll: 0\nswipe: 0\nmoving: no\n");
  state = apply(state, action::OpenCard{}, rules, Tick{0});
  state = apply(state, action::ScrollBy{300, 900}, rules, Tick{0});
  CHECK(dumpState(state, rules, Tick{5000}) ==
        "page: film\nlanguage: de\ncard: card0\nopen: card0\nstill: 0\nscroll: 300\nswipe: 0\nmoving: no\n");
}

TEST_CASE("state dump: what was asked of the programme screen") {
  const Rules rules = test::rules();
  State state = apply(firstState(rules, Tick{0}), action::OpenProgramme{}, rules, Tick{0});
  const auto end = [&] {
    const std::string text = dumpState(state, rules, Tick{5000});
    return text.substr(text.find("day:"));
  };
  CHECK(end() == "day: first\nchips: -\nsheet: -\n");
  state.listing.day = 24 * 60;
  state.listing.chips = {{.kind = Chip::Kind::language}, {.kind = Chip::Kind::genre, .word = "drama"}};
  state.listing.sheet = listing::Sheet::age;
  CHECK(end() == "day: 1970-01-02\nchips: language genre:drama\nsheet: age\n");
}

TEST_CASE("state dump: an empty programme") {
  const Rules none = test::rules(0);
  CHECK(dumpState(firstState(none, Tick{0}), none, Tick{0}).find("card: -\n") != std::string::npos);
}

}  // namespace lobby
