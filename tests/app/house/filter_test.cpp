#include <doctest/doctest.h>

#include "app/house/loosening.hpp"
#include "app/house/programme_filter.hpp"
#include "tests/app/house/support.hpp"

namespace lobby::test {
namespace {

using Kind = Chip::Kind;

const Now now{minuteOf("2026-11-20T18:42")};

Showing showing(const char* film, const char* start, const char* end) {
  Showing made;
  made.screening.film = film;
  made.screening.startDate = minuteOf(start);
  made.screening.endDate = minuteOf(end);
  return made;
}

bool soon(const char* start, const Now& when) {
  return passes(showing("a", start, "2026-11-21T03:00"), {.kind = Kind::soon, .minute = soonMinutes}, when);
}

std::vector<Showing> threeShowings() {
  std::vector<Showing> all{showing("a", "2026-11-20T19:00", "2026-11-20T21:00"),
                           showing("a", "2026-11-20T20:00", "2026-11-20T22:00"),
                           showing("b", "2026-11-20T23:00", "2026-11-21T01:00")};
  all[0].screening.inLanguage = {"fr"};
  all[1].screening.inLanguage = {"fr"};
  all[1].screening.access = {"captions"};
  all[2].screening.inLanguage = {"en"};
  return all;
}

const Chip english{.kind = Kind::language, .word = "en"};
const Chip captions{.kind = Kind::access, .word = "captions"};
const Chip overByTen{.kind = Kind::overBy, .minute = minuteOf("2026-11-20T22:00")};

}  // namespace

TEST_CASE("filter: soon is from now on and within two hours, over midnight too") {
  CHECK_FALSE(soon("2026-11-20T18:41", now));
  CHECK(soon("2026-11-20T18:42", now));
  CHECK(soon("2026-11-20T20:42", now));
  CHECK_FALSE(soon("2026-11-20T20:43", now));
  CHECK(soon("2026-11-21T01:00", Now{minuteOf("2026-11-20T23:30")}));
  CHECK_FALSE(soon("2026-11-20T19:00", Now{now.minute, false}));
  CHECK_FALSE(soon("2026-11-20T19:00", Now{now.minute, true, false}));
}

TEST_CASE("filter: over by a time includes that minute") {
  CHECK(passes(showing("a", "2026-11-20T20:00", "2026-11-20T22:00"), overByTen, now));
  CHECK_FALSE(passes(showing("a", "2026-11-20T20:00", "2026-11-20T22:01"), overByTen, now));
  CHECK_FALSE(
      passes(showing("a", "2026-11-20T20:00", "2026-11-20T22:00"), overByTen, Now{now.minute, true, false}));
}

TEST_CASE("filter: a child with its parents, or alone") {
  Showing late = showing("a", "2026-11-20T19:00", "2026-11-20T21:00");
  const AgeRatings& ages = vocabulary().ages();
  late.rating = ages.rule("DE", "6");
  late.alone =
      aloneLimit(ages.aloneRules("DE"), late.rating, late.screening.startDate, late.screening.endDate);
  CHECK(passes(late, {.kind = Kind::child, .years = 8}, now));
  CHECK_FALSE(passes(late, {.kind = Kind::childAlone, .years = 8}, now));
  CHECK(passes(late, {.kind = Kind::childAlone, .years = 14}, now));
  CHECK_FALSE(passes(late, {.kind = Kind::child, .years = 5}, now));
  late.rating = ages.rule("DE", "");
  CHECK_FALSE(passes(late, {.kind = Kind::child, .years = 14}, now));
}

TEST_CASE("filter: chips combine, and each says how many it would leave, screenings and films") {
  const auto all = threeShowings();
  CHECK(shown(all, {}, now) == std::vector<std::size_t>{0, 1, 2});
  CHECK(shown(all, {overByTen}, now) == std::vector<std::size_t>{0, 1});
  CHECK(shown(all, {overByTen, captions}, now) == std::vector<std::size_t>{1});
  CHECK(remaining(all, {}, {overByTen, english, captions}, now) ==
        std::vector<Count>{{2, 1}, {1, 1}, {1, 1}});
  CHECK(remaining(all, {overByTen}, {overByTen, english, captions}, now) ==
        std::vector<Count>{{2, 1}, {0, 0}, {1, 1}});
}

TEST_CASE("loosening: the single chip that gives back the most, else the pair, else nothing") {
  const auto all = threeShowings();
  CHECK_FALSE(nearestLoosening(all, {}, now));
  CHECK_FALSE(nearestLoosening(all, {overByTen}, now));
  // Without "English": two films until ten. Without "until ten": one in English.
  CHECK(nearestLoosening(all, {overByTen, english}, now) == Loosening{{english}, 2});
  // Three on: no single one helps but English (then captions until ten).
  CHECK(nearestLoosening(all, {english, overByTen, captions}, now) == Loosening{{english}, 1});
  const Chip soonChip{.kind = Kind::soon, .minute = 0};
  const Chip horror{.kind = Kind::genre, .word = "horror"};
  CHECK(nearestLoosening(all, {soonChip, horror}, now) == Loosening{{soonChip, horror}, 3});
  CHECK(nearestLoosening(all, {soonChip, english, horror}, now) == Loosening{{soonChip, horror}, 1});
  CHECK_FALSE(nearestLoosening({}, {english}, now));
}

}  // namespace lobby::test
