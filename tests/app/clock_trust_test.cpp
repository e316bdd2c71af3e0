// A clock is believed when something vouches for it, and never when it contradicts what the kiosk knows.
#include "app/source/clock_trust.hpp"

#include <doctest/doctest.h>

namespace lobby {
namespace {

using std::chrono::hours;
using std::chrono::seconds;

constexpr WallTime made{seconds{1'795'000'000}};  // the programme on show
constexpr WallTime noon = made + hours(48);
constexpr WallTime never{};

struct Machine final : device::MachineClock {
  bool isSynchronised() const override { return synchronised; }
  std::optional<WallTime> batteryClock() const override { return battery; }
  std::string boot() const override { return bootId; }
  bool synchronised = false;
  std::optional<WallTime> battery;
  std::string bootId = "monday";
};

struct Kiosk {
  Machine machine;
  std::string remembered;
  ClockTrust trust() const { return {remembered, machine, false}; }
  void saw(WallTime wall) {
    if (auto text = trust().saw(wall, made)) remembered = *text;
  }
};

}  // namespace

TEST_CASE("clock trust: nothing vouches for the clock of a machine without battery and network") {
  const Kiosk kiosk;
  CHECK_FALSE(kiosk.trust().trusts(noon, made));
  CHECK(ClockTrust("", kiosk.machine, true).trusts(noon, made));
}

TEST_CASE("clock trust: the network vouches, and so does a battery clock that agrees") {
  Kiosk kiosk;
  kiosk.machine.battery = noon - seconds(30);
  CHECK(kiosk.trust().trusts(noon, made));
  kiosk.machine.battery = never + hours(1);  // it has none, or an empty one: it began at 1970
  CHECK_FALSE(kiosk.trust().trusts(noon, made));
  kiosk.machine.synchronised = true;
  CHECK(kiosk.trust().trusts(noon, made));
}

TEST_CASE("clock trust: no clock is right that stands before the programme, or before what was seen") {
  Kiosk kiosk;
  kiosk.machine.battery = made - hours(1);
  CHECK_FALSE(kiosk.trust().trusts(made - hours(1), made));
  kiosk.machine.battery = noon;
  kiosk.saw(noon);
  kiosk.machine.battery = noon - hours(2);
  CHECK_FALSE(kiosk.trust().trusts(noon - hours(2), made));
  CHECK(kiosk.trust().atLeast(noon - hours(2), made) == noon);
  kiosk.machine.synchronised = true;  // but the network knows better than what was seen
  CHECK(kiosk.trust().trusts(noon - hours(2), made));
}

TEST_CASE("clock trust: what staff set holds until the machine is switched off") {
  Kiosk kiosk;
  auto trust = kiosk.trust();
  kiosk.remembered = trust.setByStaff(noon);
  CHECK(trust.trusts(noon + hours(3), made));
  CHECK(kiosk.trust().trusts(noon + hours(3), made));  // the program begins anew, the machine does not
  kiosk.machine.bootId = "tuesday";
  CHECK_FALSE(kiosk.trust().trusts(noon + hours(3), made));
}

TEST_CASE("clock trust: time is written down every six hours") {
  Kiosk kiosk;
  kiosk.machine.synchronised = true;
  auto trust = kiosk.trust();
  CHECK(trust.saw(noon, made));
  CHECK_FALSE(trust.saw(noon + hours(6) - seconds(1), made));
  CHECK(trust.saw(noon + hours(6), made));
}

TEST_CASE(
    "clock trust: a clock that nothing vouches for is written down as it runs on, and not when it leaps") {
  Kiosk kiosk;
  kiosk.remembered = kiosk.trust().setByStaff(noon);
  kiosk.machine.bootId = "tuesday";
  kiosk.saw(noon + hours(6));
  CHECK(kiosk.trust().atLeast(never, never) == noon + hours(6));
  kiosk.saw(noon + hours(6 + 8));
  CHECK(kiosk.trust().atLeast(never, never) == noon + hours(6));
}

TEST_CASE("clock trust: what cannot be understood counts as nothing") {
  Kiosk kiosk;
  for (const char* text : {"", "\n", "seen", "seen \n", "seen x\n", "set-in-boot monday\n", "\xff\xfe",
                           "seen 99999999999999999999\n"}) {
    CAPTURE(std::string(text));
    kiosk.remembered = text;
    CHECK_FALSE(kiosk.trust().trusts(noon, made));
    CHECK(kiosk.trust().atLeast(never, never) == never);
  }
}

}  // namespace lobby
