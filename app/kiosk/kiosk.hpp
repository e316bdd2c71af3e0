// The one wiring page: opens everything, hands the parts to each other, and runs the loop. Nothing else makes
// a clock, a window or a catalogue.
#pragma once

#include "app/options.hpp"
#include "platform/base/result.hpp"

namespace lobby {

// Shows the programme until somebody quits, or renders one picture (`--screenshot`). Fails with a message for
// staff when there is no display, no fonts or no assets. A snapshot that cannot be opened is said on standard
// error and shown as a calm "back soon" card; then the result is that error, once the kiosk has ended.
//
// The exit code: exitLeft, or exitRestart when staff asked for that.
Result<int> runKiosk(const Options& options);

}  // namespace lobby
