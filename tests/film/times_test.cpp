// Time in its traps, on the film page and in its sheets.
#include <doctest/doctest.h>

#include "data/wall_time.hpp"
#include "tests/film/film_stage.hpp"

namespace lobby::test {
namespace {

const FilmProgramme& programme() {
  static const FilmProgramme one;
  return one;
}

Now at(const char* minute, bool trusted = true) {
  return {*parseLocalMinute(minute), trusted};
}

std::string rows(const Now& now) {
  std::string text;
  for (const ScreeningView& row : programme().card("sound", "de", now).screenings)
    text += row.day + " " + row.time + (row.past ? " past" : "") + (row.next ? " next" : "") + "; ";
  return text;
}

}  // namespace

TEST_CASE("times: what began stays a while, faded; the next one is marked") {
  CHECK(rows(at("2026-11-20T18:42")) ==
        "Heute 17:00 past; Heute 19:30 next; Heute 22:15; Morgen 00:30; Morgen 20:15; Di., 24.11. 19:30; ");
  CHECK(rows(at("2026-11-20T19:30")).find("19:30 next") != std::string::npos);
  CHECK(rows(at("2026-11-20T19:31")).find("19:30 past; Heute 22:15 next") != std::string::npos);
  CHECK(rows(at("2026-11-20T21:00")).find("17:00") == std::string::npos);
}

TEST_CASE("times: a show after midnight belongs to the day that the clock then shows") {
  CHECK(rows(at("2026-11-20T23:59")).starts_with("Heute 22:15 past; Morgen 00:30 next; Morgen 20:15; "));
  CHECK(rows(at("2026-11-21T00:00")).starts_with("Heute 00:30 next; Heute 20:15; Di., 24.11. 19:30; "));
}

TEST_CASE("times: when all are of today the title says so, and no row does") {
  const CardView view = programme().card("silent", "de", friday());
  REQUIRE(view.screenings.size() == 1);
  CHECK(view.screenings[0].day.empty());
  CHECK(view.screeningsTitle == "Vorstellungen heute");
}

TEST_CASE("times: a clock that is not trusted says dates, and neither next nor past") {
  CHECK(rows(at("2026-11-20T18:42", false)) ==
        "Fr., 20.11. 19:30; Fr., 20.11. 22:15; Sa., 21.11. 00:30; Sa., 21.11. 20:15; Di., 24.11. 19:30; ");
  const SheetView sheet =
      programme().sheet("sound", sheetOf(sheet::Kind::showing, "2026-11-20T19:30", "2"), "de", friday(false));
  CHECK(sheet.eyebrow == "Freitag, 20. November");
}

TEST_CASE("times: after the programme's last day there are none, not even in the code") {
  Now now = friday();
  now.showsTimes = false;
  CHECK(rows(now).empty());
  const SheetView sheet = programme().sheet("sound", sheetOf(sheet::Kind::takeAway), "de", now);
  CHECK(sheet.code.size > 0);
  CHECK(sheet.code.size <
        programme().sheet("sound", sheetOf(sheet::Kind::takeAway), "de", friday()).code.size);
}

TEST_CASE("times: who may not come alone follows the hour of the end") {
  const CardView view = programme().card("sound", "de", friday());
  REQUIRE(view.screenings.size() == 6);
  CHECK(view.screenings[0].alone.empty());                          // 18:53
  CHECK(view.screenings[1].alone == "Unter 14 nur in Begleitung");  // 21:23
  CHECK(view.screenings[2].alone == "Unter 18 nur in Begleitung");  // 00:08
  CHECK(view.screenings[3].alone == "Unter 18 nur in Begleitung");  // 02:23, of the night before
}

TEST_CASE("times: seats say when that was true, and ask for the desk when it is still to come") {
  const auto seats = [&](const char* now) {
    return programme().card("sound", "de", at(now)).screenings.at(2).seats;
  };
  CHECK(seats("2026-11-20T18:42").find("18:42") != std::string::npos);
  CHECK(seats("2026-11-20T18:00").find("Kasse") != std::string::npos);
}

}  // namespace lobby::test
