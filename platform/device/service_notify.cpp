#include "platform/device/service_notify.hpp"

#include <cstdint>
#include <cstdlib>
#include <string>

#include <systemd/sd-daemon.h>

namespace lobby::device {

std::optional<Tick> SystemdNotify::patience() const {
  std::uint64_t microseconds = 0;
  if (::sd_watchdog_enabled(0, &microseconds) <= 0) return std::nullopt;
  return Tick{static_cast<double>(microseconds) / 1000};
}

bool SystemdNotify::isService() const {
  return std::getenv("NOTIFY_SOCKET") != nullptr;
}

// What cannot be said is not said: a kiosk does not end because its manager does not listen.
void SystemdNotify::starting(Tick patience) {
  const auto microseconds = static_cast<std::uint64_t>(patience.count() * 1000);
  static_cast<void>(::sd_notify(0, ("EXTEND_TIMEOUT_USEC=" + std::to_string(microseconds)).c_str()));
}
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
