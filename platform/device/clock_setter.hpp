// Sets the machine's clock: the kernel's, or, where this program may not, systemd's timedatectl, which asks
// the machine's policy.
#pragma once

#include <filesystem>

#include "platform/base/clock.hpp"
#include "platform/base/result.hpp"

namespace lobby::device {

class ClockSetter {
 public:
  virtual ~ClockSetter() = default;
  // May take seconds. Fails with what whoever looks after the machine has to do.
  virtual Result<void> set(WallTime to) = 0;
};

class SystemClockSetter final : public ClockSetter {
 public:
  // `kernel` sets it and returns errno, 0 when it did; `timedatectl` is found on the PATH.
  using Kernel = int (*)(WallTime to);
  explicit SystemClockSetter(Kernel kernel = &setKernelClock,
                             std::filesystem::path timedatectl = "timedatectl")
      : kernel_(kernel), timedatectl_(std::move(timedatectl)) {}
  Result<void> set(WallTime to) override;

 private:
  static int setKernelClock(WallTime to);
  Result<void> askSystemd(WallTime to) const;

  Kernel kernel_;
  std::filesystem::path timedatectl_;
};

}  // namespace lobby::device
