// What time alone brings about: the rotation, the end of a fade, the return to the start.
#include <doctest/doctest.h>

#include "tests/app/navigation_support.hpp"

namespace lobby {

using test::live;
using test::rules;

TEST_CASE("navigation: the card changes after eight seconds, fading, and the last is followed by the first") {
  const Rules five = rules();
  State state = firstState(five, Tick{0});
  CHECK(state.language == "de");
  CHECK(nextChange(state, five) == cardTime);
  state = advance(state, five, cardTime - Tick{1});
  CHECK(state.card == 0);
  state = advance(state, five, cardTime);
  CHECK(state.card == 1);
  CHECK(state.fadingFrom == 0);
  CHECK(moving(state, cardTime));
  CHECK(nextChange(state, five) == cardTime + fadeTime);
  state = advance(state, five, cardTime + fadeTime);
  CHECK(state.fadingFrom == -1);
  CHECK_FALSE(moving(state, cardTime + fadeTime));
  CHECK(live(state, five, 5 * cardTime).card == 0);
}

TEST_CASE("navigation: one card or none stands still, and nothing is due") {
  for (const int count : {0, 1}) {
    CAPTURE(count);
    const Rules few = rules(count);
    State state = firstState(few, Tick{0});
    CHECK_FALSE(nextChange(state, few).has_value());
    state = advance(state, few, Tick{1e9});
    CHECK(state.card == 0);
    CHECK(state.fadingFrom == -1);
    state = apply(state, action::StepCard{1}, few, Tick{5});
    CHECK(state.card == 0);
    CHECK(state.fadingFrom == -1);
  }
}

TEST_CASE("navigation: a kiosk that slept for hours shows one next card, not a hundred") {
  const Rules five = rules();
  State state = advance(firstState(five, Tick{0}), five, Tick{7'200'000});
  CHECK(state.card == 1);
  CHECK(*nextChange(state, five) > Tick{7'200'000});
}

TEST_CASE("navigation: a finger holds the rotation, and the card's time starts anew when it leaves") {
  const Rules five = rules();
  State state = touched(firstState(five, Tick{0}), true, Tick{7000});
  state = advance(state, five, Tick{20'000});
  CHECK(state.card == 0);
  state = touched(state, false, Tick{20'000});
  CHECK(nextChange(state, five) == Tick{28'000});
}

TEST_CASE("navigation: a fade ends under a finger, too, so that nothing is drawn for nothing") {
  const Rules five = rules();
  State state = advance(firstState(five, Tick{0}), five, cardTime);
  state = touched(state, true, cardTime + Tick{100});
  CHECK(nextChange(state, five) == cardTime + fadeTime);
  CHECK_FALSE(moving(live(state, five, Tick{20'000}), Tick{20'000}));
}

TEST_CASE("navigation: after a minute without a touch everything is as at the start") {
  const Rules five = rules();
  struct Row {
    const char* what;
    std::vector<Action> way;
  };
  const Row rows[] = {
      {"another language on the rotation", {action::ChooseLanguage{"ar"}}},
      {"a film page", {action::OpenCard{}}},
      {"an article in another language",
       {action::StepCard{2}, action::OpenCard{}, action::ChooseLanguage{"en"}}},
      {"the gallery of a page", {action::OpenCard{}, action::OpenGallery{1}}},
      {"the gallery of a card", {action::OpenGallery{1}}},
      {"far down a page", {action::OpenCard{}, action::ScrollBy{500, 900}}},
  };
  for (const Row& row : rows) {
    CAPTURE(std::string(row.what));
    State state = firstState(five, Tick{0});
    for (const Action& step : row.way) state = apply(state, step, five, Tick{1000});
    state = touched(state, false, Tick{1000});
    const State before = live(state, five, Tick{60'999});
    CHECK(before.page == state.page);
    CHECK(before.language == state.language);
    const State after = live(state, five, Tick{61'000});
    CHECK(after.page == Page::card);
    CHECK(after.language == "de");
    CHECK(after.scroll.at(Tick{61'000}) == 0);
    CHECK(after.swipe.at(Tick{61'000}) == 0);
    CHECK(*nextChange(after, five) > Tick{61'000});
  }
}

TEST_CASE("navigation: every touch puts the return off") {
  const Rules five = rules();
  State state = apply(firstState(five, Tick{0}), action::OpenCard{}, five, Tick{0});
  for (double at = 50'000; at <= 300'000; at += 50'000) {
    state = touched(live(state, five, Tick{at}), true, Tick{at});
    state = touched(state, false, Tick{at + 100});
  }
  CHECK(state.page == Page::film);
  CHECK(live(state, five, Tick{360'101}).page == Page::card);
}

TEST_CASE("navigation: a page has no rotation behind it") {
  const Rules five = rules();
  State state = apply(firstState(five, Tick{0}), action::OpenCard{}, five, Tick{1000});
  state = touched(state, false, Tick{1000});
  CHECK(live(state, five, Tick{50'000}).card == 0);
}

TEST_CASE("navigation: something that covers the glass for minutes does not hold the kiosk for ever") {
  const Rules five = rules();
  State state = apply(firstState(five, Tick{0}), action::OpenCard{}, five, Tick{0});
  state = touched(state, true, Tick{1000});
  CHECK(live(state, five, Tick{60'999}).page == Page::film);
  CHECK(live(state, five, Tick{61'000}).page == Page::card);
}

}  // namespace lobby
