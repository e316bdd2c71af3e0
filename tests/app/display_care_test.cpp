#include "app/kiosk/display_care.hpp"

#include <doctest/doctest.h>

namespace lobby {

TEST_CASE("display care: nothing is due while nothing happens") {
  DisplayCare care;
  CHECK_FALSE(care.due());
  CHECK_FALSE(care.isDue(Tick{1e9}));
}

TEST_CASE("display care: one plug makes several events, and is answered once, soon") {
  DisplayCare care;
  care.changed(Tick{1000});
  CHECK(care.due() == Tick{1500});
  care.changed(Tick{1300});
  CHECK(care.due() == Tick{1800});
  CHECK_FALSE(care.isDue(Tick{1799}));
  CHECK(care.isDue(Tick{1800}));
  care.opened(Tick{2000});
  CHECK_FALSE(care.due());
}

TEST_CASE("display care: a connector that chatters is not waited for beyond measure") {
  DisplayCare care;
  for (double at = 1000; at < 2500; at += 100) care.changed(Tick{at});
  CHECK(care.due() == Tick{2500});
}

TEST_CASE("display care: no display, and it is tried again and again; a plug is answered before that") {
  DisplayCare care;
  care.failed(Tick{1000});
  CHECK(care.due() == Tick{2000});
  care.failed(Tick{2010});
  CHECK(care.due() == Tick{3010});
  care.changed(Tick{2200});
  CHECK(care.due() == Tick{2700});
}

TEST_CASE("display care: what is lost is opened at once") {
  DisplayCare care;
  care.lost(Tick{1000});
  CHECK(care.isLost());
  CHECK(care.isDue(Tick{1000}));
  care.lost(Tick{1100});
  CHECK(care.due() == Tick{1000});
  care.opened(Tick{1200});
  CHECK_FALSE(care.isLost());
}

TEST_CASE("display care: what is lost over and over is not chased, and it calms down again") {
  DisplayCare care;
  Tick now{1000};
  for (int i = 0; i < 5; ++i, now += Tick{100}) {
    care.lost(now);
    REQUIRE(care.isDue(now));
    care.opened(now);
  }
  care.lost(now);
  CHECK(care.due() == now - Tick{100} + DisplayCare::slowly);
  care.opened(*care.due());
  care.lost(Tick{200'000});
  CHECK(care.isDue(Tick{200'000}));
}

}  // namespace lobby
