#include "platform/window/pacer.hpp"

#include <algorithm>

namespace lobby::window {
namespace {

constexpr Tick period{1000.0 / 60};
// Two frames closer together than this were not held back by a 60 Hz display, nor by a 75 Hz one.
constexpr Tick tooClose{11};

}  // namespace

Tick Pacer::untilNext(Tick now) const {
  return free_ ? std::max(Tick{0}, next_ - now) : Tick{0};
}

void Pacer::presented(Tick begun, Tick presented) {
  free_ = free_ || presented - lastPresented_ < tooClose;
  lastPresented_ = presented;
  // A steady beat: one late frame does not shift all that follow, two make a new start.
  next_ = begun - next_ > period ? begun + period : next_ + period;
}

}  // namespace lobby::window
