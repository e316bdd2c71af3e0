// A State as text, for scenario tests and for people who look for a fault.
#pragma once

#include <string>

#include "app/navigation.hpp"

namespace lobby {

std::string dumpState(const State& state, const Rules& rules, Tick now);

}  // namespace lobby
