// Lets staff in who know the PIN, and keeps those waiting who guess. How often it was wrong outlives the
// kiosk; the time of day plays no part, because it may be anything on a machine without a clock chip: after a
// start the whole wait begins anew.
//
// One thread at a time.
#pragma once

#include "app/staff/pin_file.hpp"
#include "app/staff/staff_view.hpp"
#include "platform/base/clock.hpp"

namespace lobby::staff {

// None for the first two wrong tries; then 30 s, doubling up to an hour.
Tick waitAfter(unsigned wrongTries);

class PinGuard {
 public:
  // Both must outlive it.
  PinGuard(FileSystem& files, const Clock& clock, const std::filesystem::path& home);

  // What the home folder says now. A PIN that was set since brings no old waits with it.
  PinFacts::Lock lock();

  // No try counts before that.
  Tick waitUntil() const { return waitUntil_; }

  // False also when there is no PIN, or when it is not time yet. Takes about a tenth of a second.
  bool tryPin(std::string_view digits);

 private:
  Result<std::string> look();

  PinFile file_;
  const Clock& clock_;
  std::string seen_;  // the PIN that the waits are for
  unsigned wrong_ = 0;
  Tick waitUntil_{0};
};

}  // namespace lobby::staff
