// The staff's part of navigation: pure, like the rest of it.
#pragma once

#include "app/navigation.hpp"

namespace lobby {

// To the PIN page; nothing that was done there before is remembered.
State openStaff(State state, const Rules& rules, Tick now);
// Back to the rotation, in the cinema's language.
State leaveStaff(State state, const Rules& rules, Tick now);

State applyStaff(State state, const staff::Step& step, Tick now);

// What the desk has to say since the last time.
State heard(State state, const staff::StaffView& view, Tick now);

// A stick with a newer programme is being read, or was a moment ago: a panel lies over whatever visitors see.
bool showsUpdatePanel(const State& state, const staff::StaffView* view);

// A finger on the test of the touch panel.
State drew(State state, const window::Touch& touch, const staff::Glass& glass);

// Back from a room to the overview, and from there to the visitors.
State backFromStaff(State state, const Rules& rules, Tick now);

// What time alone brings about: for the panel, and on the staff screens, and when.
State advancePanel(State state, Tick now);
std::optional<Tick> nextPanelChange(const State& state);
State advanceStaff(State state, const Rules& rules, Tick now);
std::optional<Tick> nextStaffChange(const State& state, const Rules& rules);

}  // namespace lobby
