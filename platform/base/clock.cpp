#include "platform/base/clock.hpp"

namespace lobby {
namespace {

WallTime systemNow() {
  return std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
}

}  // namespace

SystemClock::SystemClock() = default;
SystemClock::SystemClock(WallTime start) : offset_(start - systemNow()) {}

WallTime SystemClock::wall() const {
  return systemNow() + offset_;
}

Tick SystemClock::tick() const {
  return std::chrono::steady_clock::now().time_since_epoch();
}

}  // namespace lobby
