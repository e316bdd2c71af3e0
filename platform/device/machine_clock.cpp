#include "platform/device/machine_clock.hpp"

#include <charconv>
#include <fstream>

#include <sys/timex.h>

namespace lobby::device {
namespace {

// A file of the kernel's: one short line, made when it is read.
std::string firstLine(const char* file) {
  std::ifstream stream(file);
  std::string line;
  std::getline(stream, line);
  return line;
}

}  // namespace

bool LinuxClock::isSynchronised() const {
  timex state{};
  const int clock = ::adjtimex(&state);
  return clock >= 0 && clock != TIME_ERROR;
}

std::optional<WallTime> LinuxClock::batteryClock() const {
  const std::string text = firstLine("/sys/class/rtc/rtc0/since_epoch");
  std::int64_t seconds = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), seconds);
  if (error != std::errc{} || end == text.data()) return std::nullopt;
  return WallTime(std::chrono::seconds(seconds));
}

std::string LinuxClock::boot() const {
  return firstLine("/proc/sys/kernel/random/boot_id");
}

}  // namespace lobby::device
