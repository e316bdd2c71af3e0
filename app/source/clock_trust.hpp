// Whether the machine's clock may be believed. A Raspberry Pi without a battery clock begins each day where
// the last one ended; a kiosk that then says "today" sends people to yesterday's film.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "platform/base/clock.hpp"
#include "platform/device/machine_clock.hpp"

namespace lobby {

// Main thread. Asks the machine, touches no file.
class ClockTrust {
 public:
  // `remembered`: what it said was to be written, before this start; what cannot be understood counts as
  // nothing. `always`: somebody vouches for this machine's clock. `machine` must outlive it.
  ClockTrust(std::string_view remembered, const device::MachineClock& machine, bool always);

  // `earliest`: when the programme on show was made; no clock can be right that stands before it.
  bool trusts(WallTime wall, WallTime earliest) const;

  // The latest moment that has certainly come: what is over by then is over.
  WallTime atLeast(WallTime wall, WallTime earliest) const;

  // To be told the time with every frame. Every six hours returns what is to be remembered from now on, as
  // far as it can be believed.
  std::optional<std::string> saw(WallTime wall, WallTime earliest);
  // Staff have set the clock to `wall`: it holds until the machine is switched off. What to remember.
  std::string setByStaff(WallTime wall);

 private:
  std::string note(WallTime wall);

  const device::MachineClock* machine_;
  bool always_;
  WallTime lastSeen_{};
  std::string setInBoot_;  // the boot in which staff set the clock; empty: never
};

}  // namespace lobby
