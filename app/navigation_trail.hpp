// From page to page, and back the same way.
#pragma once

#include "app/navigation.hpp"

namespace lobby {

// On to another page; Back leads here again. `page` is neither the rotation nor a staff page.
State go(State state, Page page, Tick now);

// One step back on the trail; at its beginning stands the rotation.
State goBack(State state, Tick now);

// To the rotation; nothing that was asked before is remembered.
State goHome(State state, Tick now);

// Back from what is no longer in the programme, which the trail forgets too.
State leaveMissing(State state, const Rules& rules, Tick now);

}  // namespace lobby
