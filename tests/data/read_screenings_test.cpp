#include <doctest/doctest.h>

#include "data/wall_time.hpp"
#include "tests/data/support.hpp"

using namespace lobby;
using namespace lobby::test;

namespace {

const std::string header =
    "film,startDate,screen,inLanguage,subtitleLanguage,videoFormat,access,doorTime,featureStart,endDate,"
    "status,statusTime,music,note\n";

}  // namespace

TEST_CASE("screenings.csv: every column") {
  const auto [rows, findings] =
      parseScreenings(header +
                      "a,2026-11-20T19:30,1,fr,\"de en\",4K,captions "
                      "wheelchair,19:00,19:45,21:50,few-left,2026-11-20T18:42,live,\"Gast, Bar\"\n");
  CHECK(findings.empty());
  REQUIRE(rows.size() == 1);
  const auto& row = rows[0];
  CHECK(row.film.value == "a");
  CHECK(!row.weekly);
  CHECK(row.start == at("2026-11-20T19:30"));
  CHECK(row.screen == "1");
  REQUIRE(row.subtitleLanguage);
  CHECK(row.subtitleLanguage->size() == 2);
  CHECK(row.videoFormat == "4K");
  CHECK(row.access[1].value == "wheelchair");
  CHECK(row.doorTime == at("2026-11-20T19:00"));
  CHECK(row.featureStart == at("2026-11-20T19:45"));
  CHECK(row.endDate == at("2026-11-20T21:50"));
  CHECK(row.status.value == "few-left");
  CHECK(row.statusTime == at("2026-11-20T18:42"));
  CHECK(row.music.value == "live");
  CHECK(row.note == "Gast, Bar");
}

TEST_CASE("screenings.csv: empty cells say nothing, a hyphen says none") {
  const auto rows =
      parseScreenings("film,startDate,inLanguage,subtitleLanguage\na,Fri 19:30,,-\nb,Fri 20:00\n").value;
  REQUIRE(rows.size() == 2);
  CHECK(!rows[0].inLanguage);
  REQUIRE(rows[0].subtitleLanguage);
  CHECK(rows[0].subtitleLanguage->empty());
  CHECK(!rows[1].subtitleLanguage);
  CHECK(!rows[1].endDate);
}

TEST_CASE("screenings.csv: times over midnight") {
  const auto rows = parseScreenings(
                        "film,startDate,doorTime,featureStart,endDate\n"
                        "a,2026-12-31T23:30,23:00,23:45,01:30\n"
                        "a,2027-01-01T00:15,23:45,00:30,2027-01-01T02:00\n"
                        "a,Sun 23:00,,,00:45\n")
                        .value;
  REQUIRE(rows.size() == 3);
  CHECK(rows[0].endDate == at("2027-01-01T01:30"));
  CHECK(rows[1].doorTime == at("2026-12-31T23:45"));
  CHECK(rows[1].endDate == at("2027-01-01T02:00"));
  CHECK(rows[2].weekly);
  CHECK(rows[2].endDate == minutesPerWeek + 45);
}

TEST_CASE("screenings.csv: columns in any order") {
  const auto [rows, findings] = parseScreenings("note,startDate,film\nx,Mon 10:00,a\n");
  CHECK(findings.empty());
  REQUIRE(rows.size() == 1);
  CHECK(rows[0].film.value == "a");
  CHECK(rows[0].note == "x");
}

TEST_CASE("screenings.csv: a bad line is reported and the others are read") {
  const auto [rows, findings] = parseScreenings("film,startDate\na,soon\n\na,Fri 19:30\n");
  CHECK(findings.starts_with("screenings.csv:2:3: error: the startDate soon cannot be read"));
  REQUIRE(rows.size() == 1);
  CHECK(rows[0].place.line == 4);
}

TEST_CASE("screenings.csv: every cell knows its column, every word in it too") {
  const auto rows = parseScreenings(
                        "film,startDate,access,note,status\n"
                        "a,Fri 19:30,\"captions  hörig wheelchair\",,sold-out\n"
                        "b,Fri 20:00\n")
                        .value;
  REQUIRE(rows.size() == 2);
  CHECK(rows[0].film.place.column == 1);
  CHECK(rows[0].cells.startDate.column == 3);
  REQUIRE(rows[0].access.size() == 3);
  CHECK(rows[0].access[0].place.column == 14);
  CHECK(rows[0].access[1].place.column == 24);
  CHECK(rows[0].access[2].place.column == 30);
  CHECK(rows[0].cells.note.column == 42);
  CHECK(rows[0].status.place.column == 43);
  CHECK(rows[0].place.column == 0);
  CHECK(rows[1].cells.note.line == 3);
  CHECK(rows[1].cells.note.column == 0);  // the line has no such cell
}
