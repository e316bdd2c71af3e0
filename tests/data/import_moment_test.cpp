// Dates, times and lengths as others write them.
#include <doctest/doctest.h>

#include "data/authoring/import/moment.hpp"
#include "data/wall_time.hpp"
#include "tests/data/support.hpp"

using namespace lobby;
using namespace lobby::authoring;
using namespace lobby::test;

namespace {

std::string berlin(std::string_view text) {
  const auto moment = readMoment(text, "Europe/Berlin");
  return moment ? formatLocalMinute(moment->minute) + (moment->converted ? " converted" : "") : "";
}

std::string by(const char* pattern, std::string_view text, const char* language = "de") {
  const auto minute = DatePattern(pattern, language, at("2026-11-18T10:00")).read(text);
  return minute ? formatLocalMinute(*minute) : "";
}

}  // namespace

TEST_CASE("import: moments come onto the cinema's clock") {
  CHECK(berlin("2026-11-20T19:30:00+01:00") == "2026-11-20T19:30");
  CHECK(berlin("2026-11-20T18:30:00Z") == "2026-11-20T19:30 converted");
  CHECK(berlin("2026-07-20T18:30:00Z") == "2026-07-20T20:30 converted");
  CHECK(berlin("2026-11-20T19:30") == "2026-11-20T19:30");
  CHECK(berlin("2026-11-20 19:30:59.999") == "2026-11-20T19:30");
  CHECK(berlin("20261120T193000+0100") == "2026-11-20T19:30");
  CHECK(berlin("2026-11-20T19:30+01") == "2026-11-20T19:30");
  CHECK(berlin("2026-11-20T12:00-08:00") == "2026-11-20T21:00 converted");
  // Both sides of the hour that is there twice.
  CHECK(berlin("2026-10-25T00:30Z") == "2026-10-25T02:30 converted");
  CHECK(berlin("2026-10-25T01:30Z") == "2026-10-25T02:30 converted");
  for (const char* text : {"", "2026-11-20", "2026-13-20T19:30", "2026-02-30T19:30", "2026-11-20T24:30",
                           "20.11.2026 19:30", "morgen", "2026-11-20T19:30 CET", "99999-11-20T19:30",
                           "1500-01-01T10:00", "2999-12-31T23:59-23:00"}) {
    CAPTURE(std::string(text));
    CHECK(berlin(text).empty());
  }
}

TEST_CASE("import: dates by a pattern") {
  CHECK(by("dd.MM.yyyy HH:mm", "20.11.2026 19:30") == "2026-11-20T19:30");
  CHECK(by("dd.MM.yy HH:mm", "20.11.26 9:30") == "2026-11-20T09:30");
  CHECK(by("MM/dd/yyyy h:mm a", "11/20/2026 7:30 PM", "en") == "2026-11-20T19:30");
  CHECK(by("d. MMMM yyyy HH:mm", "20. November 2026 19:30") == "2026-11-20T19:30");
  CHECK(by("d MMMM yyyy HH:mm", "20 November 2026 19:30", "fr") == "2026-11-20T19:30");  // English, too
  CHECK(by("yyyy年M月d日 H:mm", "2026年11月20日 9:05", "ja") == "2026-11-20T09:05");
  CHECK(by("EEE dd.MM.yyyy HH:mm", "Fr 20.11.2026 19:30") == "2026-11-20T19:30");
  for (const char* text : {"31.02.2026 20:00", "20.11.2026 19:30 x", "20.11.2026", "20.13.2026 19:30",
                           "20.11.2026 24:30", "", "20.11.0026 19:30"}) {
    CAPTURE(std::string(text));
    CHECK(by("dd.MM.yyyy HH:mm", text).empty());
  }
  CHECK(by("kein Muster", "20.11.2026").empty());
  CHECK(by("HH:mm", "19:30").empty());
}

TEST_CASE("import: without a year the nearest date is meant") {
  CHECK(by("dd.MM. HH:mm", "20.11. 19:30") == "2026-11-20T19:30");
  CHECK(by("dd.MM. HH:mm", "02.01. 19:30") == "2027-01-02T19:30");
  CHECK(by("dd.MM. HH:mm", "30.09. 19:30") == "2026-09-30T19:30");
  CHECK_FALSE(DatePattern("dd.MM. HH:mm", "de", std::nullopt).read("20.11. 19:30"));
  CHECK_FALSE(DatePattern("dd.MM. HH:mm", "de", std::nullopt).hasYear());
  CHECK(DatePattern("dd.MM.yyyy 'um' HH:mm", "de", std::nullopt).hasYear());
  CHECK_FALSE(DatePattern("dd.MM. 'yy' HH:mm", "de", std::nullopt).hasYear());
}

TEST_CASE("import: times of day") {
  const DatePattern pattern("dd.MM.yyyy h:mm a", "en", std::nullopt);
  CHECK(pattern.readTime("7:30 PM") == 19 * 60 + 30);
  CHECK(pattern.readTime("19:45") == 19 * 60 + 45);
  CHECK(readTimeOfDay("9.05 Uhr") == 9 * 60 + 5);
  CHECK(readTimeOfDay("20h15") == 20 * 60 + 15);
  CHECK_FALSE(readTimeOfDay("25:00"));
  CHECK_FALSE(readTimeOfDay("19:60"));
  CHECK_FALSE(readTimeOfDay("19"));
}

TEST_CASE("import: lengths of films") {
  for (const char* text : {"PT1H53M", "PT113M", "P0DT1H53M", "P0Y0M0DT1H53M0S", "pt1h52m30s", "PT6780S",
                           "113", "113 min", "1:53", "1h53", "1 h 53 min", "113 分", "1 Std. 53 Min."}) {
    CAPTURE(std::string(text));
    CHECK(readDuration(text) == 113);
  }
  for (const char* text : {"", "P", "PT", "lang", "1,5 h", "-5", "PT1H53", "99999", "PT99999999999999H"}) {
    CAPTURE(std::string(text));
    CHECK(readDuration(text).value_or(0) == 0);
  }
}

TEST_CASE("import: a pattern is guessed from a date") {
  CHECK(guessPattern("20.11.2026 19:30") == "dd.MM.yyyy HH:mm");
  CHECK(guessPattern("11/20/2026 19:30") == "MM/dd/yyyy HH:mm");
  CHECK(guessPattern("2026/11/20 19:30") == "yyyy/MM/dd HH:mm");
  CHECK(guessPattern("irgendwann").empty());
}
