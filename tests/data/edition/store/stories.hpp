// The stories that the power is cut in.
#pragma once

#include "tests/data/edition/store/crash_harness.hpp"

namespace lobby::test {

struct Story {
  std::string name;
  Recording recording;
};

// Installing, starting, confirming, going back, failing, repairing: each from beginning to end.
std::vector<Story> stories();

// An install that is killed (no power cut: what it wrote is still in memory) at every point, and then made
// again, or the kiosk starts.
std::vector<Story> interruptedStories();

// The power was cut during an install or the first start after it. What comes then, until the next cut.
std::vector<Story> storiesAfterACut();

}  // namespace lobby::test
