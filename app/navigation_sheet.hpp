// The sheets' part of navigation: pure, like the rest of it.
#pragma once

#include "app/navigation.hpp"

namespace lobby {

State applySheet(State state, const sheet::Step& step, Tick now);

}  // namespace lobby
