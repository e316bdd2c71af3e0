// Whether the machine's clock may be believed. A Raspberry Pi without a battery clock begins each day where
// the last one ended; a kiosk that then says "today" sends people to yesterday's film.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "platform/base/clock.hpp"
#include "platform/base/result.hpp"
#include "platform/device/machine_clock.hpp"

namespace lobby {

// What one kiosk remembers about time, in a file of its home folder.
class ClockTrust {
 public:
  // A file that is not there or cannot be read counts as one that remembers nothing. `always`: somebody
  // vouches for this machine's clock.
  ClockTrust(std::filesystem::path file, const device::MachineClock& machine, bool always);

  // `earliest`: when the programme on show was made; no clock can be right that stands before it.
  bool trusts(WallTime wall, WallTime earliest) const;

  // The latest moment that has certainly come: what is over by then is over.
  WallTime atLeast(WallTime wall, WallTime earliest) const;

  // To be told the time now and then; writes it down once an hour, as far as it can be believed. Failures are
  // logged once: a full disk must not stop the kiosk.
  void saw(WallTime wall, WallTime earliest);
  // Staff have set the clock to `wall`: it holds until the machine is switched off.
  Result<void> setByStaff(WallTime wall);

 private:
  Result<void> write(WallTime wall);

  std::filesystem::path file_;
  const device::MachineClock* machine_;
  bool always_;
  WallTime lastSeen_{};
  std::string setInBoot_;  // the boot in which staff set the clock; empty: never
};

}  // namespace lobby
