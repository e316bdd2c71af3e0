// `lobbyctl fleet`: many kiosks in one table.
#include <doctest/doctest.h>

#include "tests/programs/programs.hpp"

namespace lobby::test {
namespace {

std::string report(const std::string& host, const std::string& written, const std::string& more = "") {
  return R"({"host": ")" + host + R"(", "written": ")" + written + R"(", "clockTrusted": true)" + more + "}";
}

Outcome fleet(const TemporaryFolder& folder, const Words& more = {}) {
  Words words{"fleet", folder.path().string(), "--now", "2026-11-20T18:00:00Z"};
  words.insert(words.end(), more.begin(), more.end());
  return lobbyctl(words);
}

}  // namespace

TEST_CASE("fleet: a table, and exit code 1 when a kiosk has not been heard of for a day") {
  const TemporaryFolder folder;
  folder.write(
      "lobbycards-health-bar.json",
      report("bar", "2026-11-20T17:30:00Z",
             R"(, "edition": {"serial": 57, "label": "Week 47"}, "freeBytes": 12400000000, "celsius": 48.2,
                          "lastTouch": "2026-11-20T15:00:00Z", "errors": ["x"], "problems": [])"));
  const Outcome good = fleet(folder);
  CHECK(good.exitCode == 0);
  CHECK(good.output ==
        "  kiosk  edition  report  last touch  free     temperature  errors\n"
        "  bar    Week 47  30 min  3 h         12.4 GB  48 °C             1\n");
  folder.write("lobbycards-health-foyer.json", report("foyer", "2026-11-17T18:00:00Z"));
  const Outcome stale = fleet(folder);
  CHECK(stale.exitCode == 1);
  CHECK(contains(stale.output, "foyer"));
  CHECK(contains(stale.output, "3 d"));
  CHECK(contains(stale.output, "stale\n"));
  CHECK(fleet(folder, {"--stale", "73"}).exitCode == 0);
  CHECK(contains(fleet(folder, {"--json"}).output, "\"stale\": true"));
}

TEST_CASE("fleet: a clock that nothing vouches for tells no age") {
  const TemporaryFolder folder;
  folder.write("lobbycards-health-bar.json", R"({"host": "bar", "written": "2026-11-20T17:30:00Z"})");
  const Outcome outcome = fleet(folder);
  CHECK(outcome.exitCode == 1);
  CHECK(contains(outcome.output, "clock not set"));
}

TEST_CASE("fleet: no reports, no folder") {
  const TemporaryFolder folder;
  CHECK(fleet(folder).exitCode == 1);
  CHECK(contains(fleet(folder).errors, "there is no health report of a kiosk in"));
  CHECK(lobbyctl({"fleet", folder / "none"}).exitCode == 4);
  CHECK(lobbyctl({"fleet", folder.path().string(), "--stale", "0"}).exitCode == 2);
}

}  // namespace lobby::test
