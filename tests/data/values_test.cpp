#include "data/authoring/values.hpp"

#include <doctest/doctest.h>

#include "data/wall_time.hpp"

using namespace lobby;
using namespace lobby::authoring;

TEST_CASE("values: durations") {
  CHECK(parseDuration("PT1H53M") == 113);
  CHECK(parseDuration("PT95M") == 95);
  CHECK(parseDuration("PT2H") == 120);
  CHECK(parseDuration("PT13M30S") == 14);
  CHECK(parseDuration("PT45S") == 1);
  for (const char* text :
       {"", "PT", "P1D", "1H53M", "PT53M1H", "PT1H53", "PTH", "pt1h", "PT-5M", "PT99999M", "PT1.5H"}) {
    CAPTURE(std::string(text));
    CHECK(!parseDuration(text));
  }
}

TEST_CASE("values: starts, dated and weekly") {
  const auto dated = parseStart("2026-11-20T19:30");
  REQUIRE(dated);
  CHECK(!dated->weekly);
  const auto weekly = parseStart("fRI 19:30");
  REQUIRE(weekly);
  CHECK(weekly->weekly);
  CHECK(weekly->minute == 4 * minutesPerDay + 19 * 60 + 30);
  CHECK(parseStart("Mon 00:00")->minute == 0);
  CHECK(parseStart("SUN 23:59")->minute == minutesPerWeek - 1);
  for (const char* text :
       {"", "Fri", "Fri19:30", "Friday 19:30", "Fri  19:30", "Fri 24:00", " Fri 19:30", "Fr 19:30"}) {
    CAPTURE(std::string(text));
    CHECK(!parseStart(text));
  }
}

TEST_CASE("values: ids") {
  CHECK(isId("making-of"));
  CHECK(isId("2001"));
  for (const char* text : {"", "-x", "x-", "Making", "a b", "straße", "a_b", "..", "a/b"}) CHECK(!isId(text));
  CHECK(!isId(std::string(65, 'a')));
}
