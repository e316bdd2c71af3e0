// Which states are one to the crawler: what is on the screen, not when it came up nor how one got there.
#pragma once

#include <string>

#include "app/state.hpp"

namespace lobby::test {

std::string keyOf(const State& state);

// More of the same: not walked through one by one. That is a second letter, a second filter, a filter on
// another day than the first; with `deep` only a second letter and a third filter.
bool isOneOfMany(const State& state, bool deep);

}  // namespace lobby::test
