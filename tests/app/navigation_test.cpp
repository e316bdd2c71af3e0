// What touches bring about.
#include <doctest/doctest.h>

#include "tests/app/navigation_support.hpp"

namespace lobby {

using test::rules;
using test::swipe;
using test::viewWidth;

namespace {

constexpr Tick now{1000};
constexpr Tick later{20'000};

State at(const std::vector<Action>& way) {
  const Rules five = rules();
  State state = firstState(five, now);
  for (const Action& step : way) state = apply(state, step, five, now);
  return state;
}

}  // namespace

TEST_CASE("navigation: a swipe turns the card when it is pushed or thrown far enough") {
  struct Row {
    float way;
    float velocity;
    int card;  // of five, from the first
  };
  const Row rows[] = {
      {-219, 0, 0},     {-221, 0, 1},
      {219, 0, 0},      {221, 0, 4},  // pushed: 22 % of the width
      {-20, -620, 1},   {-20, -500, 0},
      {20, 620, 4},     {20, 500, 0},  // thrown
      {-400, 1000, 0},  {-50, 5000, 4},
      {0, 0, 0},        {-900, 0, 1},  // pushed and thrown back; never two at once
      {-400, -9000, 1},
  };
  const Rules five = rules();
  for (const Row& row : rows) {
    CAPTURE(row.way);
    CAPTURE(row.velocity);
    const State state = swipe(firstState(five, Tick{0}), five, now, row.way, row.velocity, 5);
    CHECK(state.card == row.card);
    CHECK_FALSE(state.dragging);
    // Nothing jumps: the picture is where the finger left it, then glides into place.
    const float width = row.card == 0 ? 0 : row.card == 1 ? viewWidth : -viewWidth;
    CHECK(state.swipe.at(now) == doctest::Approx(row.way + width));
    CHECK(state.swipe.at(later) == 0);
    CHECK(state.cardSince == now);
  }
}

TEST_CASE("navigation: with one card a swipe gives a little and springs back") {
  const Rules one = rules(1);
  const State state = swipe(firstState(one, Tick{0}), one, now, -500, -5000, 1, false, false);
  CHECK(state.card == 0);
  CHECK(state.swipe.at(now) < 0);
  CHECK(state.swipe.at(now) > -200);
  CHECK(state.swipe.at(later) == 0);
}

TEST_CASE("navigation: the gallery stops at its ends") {
  struct Row {
    int from;
    float velocity;
    int to;
  };
  const Rules five = rules();
  for (const Row& row :
       {Row{0, 3000, 0}, Row{0, -3000, 1}, Row{1, -3000, 2}, Row{2, -3000, 2}, Row{2, 3000, 1}}) {
    CAPTURE(row.from);
    CAPTURE(row.velocity);
    const State open = at({action::OpenCard{}, action::OpenGallery{row.from}});
    const State state =
        swipe(open, five, now, row.velocity / 100, row.velocity, 3, row.from > 0, row.from < 2);
    CHECK(state.still == row.to);
    CHECK(state.page == Page::gallery);
    CHECK(state.card == 0);
    CHECK(state.swipe.at(later) == 0);
  }
}

TEST_CASE("navigation: the gallery's buttons stop at its ends too") {
  const Rules five = rules();
  State state = at({action::OpenGallery{0}});
  for (const int expected : {1, 2, 2}) {
    state = apply(state, action::StepPicture{1, 3}, five, now);
    CHECK(state.still == expected);
  }
  for (const int expected : {1, 0, 0}) {
    state = apply(state, action::StepPicture{-1, 3}, five, now);
    CHECK(state.still == expected);
  }
}

TEST_CASE("navigation: back from the gallery leads where it came from, at the same place") {
  const Rules five = rules();
  State page = at({action::OpenCard{}, action::ScrollBy{300, 900}, action::OpenGallery{1}});
  page = apply(page, action::Back{}, five, later);
  CHECK(page.page == Page::film);
  CHECK(page.scroll.at(later) == 300);
  page = apply(page, action::Back{}, five, later);
  CHECK(page.page == Page::card);

  CHECK(apply(at({action::OpenGallery{0}}), action::Back{}, five, later).page == Page::card);
  const State article = at({action::StepCard{2}, action::OpenCard{}, action::OpenGallery{0}, action::Back{}});
  CHECK(article.page == Page::article);
}

TEST_CASE("navigation: opening leads to the page of the card's kind, at its top") {
  const State film = at({action::OpenCard{}});
  CHECK(film.page == Page::film);
  CHECK(film.open == CardKey{CardKind::film, "card0"});
  const State article = at({action::StepCard{2}, action::OpenCard{}});
  CHECK(article.page == Page::article);
  CHECK(article.open == CardKey{CardKind::article, "card2"});
  const State again =
      at({action::OpenCard{}, action::ScrollBy{300, 900}, action::Back{}, action::OpenCard{}});
  CHECK(again.scroll.at(later) == 0);
}

TEST_CASE("navigation: another language changes nothing else") {
  const std::vector<std::vector<Action>> places{
      {action::StepCard{3}, action::ShowStill{1}},
      {action::OpenCard{}, action::ScrollBy{300, 900}},
      {action::StepCard{2}, action::OpenCard{}, action::ScrollBy{120, 900}},
      {action::OpenCard{}, action::ScrollBy{300, 900}, action::OpenGallery{2}},
  };
  for (std::size_t i = 0; i < places.size(); ++i) {
    CAPTURE(i);
    const State before = at(places[i]);
    const State after = apply(before, action::ChooseLanguage{"ar"}, rules(), now);
    CHECK(after.language == "ar");
    CHECK(after.page == before.page);
    CHECK(after.card == before.card);
    CHECK(after.open == before.open);
    CHECK(after.still == before.still);
    CHECK(after.scroll.at(later) == before.scroll.at(later));
    CHECK(after.pageSince == before.pageSince);
  }
}

TEST_CASE("navigation: a page scrolls between its ends") {
  const Rules five = rules();
  constexpr float extent = 900;
  State state = at({action::OpenCard{}});
  const auto scrolled = [&](float by) {
    return apply(state, action::ScrollBy{by, extent}, five, now).scroll.at(later);
  };
  CHECK(scrolled(300) == 300);
  CHECK(scrolled(-300) == 0);
  CHECK(scrolled(5000) == extent);

  const auto thrown = [&](float velocity) {
    return apply(state, action::ReleaseDown{velocity, extent}, five, now).scroll.at(later);
  };
  CHECK(thrown(-1000) == doctest::Approx(350));
  CHECK(thrown(-9000) == extent);
  CHECK(thrown(1000) == 0);
}

TEST_CASE("navigation: pulled over its end a page gives less and less, and comes back") {
  const Rules five = rules();
  State state = touched(at({action::OpenCard{}}), true, now);
  for (int i = 0; i < 20; ++i) state = apply(state, action::DragDown{50, 900, 700}, five, now);
  const float pulled = state.scroll.at(now);
  CHECK(pulled < 0);
  CHECK(pulled > -500);
  state = apply(touched(state, false, now), action::ReleaseDown{0, 900}, five, now);
  CHECK(state.scroll.at(now) == doctest::Approx(pulled));
  CHECK(state.scroll.at(later) == 0);
}

TEST_CASE("navigation: a finger that comes down stops what moves") {
  const Rules five = rules();
  State state = apply(at({action::OpenCard{}}), action::ReleaseDown{-1000, 900}, five, now);
  const Tick soon = now + Tick{80};
  const float there = state.scroll.at(soon);
  CHECK(there > 0);
  state = touched(state, true, soon);
  CHECK(state.scroll.at(later) == there);
}

TEST_CASE("navigation: a touch that comes to nothing leaves nothing crooked") {
  const Rules five = rules();
  SUBCASE("a drag that was taken away: the card springs back") {
    State state = touched(firstState(five, Tick{0}), true, now);
    state = apply(state, action::DragSideways{-300, true, true, viewWidth}, five, now);
    state = touched(state, false, now);
    CHECK(state.swipe.at(now) == -300);
    CHECK(state.swipe.at(later) == 0);
    CHECK(state.card == 0);
  }
  SUBCASE("a finger on a picture that is still gliding: it glides on when the finger leaves") {
    State state = swipe(at({action::OpenCard{}, action::OpenGallery{0}}), five, now, -400, 0, 3, false, true);
    const Tick soon = now + Tick{60};
    state = touched(touched(state, true, soon), false, soon + Tick{50});
    CHECK(state.still == 1);
    CHECK(state.swipe.at(later) == 0);
  }
  SUBCASE("a page caught while it is over its end") {
    for (const float by : {700.0f, -700.0f}) {
      State state = touched(at({action::OpenCard{}}), true, now);
      state = apply(state, action::DragDown{by, 100, 700}, five, now);
      state = apply(touched(state, false, now), action::ReleaseDown{0, 100}, five, now);
      state = touched(touched(state, true, now + Tick{20}), false, now + Tick{40});
      CHECK(state.scroll.at(later) >= 0);
      CHECK(state.scroll.at(later) <= 100);
    }
  }
}

TEST_CASE("navigation: an empty programme opens nothing") {
  const Rules none = rules(0);
  State state = apply(firstState(none, now), action::OpenCard{}, none, now);
  CHECK(state.page == Page::card);
}

}  // namespace lobby
