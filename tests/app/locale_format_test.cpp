// Dates, times, durations and names as ten languages write them. The table is goldens/locale_format.txt;
// LOBBY_UPDATE_GOLDENS=1 writes it: look at every line of the difference.
#include "app/locale_format.hpp"

#include <cstdlib>
#include <fstream>

#include <doctest/doctest.h>

#include "app/iso_time.hpp"
#include "data/wall_time.hpp"
#include "tests/support/temporary_folder.hpp"

namespace lobby {
namespace {

constexpr const char* golden = LOBBY_SOURCE_DIR "/tests/app/goldens/locale_format.txt";

WallTime utc(std::string_view text) {
  return *parseMoment(std::string(text) + "Z", "UTC");
}

std::string localAt(std::string_view utcText, std::string_view zone) {
  return formatLocalMinute(localMinute(utc(utcText), zone));
}

std::string table() {
  const LocalMinute evening = *parseLocalMinute("2026-11-20T19:30");
  const LocalMinute morning = *parseLocalMinute("2027-03-07T09:05");
  std::string text;
  for (const char* language : {"ar", "de", "en", "es", "fr", "id", "ja", "pt", "sv", "zh"}) {
    const LocaleFormat format(language, "DE");
    text += format.tag() + '\n';
    for (const LocalMinute when : {evening, morning}) {
      text += "  " + format.longDay(when) + " | " + format.shortDay(when) + " | " + format.time(when) + '\n';
    }
    text += "  " + format.hours(1) + " | " + format.hours(2) + " | " + format.minutes(1) + " | " +
            format.minutes(53) + '\n';
    text += "  " + format.list({"A"}) + " | " + format.list({"A", "B"}) + " | " +
            format.list({"A", "B", "C"}) + '\n';
    text += "  " + format.languageName("fr") + " | " + format.languageName("pt-BR") + " | " +
            format.countryName("FR") + " | " + format.number(2023) + " | " +
            format.capitals("Kino istanbul ß") + '\n';
  }
  return text;
}

}  // namespace

TEST_CASE("locale: ten languages write dates, times, durations, lists and names as in the table") {
  const std::string found = table();
  if (std::getenv("LOBBY_UPDATE_GOLDENS") != nullptr) std::ofstream(golden) << found;
  CHECK(found == test::contentOf(golden));
}

TEST_CASE("locale: the country decides the clock, and a full tag keeps its own") {
  const LocalMinute evening = *parseLocalMinute("2026-11-20T19:30");
  CHECK(LocaleFormat("en", "DE").time(evening) == "19:30");
  CHECK(LocaleFormat("en", "US").time(evening).starts_with("7:30"));
  CHECK(LocaleFormat("pt-BR", "DE").tag() == "pt-BR");
  CHECK(LocaleFormat("de", "").tag() == "de");
}

TEST_CASE("locale: capitals follow the language") {
  CHECK(LocaleFormat("tr", "TR").capitals("istanbul") == "İSTANBUL");
  CHECK(LocaleFormat("de", "DE").capitals("Straße") == "STRASSE");
}

TEST_CASE("locale: a language and a country that nobody knows give their code, not nothing") {
  const LocaleFormat format("de", "DE");
  CHECK_FALSE(format.languageName("qqx").empty());
  CHECK_FALSE(format.languageInSentence("qqx").empty());
  CHECK_FALSE(format.countryName("QQ").empty());
  const LocaleFormat strange("xx-invalid-tag-that-is-much-too-long", "");
  CHECK_FALSE(strange.time(0).empty());
}

TEST_CASE("locale: the wall clock in Berlin, across both changes of the clocks") {
  struct Row {
    const char* utc;
    const char* local;
  };
  const Row rows[] = {
      {"2026-03-29T00:59", "2026-03-29T01:59"}, {"2026-03-29T01:00", "2026-03-29T03:00"},
      {"2026-10-25T00:59", "2026-10-25T02:59"}, {"2026-10-25T01:00", "2026-10-25T02:00"},
      {"2026-10-25T01:59", "2026-10-25T02:59"}, {"2026-12-31T23:30", "2027-01-01T00:30"},
      {"2026-07-01T12:00", "2026-07-01T14:00"}, {"1969-12-31T22:59", "1969-12-31T23:59"},
  };
  for (const Row& row : rows) CHECK(localAt(row.utc, "Europe/Berlin") == row.local);
  CHECK(localAt("2026-07-01T12:00:59", "Asia/Kolkata") ==
        "2026-07-01T17:30");                                                 // seconds are cut, not rounded
  CHECK(localAt("2026-07-01T12:00", "Nowhere/Land") == "2026-07-01T12:00");  // unknown: UTC
}

TEST_CASE("moment: the cinema's wall clock, or UTC with a Z") {
  CHECK(*parseMoment("2026-11-20T18:42", "Europe/Berlin") == utc("2026-11-20T17:42"));
  CHECK(*parseMoment("2026-11-20T18:42:30", "Europe/Berlin") == utc("2026-11-20T17:42:30"));
  CHECK(*parseMoment("2026-11-20T18:42Z", "Europe/Berlin") == utc("2026-11-20T18:42"));
  CHECK(*parseMoment("2026-07-20T18:42", "Europe/Berlin") == utc("2026-07-20T16:42"));
  CHECK(*parseMoment("2028-02-29T00:00", "UTC") == utc("2028-02-29T00:00"));
  // Right after each change of the clocks, and in the hour that there is twice: one of the two.
  CHECK(*parseMoment("2026-03-29T03:00", "Europe/Berlin") == utc("2026-03-29T01:00"));
  CHECK(*parseMoment("2026-10-25T03:00", "Europe/Berlin") == utc("2026-10-25T02:00"));
  const WallTime twice = *parseMoment("2026-10-25T02:30", "Europe/Berlin");
  CHECK(formatLocalMinute(localMinute(twice, "Europe/Berlin")) == "2026-10-25T02:30");
}

TEST_CASE("moment: anything else is refused with an example, exit code 2") {
  for (const char* text :
       {"", "now", "2026-11-20", "2026-11-20 18:42", "2026-11-20T18", "2026-11-20T18:42x",
        "2026-11-20T18:42:", "2026-13-01T00:00", "2026-02-29T00:00", "2026-11-20T24:00", "2026-11-20T18:60",
        "2026-11-20T18:42:60", "2026-11-20T18:42ZZ", " 2026-11-20T18:42", "2026-1-2T3:4", "-026-11-20T18:42",
        "2026-11-20T-1:42", "2026-11-20T+8:42", "2026-11-20T18:42+01:00"}) {
    CAPTURE(std::string(text));
    const auto moment = parseMoment(text, "Europe/Berlin");
    REQUIRE(!moment);
    CHECK(exitCode(moment.error().kind) == 2);
    CHECK(moment.error().message.find("write for example 2026-11-20T18:42") != std::string::npos);
  }
}

}  // namespace lobby
