#include "app/staff/fleet.hpp"

#include <doctest/doctest.h>

#include "app/staff/health_report.hpp"
#include "tests/staff/scripted_desk.hpp"
#include "tests/support/temporary_folder.hpp"

namespace lobby::staff {
namespace {

using namespace std::chrono_literals;

HealthFacts factsOf(const std::string& host, WallTime at) {
  HealthFacts facts{at, test::calmView(), {"error: the disk is slow"}, 0, 5h, at - 20min};
  facts.view.machine.host = host;
  return facts;
}

std::string problemOf(std::string_view text) {
  const auto health = readHealthJson(text);
  return health ? "none" : health.error().message;
}

}  // namespace

TEST_CASE("fleet: what a kiosk writes is what the office reads") {
  const auto health = readHealthJson(formatHealthJson(factsOf("foyer-links", test::evening)));
  REQUIRE_MESSAGE(health, health.error().message);
  CHECK(health->host == "foyer-links");
  CHECK(health->written == test::evening);
  CHECK(health->clockTrusted);
  CHECK(health->serial == 57);
  CHECK(health->label == "Programm KW 47");
  CHECK(health->lastTouch == test::evening - 20min);
  CHECK(health->freeBytes == 12'400'000'000);
  CHECK(health->celsius.value_or(0) == doctest::Approx(48).epsilon(0.02));
  CHECK(health->errors == 1);
}

TEST_CASE("fleet: a kiosk that knows little has a report, too") {
  const auto health = readHealthJson(R"({"host": "a", "written": "2026-11-20T17:42:00Z"})");
  REQUIRE_MESSAGE(health, health.error().message);
  CHECK_FALSE(health->clockTrusted);
  CHECK_FALSE(health->serial);
  CHECK_FALSE(health->lastTouch);
  CHECK_FALSE(health->freeBytes);
  CHECK_FALSE(health->celsius);
}

TEST_CASE("fleet: what is no report is said to be none") {
  for (const char* text : {"", "{", "[]", "7", "null", "{}", R"({"host": "a"})",
                           R"({"host": 7, "written": "2026-11-20T17:42:00Z"})",
                           R"({"host": "a", "written": "yesterday"})", "{\"host\": \"\xff\"}"}) {
    CAPTURE(text);
    CHECK(problemOf(text) == "this is no health report of a kiosk");
  }
  CHECK(
      problemOf(
          R"({"host": "a", "written": "2026-11-20T17:42:00Z", "edition": 7, "errors": {}, "celsius": []})") ==
      "none");
}

TEST_CASE("fleet: the newest report of each kiosk, wherever the tools have put it") {
  const test::TemporaryFolder folder;
  const auto write = [&](const std::string& file, const std::string& host, WallTime at) {
    folder.write(file, formatHealthJson(factsOf(host, at)));
  };
  write("lobbycards-health-foyer.json", "foyer", test::evening - 3h);
  write("lobbycards-health-foyer.sync-conflict-20261120.json", "foyer", test::evening - 1h);
  write("bar/lobbycards-health-bar.json", "bar", test::evening);
  folder.write("bar/other.json", "{}");
  folder.write("lobbycards-health-broken.json", "{");
  const auto fleet = readFleet(folder.path());
  REQUIRE_MESSAGE(fleet, fleet.error().message);
  REQUIRE(fleet->kiosks.size() == 2);
  CHECK(fleet->kiosks[0].host == "bar");
  CHECK(fleet->kiosks[1].written == test::evening - 1h);
  REQUIRE(fleet->unreadable.size() == 1);
  CHECK(fleet->unreadable[0].ends_with("lobbycards-health-broken.json: this is no health report of a kiosk"));
  CHECK_FALSE(readFleet(folder / "none"));
}

TEST_CASE("fleet: a kiosk's file has a name that every disk takes") {
  CHECK(outboxName("foyer-links") == "lobbycards-health-foyer-links.json");
  CHECK(outboxName("Foyer/links: 1") == "lobbycards-health-Foyer-links--1.json");
  CHECK(outboxName("") == "lobbycards-health-kiosk.json");
}

}  // namespace lobby::staff
