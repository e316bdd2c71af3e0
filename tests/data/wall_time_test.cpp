#include "data/wall_time.hpp"

#include <doctest/doctest.h>

using namespace lobby;

TEST_CASE("wall time: reading and writing") {
  CHECK(parseLocalMinute("1970-01-01T00:00") == 0);
  CHECK(parseLocalMinute("1969-12-31T23:59") == -1);
  for (const char* time : {"2026-11-20T19:30", "2024-02-29T00:00", "1999-12-31T23:59", "1895-12-28T20:00"}) {
    const auto minute = parseLocalMinute(time);
    REQUIRE(minute);
    CHECK(formatLocalMinute(*minute) == time);
  }
}

TEST_CASE("wall time: a moment in UTC") {
  CHECK(formatUtc(WallTime(std::chrono::seconds(0))) == "1970-01-01T00:00:00Z");
  CHECK(formatUtc(WallTime(std::chrono::seconds(1795176009))) == "2026-11-20T12:00:09Z");
  CHECK(formatUtc(WallTime(std::chrono::seconds(-1))) == "1969-12-31T23:59:59Z");
}

TEST_CASE("wall time: what is no time") {
  for (const char* text : {"", "2026-11-20", "2026-11-20 19:30", "2026-11-31T19:30", "2025-02-29T19:30",
                           "2026-13-01T19:30", "2026-11-20T24:00", "2026-11-20T19:60", "2026-11-20T19:30Z",
                           "2026-1-20T019:30", "+026-11-20T19:30", "1600-11-20T19:30", "2026-11-20T19:3 "}) {
    CAPTURE(std::string(text));
    CHECK(!parseLocalMinute(text));
  }
  CHECK(parseTimeOfDay("00:00") == 0);
  CHECK(parseTimeOfDay("23:59") == 1439);
  CHECK(!parseTimeOfDay("9:30"));
  CHECK(!parseTimeOfDay("-1:30"));
}

TEST_CASE("wall time: weeks begin on Monday, before 1970 too") {
  const auto monday = *parseLocalMinute("2026-11-16T00:00");
  CHECK(startOfWeek(monday) == monday);
  CHECK(startOfWeek(monday - 1) == monday - minutesPerWeek);
  CHECK(startOfWeek(*parseLocalMinute("2026-11-22T23:59")) == monday);
  CHECK(startOfWeek(0) == *parseLocalMinute("1969-12-29T00:00"));
  CHECK(startOfWeek(*parseLocalMinute("1969-12-28T12:00")) == *parseLocalMinute("1969-12-22T00:00"));
  CHECK(startOfDay(-1) == -minutesPerDay);
}
