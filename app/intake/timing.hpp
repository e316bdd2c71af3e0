// How long the intake waits for what.
#pragma once

#include "platform/base/clock.hpp"

namespace lobby::intake {

struct Timing {
  Tick settle{3'000};          // a file in the inbox that has not changed for so long is complete
  Tick lookPatience{5'000};    // for other sticks, before the newest edition so far is installed
  Tick stickPatience{60'000};  // without progress, while a stick is read
  Tick diskPatience{600'000};  // without progress, on the kiosk's own disk
  Tick summaryLimit{20'000};   // for counting what changes
};

}  // namespace lobby::intake
