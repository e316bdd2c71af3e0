// Screenings in plain English, and a difference in colours.
#include "app/ctl/showings.hpp"

#include <doctest/doctest.h>

#include "app/ctl/format_difference.hpp"
#include "data/wall_time.hpp"

namespace lobby::test {
namespace {

using ctl::showingsByDay;
using Days = std::vector<std::string>;

Slot dated(std::string_view start, const char* screen = "1", const char* status = "") {
  Slot slot;
  slot.screening.startDate = *parseLocalMinute(start);
  slot.screening.screen = screen;
  slot.screening.status = status;
  return slot;
}

Slot weekly(LocalMinute start) {
  Slot slot;
  slot.weekly = true;
  slot.screening.startDate = start;
  return slot;
}

}  // namespace

TEST_CASE("showings: by day, with the year where it is another than before") {
  CHECK(showingsByDay({dated("2026-11-27T18:00"), dated("2026-11-27T20:30"), dated("2026-11-28T00:05"),
                       dated("2027-01-01T18:00"), dated("2027-01-02T18:00")},
                      false) ==
        Days{"Fri 27 Nov 2026 18:00, 20:30", "Sat 28 Nov 00:05", "Fri 1 Jan 2027 18:00", "Sat 2 Jan 18:00"});
  CHECK(showingsByDay({}, true).empty());
}

TEST_CASE("showings: weekly slots, from Monday morning to Sunday night") {
  const LocalMinute sunday = 6 * minutesPerDay;
  CHECK(showingsByDay({weekly(0), weekly(11 * 60), weekly(sunday + 23 * 60 + 59)}, false) ==
        Days{"every Mon 00:00, 11:00", "every Sun 23:59"});
  CHECK(ctl::writtenTime(weekly(0), sunday + 9 * 60) == "Sun 09:00");
  // The end of a late show on Sunday, and a door that opens the evening before Monday.
  CHECK(ctl::writtenTime(weekly(0), minutesPerWeek + 30) == "Mon 00:30");
  CHECK(ctl::writtenTime(weekly(0), -30) == "Sun 23:30");
  CHECK(ctl::writtenTime(dated("2026-11-27T18:00"), *parseLocalMinute("2026-11-27T20:10")) ==
        "2026-11-27T20:10");
}

TEST_CASE("showings: screens when there are several, a status always") {
  const std::vector<Slot> slots{dated("2026-11-27T18:00", "Saal 1"),
                                dated("2026-11-27T18:00", "", "sold-out"),
                                dated("2026-11-27T19:00", "2", "few-left")};
  CHECK(showingsByDay(slots, true) ==
        Days{"Fri 27 Nov 2026 18:00 (screen Saal 1), 18:00 (sold out), 19:00 (screen 2, few left)"});
  CHECK(showingsByDay(slots, false) == Days{"Fri 27 Nov 2026 18:00, 18:00 (sold out), 19:00 (few left)"});
}

TEST_CASE("showings: times beyond all bounds are written somehow") {
  for (const LocalMinute minute :
       {LocalMinute{-4'000'000'000}, LocalMinute{-1}, LocalMinute{4'000'000'000}}) {
    Slot slot = weekly(minute);
    CHECK(showingsByDay({slot}, true).size() == 1);
    slot.weekly = false;
    CHECK(showingsByDay({slot}, true).size() == 1);
  }
}

TEST_CASE("difference: the words are the same in colours") {
  CHECK(ctl::inColours("Films\n  + A\n  - B\n  ~ C\n      fr: new text\n\n") ==
        "\x1b[1mFilms\x1b[0m\n\x1b[32m  + A\x1b[0m\n\x1b[31m  - B\x1b[0m\n\x1b[33m  ~ C\x1b[0m\n      fr: "
        "new text\n\n");
  CHECK(ctl::inColours("") == "");
}

}  // namespace lobby::test
