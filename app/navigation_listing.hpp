// The programme screen's part of navigation: pure, like the rest of it.
#pragma once

#include "app/navigation.hpp"

namespace lobby {

State applyListing(State state, const listing::Step& step, Tick now);

}  // namespace lobby
