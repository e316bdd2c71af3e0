// The search's part of navigation: pure, like the rest of it.
#pragma once

#include "app/navigation.hpp"

namespace lobby {

State applySearch(State state, const search::Step& step, Tick now);

}  // namespace lobby
