// Says when the next frame of a movement is due. A display that waits for its refresh paces the loop by
// itself; one that does not (X11 without a GPU) would otherwise be drawn as fast as the processor can.
#pragma once

#include "platform/base/clock.hpp"

namespace lobby::window {

class Pacer {
 public:
  // How long to wait, from `now`, before the next frame of a movement is begun.
  Tick untilNext(Tick now) const;

  // A frame was begun at `begun` and presented at `presented`.
  void presented(Tick begun, Tick presented);

 private:
  bool free_ = false;  // presenting does not wait
  Tick lastPresented_{0};
  Tick next_{0};  // when the next frame should begin
};

}  // namespace lobby::window
