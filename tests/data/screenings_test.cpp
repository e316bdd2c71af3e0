#include <doctest/doctest.h>

#include "data/catalogue.hpp"
#include "data/wall_time.hpp"
#include "tests/data/support.hpp"

using namespace lobby;
using namespace lobby::test;

namespace {

Catalogue withScreenings(const TemporaryFolder& folder, const std::string& rows) {
  writeBase(folder);
  folder.write(
      "screenings.csv",
      "film,startDate,screen,subtitleLanguage,doorTime,featureStart,endDate,status,statusTime,music\n" +
          rows);
  return openCatalogue(folder);
}

// "2026-11-20T19:30 1, …"
std::string between(const Catalogue& catalogue, std::string_view from, std::string_view to) {
  const auto found = catalogue.screenings("alpha", at(from), at(to));
  REQUIRE(found);
  std::string text;
  for (const Screening& s : *found) {
    text += (text.empty() ? "" : ", ") + formatLocalMinute(s.startDate) +
            (s.screen.empty() ? "" : " " + s.screen);
  }
  return text;
}

}  // namespace

TEST_CASE("screenings: a row's own values, and the film's where it says nothing") {
  const TemporaryFolder folder;
  const Catalogue catalogue =
      withScreenings(folder, "alpha,2026-11-20T19:30,1,-,19:00,19:45,,few-left,2026-11-20T18:42,live\n");
  const auto found = catalogue.nextScreening("alpha", at("2026-11-20T19:30"));
  REQUIRE(found);
  REQUIRE(*found);
  const Screening& s = **found;
  CHECK(s.film == "alpha");
  CHECK(s.endDate == s.featureStart.value_or(0) + 113);  // adverts are no part of the film
  CHECK(s.doorTime == s.startDate - 30);
  CHECK(s.featureStart == s.startDate + 15);
  CHECK(s.inLanguage == std::vector<std::string>{"fr"});
  CHECK(s.subtitleLanguage.empty());
  CHECK(s.status == "few-left");
  CHECK(s.statusTime == at("2026-11-20T18:42"));
  CHECK(s.music == "live");
}

TEST_CASE("screenings: from counts, to does not; dates and slots together in time order") {
  const TemporaryFolder folder;
  const Catalogue catalogue = withScreenings(
      folder, "alpha,Fri 19:30,2\nalpha,2026-11-20T19:30,1\nalpha,2026-11-20T11:00\nbeta,Fri 19:30\n");
  CHECK(between(catalogue, "2026-11-20T11:00", "2026-11-20T19:30") == "2026-11-20T11:00");
  CHECK(between(catalogue, "2026-11-20T11:01", "2026-11-20T19:31") ==
        "2026-11-20T19:30 1, 2026-11-20T19:30 2");
  CHECK(between(catalogue, "2026-11-20T12:00", "2026-11-20T12:00").empty());
  CHECK(between(catalogue, "2026-11-20T12:00", "2026-11-19T12:00").empty());
}

TEST_CASE("screenings: weekly slots over the ends of week, month and year") {
  const TemporaryFolder folder;
  const Catalogue catalogue = withScreenings(folder, "alpha,Sun 23:59,,,,,01:30\nalpha,Mon 00:00\n");
  CHECK(between(catalogue, "2026-11-29T12:00", "2026-11-30T12:00") == "2026-11-29T23:59, 2026-11-30T00:00");
  CHECK(between(catalogue, "2026-12-28T00:00", "2027-01-05T00:00") ==
        "2026-12-28T00:00, 2027-01-03T23:59, 2027-01-04T00:00");
  CHECK(between(catalogue, "2028-02-27T00:00", "2028-03-06T00:00") ==
        "2028-02-27T23:59, 2028-02-28T00:00, 2028-03-05T23:59");
  const auto late = catalogue.nextScreening("alpha", at("2026-11-29T23:59"));
  CHECK((*late)->endDate == at("2026-11-30T01:30"));
}

TEST_CASE("screenings: the summer time's change moves nothing, the wall clock counts") {
  const TemporaryFolder folder;
  const Catalogue catalogue = withScreenings(folder, "alpha,Sun 02:30\n");
  CHECK(between(catalogue, "2026-03-22T00:00", "2026-04-05T00:00") == "2026-03-22T02:30, 2026-03-29T02:30");
}

TEST_CASE("screenings: a dated row replaces the slot of the same start and screen") {
  const TemporaryFolder folder;
  const Catalogue catalogue = withScreenings(
      folder,
      "alpha,Fri 19:30,1\nalpha,Fri "
      "19:30,2\nalpha,2026-11-20T19:30,1,,,,,cancelled\nalpha,2026-11-27T19:30,1,,,,,sold-out\n");
  CHECK(between(catalogue, "2026-11-20T00:00", "2026-11-21T00:00") == "2026-11-20T19:30 2");
  const auto next = catalogue.screenings("alpha", at("2026-11-27T00:00"), at("2026-11-28T00:00"));
  REQUIRE(next);
  REQUIRE(next->size() == 2);
  CHECK((*next)[0].status == "sold-out");
}

TEST_CASE("screenings: cancelled ones are not on show") {
  const TemporaryFolder folder;
  const Catalogue catalogue =
      withScreenings(folder, "alpha,2026-11-20T19:30,,,,,,cancelled\nalpha,2026-11-21T19:30\n");
  const auto next = catalogue.nextScreening("alpha", at("2026-11-20T00:00"));
  REQUIRE(next);
  REQUIRE(*next);
  CHECK((*next)->startDate == at("2026-11-21T19:30"));
}

TEST_CASE("screenings: the next one lies at most four weeks ahead") {
  const TemporaryFolder folder;
  const Catalogue catalogue = withScreenings(folder, "alpha,2026-12-18T19:30\n");
  CHECK(catalogue.nextScreening("alpha", at("2026-11-20T19:31"))->has_value());
  CHECK(!catalogue.nextScreening("alpha", at("2026-11-20T19:30"))->has_value());
  CHECK(!catalogue.nextScreening("alpha", at("2026-12-18T19:31"))->has_value());
  CHECK(!catalogue.nextScreening("beta", at("2026-11-20T19:30"))->has_value());
  CHECK(!catalogue.nextScreening("gamma", at("2026-11-20T19:30"))->has_value());
}

TEST_CASE("screenings: absurd ranges end") {
  const TemporaryFolder folder;
  const Catalogue catalogue = withScreenings(folder, "alpha,Fri 19:30\n");
  constexpr LocalMinute least = std::numeric_limits<LocalMinute>::min();
  constexpr LocalMinute most = std::numeric_limits<LocalMinute>::max();
  CHECK(catalogue.screenings("alpha", least, most)->size() <= 58);
  CHECK(catalogue.screenings("alpha", most, most)->empty());
  CHECK(catalogue.nextScreening("alpha", most - 1).has_value());
  CHECK(catalogue.nextScreening("alpha", least).has_value());
}
