#include "data/authoring/local_clock.hpp"

#include <doctest/doctest.h>

#include "data/wall_time.hpp"
#include "tests/data/support.hpp"

using namespace lobby;
using namespace lobby::test;
using lobby::authoring::LocalClock;

TEST_CASE("clock: forward in spring, at the minute") {
  const LocalClock berlin("Europe/Berlin");
  CHECK(berlin.skippedAt(at("2027-03-28T01:59")) == 0);
  CHECK(berlin.skippedAt(at("2027-03-28T02:00")) == 60);
  CHECK(berlin.skippedAt(at("2027-03-28T02:59")) == 60);
  CHECK(berlin.skippedAt(at("2027-03-28T03:00")) == 0);
  CHECK(berlin.repeatedAt(at("2027-03-28T02:30")) == 0);
  const LocalClock lordHowe("Australia/Lord_Howe");
  CHECK(lordHowe.skippedAt(at("2026-10-04T02:10")) == 30);
}

TEST_CASE("clock: back in autumn, at the minute") {
  const LocalClock berlin("Europe/Berlin");
  CHECK(berlin.repeatedAt(at("2026-10-25T01:59")) == 0);
  CHECK(berlin.repeatedAt(at("2026-10-25T02:00")) == 60);
  CHECK(berlin.repeatedAt(at("2026-10-25T02:59")) == 60);
  CHECK(berlin.repeatedAt(at("2026-10-25T03:00")) == 0);
  CHECK(berlin.skippedAt(at("2026-10-25T02:30")) == 0);
}

TEST_CASE("clock: what it shows later, and how long that was") {
  const LocalClock berlin("Europe/Berlin");
  CHECK(berlin.after(at("2027-03-28T00:30"), 113) == at("2027-03-28T03:23"));
  CHECK(berlin.after(at("2026-10-25T01:30"), 113) == at("2026-10-25T02:23"));
  CHECK(berlin.after(at("2026-11-20T19:30"), 113) == at("2026-11-20T21:23"));
  CHECK(berlin.between(at("2027-03-28T00:30"), at("2027-03-28T03:23")) == 113);
  CHECK(berlin.between(at("2026-10-25T01:30"), at("2026-10-25T02:23")) == 113);
  CHECK(berlin.between(at("2026-11-20T19:30"), at("2026-11-20T21:23")) == 113);
}

TEST_CASE("clock: the times of the week that are skipped once a year") {
  const LocalClock berlin("Europe/Berlin");
  const LocalMinute sunday = 6 * minutesPerDay;
  CHECK(!berlin.skipsEveryYear(sunday + 119));
  CHECK(berlin.skipsEveryYear(sunday + 120));
  CHECK(berlin.skipsEveryYear(sunday + 179));
  CHECK(!berlin.skipsEveryYear(sunday + 180));
  CHECK(!berlin.skipsEveryYear(120));
  CHECK(berlin.skipsEveryYear(120 - minutesPerDay));             // the doors of a show on Monday
  CHECK(LocalClock("Asia/Beirut").skipsEveryYear(sunday + 30));  // at midnight
}

TEST_CASE("clock: where none is ever put forward or back, or nobody knows") {
  for (const char* zone : {"Asia/Tokyo", "Nowhere/At_All", ""}) {
    CAPTURE(zone);
    const LocalClock clock(zone);
    CHECK(clock.skippedAt(at("2027-03-28T02:30")) == 0);
    CHECK(clock.repeatedAt(at("2026-10-25T02:30")) == 0);
    CHECK(clock.after(at("2027-03-28T00:30"), 113) == at("2027-03-28T02:23"));
    CHECK(!clock.skipsEveryYear(6 * minutesPerDay + 150));
  }
}
