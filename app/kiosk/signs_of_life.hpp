// Tells the service manager that the kiosk shows something, and from then on that it is alive: the main loop
// comes round, draws what is to be drawn, and the threads that work for it answer.
#pragma once

#include <functional>
#include <optional>

#include "platform/base/clock.hpp"
#include "platform/base/roll_call.hpp"
#include "platform/device/service_notify.hpp"

namespace lobby {

// Main thread.
class SignsOfLife {
 public:
  // `service` must outlive it. `askThreads` puts the question to every thread that the kiosk needs.
  SignsOfLife(device::ServiceNotify& service, std::function<void(RollCall&)> askThreads);

  // A frame was presented.
  void presented(Tick now);
  // The main loop has come round, and there is nothing to be drawn.
  void idle(Tick now);
  // It has come round, and there is no display to draw on: nothing is wrong with the kiosk.
  void dark(Tick now);

  // When one of the two should be called, at the latest.
  std::optional<Tick> due() const;

 private:
  void turn(Tick now);

  device::ServiceNotify& service_;
  std::function<void(RollCall&)> askThreads_;
  std::optional<Tick> every_;  // none: nobody waits for a sign
  std::optional<RollCall> roll_;
  Tick next_{0};
  bool ready_ = false;
};

}  // namespace lobby
