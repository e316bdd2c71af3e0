// What the machine knows about its own clock.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "platform/base/clock.hpp"

namespace lobby::device {

class MachineClock {
 public:
  virtual ~MachineClock() = default;
  // The network has set the clock since the machine was switched on.
  virtual bool isSynchronised() const = 0;
  // What the battery clock says; empty: there is none.
  virtual std::optional<WallTime> batteryClock() const = 0;
  // Another text each time that the machine was switched on.
  virtual std::string boot() const = 0;
};

// Linux: adjtimex(2), /sys/class/rtc, /proc/sys/kernel/random/boot_id.
class LinuxClock final : public MachineClock {
 public:
  bool isSynchronised() const override;
  std::optional<WallTime> batteryClock() const override;
  std::string boot() const override;
};

}  // namespace lobby::device
