#include "platform/device/service_notify.hpp"

#include <cstdint>

#include <systemd/sd-daemon.h>

namespace lobby::device {

std::optional<Tick> SystemdNotify::patience() const {
  std::uint64_t microseconds = 0;
  if (::sd_watchdog_enabled(0, &microseconds) <= 0) return std::nullopt;
  return Tick{static_cast<double>(microseconds) / 1000};
}

// What cannot be said is not said: a kiosk does not end because its manager does not listen.
void SystemdNotify::ready() {
  static_cast<void>(::sd_notify(0, "READY=1"));
}
void SystemdNotify::alive() {
  static_cast<void>(::sd_notify(0, "WATCHDOG=1"));
}
void SystemdNotify::stopping() {
  static_cast<void>(::sd_notify(0, "STOPPING=1"));
}

}  // namespace lobby::device
