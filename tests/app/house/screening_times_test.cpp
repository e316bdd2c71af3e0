#include "app/house/screening_times.hpp"

#include <doctest/doctest.h>

#include "tests/app/house/support.hpp"

namespace lobby::test {
namespace {

const Now evening{minuteOf("2026-11-20T19:00")};

Screening screening() {
  Screening s;
  s.startDate = minuteOf("2026-11-20T22:00");
  s.endDate = minuteOf("2026-11-21T00:20");
  return s;
}

ScreeningTimes times(const Screening& s, std::optional<LocalMinute> made = {}, const Now& now = evening,
                     const char* language = "en") {
  const Tongue tongue(language);
  ScreeningTimes found = timesOf(s, made, now, tongue.strings, tongue.format);
  for (std::string* text : {&found.doors, &found.film, &found.end, &found.seats}) *text = visible(*text);
  return found;
}

std::string seats(const char* status, const char* at, std::optional<LocalMinute> made = {},
                  const Now& now = evening) {
  Screening s = screening();
  s.status = status;
  if (*at != '\0') s.statusTime = minuteOf(at);
  return times(s, made, now).seats;
}

}  // namespace

TEST_CASE("times: doors, the advertised start, the film's own and the end, as far as they are written") {
  Screening s = screening();
  CHECK(times(s).start == "22:00");
  CHECK(times(s).doors.empty());
  CHECK(times(s).film.empty());
  CHECK(times(s).end == "Ends 00:20");
  CHECK(times(s).seats.empty());
  s.doorTime = s.startDate - 15;
  s.featureStart = s.startDate + 20;
  CHECK(times(s).doors == "Doors 21:45");
  CHECK(times(s).film == "Film 22:20");
  s.endDate = s.startDate;  // a film whose duration nobody knows
  CHECK(times(s).end.empty());
}

TEST_CASE("times: seats only with the time at which that was true") {
  CHECK(seats("sold-out", "2026-11-20T18:42") == "Sold out (as of 18:42)");
  CHECK(seats("few-left", "2026-11-20T18:42") == "Few seats left (as of 18:42)");
  CHECK(seats("sold-out", "2026-11-19T18:42") == "Sold out (as of Thu, 19/11, 18:42)");
  CHECK(seats("", "2026-11-20T18:42").empty());
  CHECK(seats("cancelled", "2026-11-20T18:42").empty());
}

TEST_CASE(
    "times: a status is as old as the edition when it has no time, and without both it is for the desk") {
  const LocalMinute made = minuteOf("2026-11-20T12:00");
  CHECK(seats("sold-out", "", made) == "Sold out (as of 12:00)");
  CHECK(seats("sold-out", "2026-11-20T18:42", made) == "Sold out (as of 18:42)");
  CHECK(seats("sold-out", "") == "Please ask at the box office whether there are seats");
  // From the future: a wrong clock there, or here.
  CHECK(seats("sold-out", "2026-11-20T19:01") == "Please ask at the box office whether there are seats");
}

TEST_CASE("times: a clock that cannot be trusted names the day, and takes no time for the future") {
  const Now lost{minuteOf("2026-11-20T10:00"), false};
  CHECK(seats("sold-out", "2026-11-20T18:42", {}, lost) == "Sold out (as of Fri, 20/11, 18:42)");
}

TEST_CASE("times: ten languages") {
  Screening s = screening();
  s.doorTime = s.startDate - 15;
  s.featureStart = s.startDate + 20;
  s.statusTime = minuteOf("2026-11-20T18:42");
  std::string table;
  for (const char* language : tenLanguages) {
    s.status = "sold-out";
    const ScreeningTimes sold = times(s, {}, evening, language);
    table += std::string(language) + " | " + sold.doors + " | " + sold.film + " | " + sold.end + " | " +
             sold.seats;
    s.status = "few-left";
    table += " | " + times(s, {}, {minuteOf("2026-11-21T01:00")}, language).seats;
    s.statusTime.reset();
    table += " | " + times(s, {}, evening, language).seats + "\n";
    s.statusTime = minuteOf("2026-11-20T18:42");
  }
  checkGolden("screening_times.txt", table);
}

}  // namespace lobby::test
