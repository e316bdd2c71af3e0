// Any row of actions, at any moments: the state stays valid, and time never gets stuck.
#include <cmath>
#include <random>

#include <doctest/doctest.h>

#include "tests/app/navigation_support.hpp"

namespace lobby {
namespace {

using test::viewWidth;

constexpr int pictures = 4;  // of every film
constexpr int runs = 400;
constexpr int steps = 120;

class Chance {
 public:
  explicit Chance(unsigned seed) : engine_(seed) {}
  int upTo(int most) { return std::uniform_int_distribution(0, most)(engine_); }
  float between(float low, float high) { return std::uniform_real_distribution(low, high)(engine_); }

 private:
  std::mt19937 engine_;
};

// What the screen that is up could return; the screens keep to what there is.
Action anyAction(Chance& chance, const State& state) {
  const float extent = chance.between(0, 2000);
  switch (chance.upTo(11)) {
    case 0:
      return action::ChooseLanguage{chance.upTo(1) == 0 ? "ar" : "de"};
    case 1:
      return action::StepCard{chance.upTo(1) == 0 ? 1 : -1};
    case 2:
    case 3:
      return action::DragSideways{chance.between(-400, 400), chance.upTo(1) == 0, chance.upTo(1) == 0,
                                  viewWidth};
    case 4:
      return action::ReleaseSideways{chance.between(-8000, 8000), viewWidth, pictures};
    case 5:
      return action::OpenCard{};
    case 6:
      return state.page == Page::card ? Action{action::ShowStill{chance.upTo(pictures - 1)}} : action::Back{};
    case 7:
      return action::OpenGallery{chance.upTo(pictures - 1)};
    case 8:
      return action::StepPicture{chance.upTo(1) == 0 ? 1 : -1, pictures};
    case 9:
      return action::DragDown{chance.between(-500, 500), extent, 700};
    case 10:
      return action::ReleaseDown{chance.between(-9000, 9000), extent};
    default:
      return action::ScrollBy{chance.between(-800, 800), extent};
  }
}

void checkValid(const State& state, const Rules& rules, Tick now) {
  const int cards = static_cast<int>(rules.cards.size());
  CHECK(state.card >= 0);
  CHECK(state.card < std::max(1, cards));
  CHECK(state.fadingFrom >= -1);
  CHECK(state.fadingFrom < cards);
  CHECK(state.still >= 0);
  CHECK(state.still < pictures);
  CHECK_FALSE(state.language.empty());
  CHECK(std::isfinite(state.swipe.at(now)));
  CHECK(std::isfinite(state.scroll.at(now)));
  for (const Place& place : state.trail) CHECK(place.page != Page::card);
  CHECK((state.page != Page::film || state.open.kind == CardKind::film));
  CHECK((state.page != Page::article || state.open.kind == CardKind::article));
  CHECK((cards > 0 || state.page == Page::card));
}

// Everything that is due is done after a few steps, and then nothing is due in the past.
State settle(State state, const Rules& rules, Tick now) {
  int changes = 0;
  for (auto due = nextChange(state, rules); due && *due <= now; due = nextChange(state, rules)) {
    state = advance(std::move(state), rules, now);
    REQUIRE(++changes <= 3);
  }
  return state;
}

}  // namespace

TEST_CASE("navigation: whatever visitors do, the state is valid and time goes on") {
  for (unsigned seed = 0; seed < runs; ++seed) {
    CAPTURE(seed);
    Chance chance(seed);
    const Rules rules = test::rules(chance.upTo(5));
    Tick now{0};
    State state = firstState(rules, now);
    for (int step = 0; step < steps; ++step) {
      now += Tick{chance.upTo(9) == 0 ? chance.between(0, 100'000) : chance.between(0, 600)};
      state = settle(std::move(state), rules, now);
      if (chance.upTo(2) == 0) state = touched(std::move(state), chance.upTo(1) == 0, now);
      const Action action = anyAction(chance, state);
      state = apply(std::move(state), action, rules, now);
      checkValid(state, rules, now);
    }
    // When everybody has gone, the kiosk is back at its start within the idle limit, and at rest in between.
    state = touched(std::move(state), false, now);
    const Tick end = now + rules.idleLimit;
    state = settle(std::move(state), rules, end);
    CHECK(state.page == Page::card);
    CHECK(state.language == rules.defaultLanguage);
    state.fadingFrom = -1;  // the rotation may just have gone on
    CHECK_FALSE(moving(state, end + Tick{5000}));
  }
}

}  // namespace lobby
