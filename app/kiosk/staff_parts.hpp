// What staff need of a kiosk with a home folder.
#pragma once

#include <memory>

#include "app/source/home_source.hpp"
#include "app/staff/intake_deliveries.hpp"
#include "app/staff/kiosk_desk.hpp"
#include "platform/device/clock_setter.hpp"

namespace lobby {

// Sets the machine's clock, and tells the source that somebody who knows the time has done so.
class KioskClockSetter final : public device::ClockSetter {
 public:
  explicit KioskClockSetter(HomeSource& source) : source_(source) {}
  Result<void> set(WallTime to) override {
    auto set = system_.set(to);
    if (set) source_.clockSet(to);
    return set;
  }

 private:
  HomeSource& source_;
  device::SystemClockSetter system_;
};

struct StaffParts {
  explicit StaffParts(HomeSource& source) : clockSetter(source) {}
  KioskClockSetter clockSetter;
  staff::IntakeDeliveries deliveries;
  std::unique_ptr<staff::KioskDesk> desk;
};

}  // namespace lobby
