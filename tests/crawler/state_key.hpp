// Which states are one to the crawler: what is on the screen, not when it came up nor how one got there.
#pragma once

#include <string>

#include "app/state.hpp"

namespace lobby::test {

std::string keyOf(const State& state);

}  // namespace lobby::test
