// What the tests of navigation share.
#pragma once

#include <stdexcept>
#include <string>
#include <vector>

#include "app/navigation.hpp"

namespace lobby::test {

inline constexpr float viewWidth = 1000;

// Five cards, the third is an article; German first.
inline Rules rules(int cards = 5) {
  Rules rules;
  for (int i = 0; i < cards; ++i) {
    rules.cards.push_back({i == 2 ? CardKind::article : CardKind::film, "card" + std::to_string(i)});
  }
  rules.defaultLanguage = "de";
  rules.languages = {"de", "en", "ar"};
  return rules;
}

// Brings a state to `now` as a kiosk does that wakes whenever something is due. Throws when that has no end.
inline State live(State state, const Rules& rules, Tick now) {
  int changes = 0;
  for (auto due = nextChange(state, rules); due && *due <= now; due = nextChange(state, rules)) {
    if (++changes > 1000) throw std::runtime_error("something stays due for ever");
    state = advance(std::move(state), rules, *due);
  }
  return state;
}

// A finger that drags by `way` px, and is lifted with `velocity` px a second.
inline State swipe(State state, const Rules& rules, Tick now, float way, float velocity, int count,
                   bool previous = true, bool next = true) {
  state = touched(std::move(state), true, now);
  state = apply(std::move(state), action::DragSideways{way, previous, next, viewWidth}, rules, now);
  state = touched(std::move(state), false, now);
  return apply(std::move(state), action::ReleaseSideways{velocity, viewWidth, count}, rules, now);
}

}  // namespace lobby::test
