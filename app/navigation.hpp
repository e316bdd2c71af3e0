// The one place that decides what comes next. Pure: the same values give the same state.
#pragma once

#include <optional>
#include <vector>

#include "app/action.hpp"
#include "app/state.hpp"

namespace lobby {

struct Rules {
  std::vector<CardKey> cards;  // the rotation
  std::string defaultLanguage;
  std::vector<std::string> languages = {};  // that can be chosen, in the dock's order
  std::string staffLanguage = {};           // the staff screens' to begin with; empty: the one on show
  Tick idleLimit{60'000};                   // without a touch: back to the rotation, in the cinema's language
};

State firstState(const Rules& rules, Tick now);

State apply(State state, const Action& action, const Rules& rules, Tick now);

// Another programme takes the place of the one on show: the visitor stays where he is, as far as that is
// still there.
State programmeChanged(State state, const Rules& before, const Rules& after, Tick now);

// A finger went down or up (or a key was pressed): the rotation waits, the idle limit starts anew.
State touched(State state, bool down, Tick now);

// What time alone brings about: the next card, the return to the start.
State advance(State state, const Rules& rules, Tick now);

// When `advance` has something to do next. A finger holds everything, for as long as the idle limit.
std::optional<Tick> nextChange(const State& state, const Rules& rules);

// True while something moves, so that a frame must follow this one.
bool moving(const State& state, Tick now);

}  // namespace lobby
