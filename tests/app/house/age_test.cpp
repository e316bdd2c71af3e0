#include "app/house/age.hpp"

#include <doctest/doctest.h>

#include "tests/app/house/support.hpp"

namespace lobby::test {
namespace {

// JuSchG 11 (3) for a show of a film with this rating: the age under which nobody may come alone; 0: none.
int germanLimit(const char* start, const char* end, const char* rating) {
  const AgeRatings& ages = vocabulary().ages();
  const auto limit =
      aloneLimit(ages.aloneRules("DE"), ages.rule("DE", rating), minuteOf(start), minuteOf(end));
  return limit ? limit->under : 0;
}

}  // namespace

TEST_CASE("age: in Germany the hour at which a show ends keeps the young from coming alone") {
  CHECK(germanLimit("2026-11-20T15:00", "2026-11-20T17:00", "0") == 6);
  CHECK(germanLimit("2026-11-20T18:00", "2026-11-20T20:00", "0") == 6);
  CHECK(germanLimit("2026-11-20T18:00", "2026-11-20T20:01", "0") == 14);
  CHECK(germanLimit("2026-11-20T20:00", "2026-11-20T22:00", "0") == 14);
  CHECK(germanLimit("2026-11-20T20:00", "2026-11-20T22:01", "0") == 16);
  CHECK(germanLimit("2026-11-20T22:00", "2026-11-21T00:00", "0") == 16);
  CHECK(germanLimit("2026-11-20T22:00", "2026-11-21T00:01", "0") == 18);
}

TEST_CASE("age: a show after midnight belongs to the night before, one at five to its day") {
  CHECK(germanLimit("2026-11-21T00:30", "2026-11-21T02:10", "0") == 18);
  CHECK(germanLimit("2026-11-21T04:59", "2026-11-21T06:30", "0") == 18);
  CHECK(germanLimit("2026-11-21T05:00", "2026-11-21T06:30", "0") == 6);
  // The turn of the year, and dates before 1970.
  CHECK(germanLimit("2026-12-31T23:00", "2027-01-01T00:30", "0") == 18);
  CHECK(germanLimit("1927-01-10T20:15", "1927-01-10T22:45", "0") == 16);
}

TEST_CASE("age: what the rating says already is not said again") {
  CHECK(germanLimit("2026-11-20T15:00", "2026-11-20T17:00", "6") == 0);
  CHECK(germanLimit("2026-11-20T19:00", "2026-11-20T21:00", "12") == 14);
  CHECK(germanLimit("2026-11-20T19:00", "2026-11-20T21:00", "16") == 0);
  CHECK(germanLimit("2026-11-20T20:00", "2026-11-20T22:30", "16") == 0);
  CHECK(germanLimit("2026-11-20T22:00", "2026-11-21T00:30", "16") == 18);
  CHECK(germanLimit("2026-11-20T22:00", "2026-11-21T00:30", "18") == 0);
  // What has no rating counts as 18.
  CHECK(germanLimit("2026-11-20T22:00", "2026-11-21T00:30", "") == 0);
}

TEST_CASE("age: advice keeps nobody out, so the hour is said") {
  const std::vector<AloneRule> rules{{.under = 10}};
  CHECK(aloneLimit(rules, {.from = 12, .advice = true}, 0, 60));
  CHECK_FALSE(aloneLimit(rules, {.from = 12}, 0, 60));
}

TEST_CASE("age: other countries have no hours, Brazil has an age") {
  const AgeRatings& ages = vocabulary().ages();
  const LocalMinute start = minuteOf("2026-11-20T22:30");
  for (const char* country : {"FR", "GB", "JP", "US", "XX"})
    CHECK_FALSE(aloneLimit(ages.aloneRules(country), {}, start, start + 120));
  const auto brazil = aloneLimit(ages.aloneRules("BR"), {}, start, start + 120);
  REQUIRE(brazil);
  CHECK(brazil->under == 10);
  CHECK(brazil->company == Company::parent);
}

TEST_CASE("age: who is admitted, alone or with company") {
  const AgeRatings& ages = vocabulary().ages();
  const AgeRule twelve = ages.rule("DE", "12");
  const AloneRule evening{.under = 14, .untilHour = 20};
  CHECK(admission(5, twelve, std::nullopt) == Admission::no);
  CHECK(admission(6, twelve, std::nullopt) == Admission::accompanied);
  CHECK(admission(11, twelve, std::nullopt) == Admission::accompanied);
  CHECK(admission(12, twelve, std::nullopt) == Admission::alone);
  CHECK(admission(12, twelve, evening) == Admission::accompanied);
  CHECK(admission(14, twelve, evening) == Admission::alone);
  CHECK(admission(17, ages.rule("DE", ""), std::nullopt) == Admission::no);
  CHECK(admission(15, ages.rule("SE", "no such rating"), std::nullopt) == Admission::alone);
  CHECK(admission(17, ages.rule("XX", "whatever"), std::nullopt) == Admission::no);
  CHECK(admission(12, ages.rule("US", "PG-13"), std::nullopt) == Admission::accompanied);
  CHECK(admission(3, ages.rule("US", "PG"), std::nullopt) == Admission::alone);
}

}  // namespace lobby::test
