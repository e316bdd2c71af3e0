#include "app/staff/health_report.hpp"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "app/staff/machine.hpp"
#include "tests/staff/scripted_desk.hpp"
#include "tests/support/temporary_folder.hpp"

namespace lobby::staff {
namespace {

HealthFacts someFacts() {
  return {test::evening, test::calmView(), {"error: the disk is slow"}, 2, std::chrono::hours{5}};
}

}  // namespace

TEST_CASE("health report: the text says all that somebody far away must know") {
  const std::string expected =
      R"(Lobbycards      0.4.0 on foyer-links
written         2026-11-20T17:42:00Z

What is showing
edition         57 (Programm KW 47)
signed by       Büro
made            2026-11-13T10:00:00Z
valid until     2026-11-26
showing since   2026-11-20T11:42:00Z
state           proven
contents        24 films, 3 articles
languages       de, en, fr, es, pt, sv (2 missing), id, ar, ja, zh

The machine
free space      12.4 GB
machine up      2 d 3 h 0 min
kiosk up        0 d 5 h 0 min
last touch      none since then
temperature     48 °C

Since 2026-11-13T14:42:00Z
starts          1
installs        1
refusals        1
failures        2
pictures failed 2 in this run

Problems
  error: the disk is slow

What happened, the newest first
  2026-11-20T12:42:00Z runs well 57
  2026-11-20T11:42:00Z installed 57 kw47.lobby
  2026-11-20T10:42:00Z refused fremdes-programm.lobby this file was not signed by anyone this kiosk trusts (key 1A2B3C4D5E6F7081)
  2026-11-19T11:42:00Z went back 56
  2026-11-19T10:42:00Z not installed kw47.lobby cannot read /media/kino/kw47.lobby: Input/output error
  2026-11-13T15:42:00Z did not work 55 a picture cannot be decoded
  2026-11-13T14:42:00Z started Lobbycards 0.4.0
)";
  CHECK(formatHealthText(someFacts()) == expected);
}

TEST_CASE("health report: a kiosk without anything has a report, too") {
  const HealthFacts nothing;
  CHECK(formatHealthText(nothing).find("edition         none installed\n") != std::string::npos);
  CHECK(nlohmann::json::parse(formatHealthJson(nothing))["edition"].is_null());
  CHECK(healthReportName(nothing) == "lobbycards-report-kiosk-1970-01-01");
}

TEST_CASE("health report: the same as JSON, whatever bytes are in it") {
  HealthFacts facts = someFacts();
  facts.errors.push_back("broken \xff bytes \"and\" quotes\n");
  const auto json = nlohmann::json::parse(formatHealthJson(facts));
  CHECK(json["edition"]["serial"] == 57);
  CHECK(json["edition"]["signer"] == "Büro");
  CHECK(json["languages"]["sv"]["missing"] == 2);
  CHECK(json["counts"]["refusals"] == 1);
  CHECK(json["counts"]["picturesFailed"] == 2);
  CHECK(json["freeBytes"] == 12'400'000'000);
  CHECK(json["errors"].size() == 2);
  CHECK(json["log"][0]["event"] == "runs well");
  CHECK(json["lastTouch"].is_null());
  facts.lastTouch = test::evening;
  CHECK(nlohmann::json::parse(formatHealthJson(facts))["lastTouch"] == "2026-11-20T17:42:00Z");
}

TEST_CASE("health report: what is wrong with the settings is among the problems, in both forms") {
  HealthFacts facts = someFacts();
  facts.view.mistakes = {"/etc/lobbycards/kiosk.toml:3: rotation can only be 0"};
  CHECK(formatHealthText(facts).find("Problems\n  /etc/lobbycards/kiosk.toml:3: rotation") !=
        std::string::npos);
  CHECK(nlohmann::json::parse(formatHealthJson(facts))["problems"][0] == facts.view.mistakes[0]);
}

TEST_CASE("health report: its name suits a stick, whatever the host is called") {
  HealthFacts facts = someFacts();
  facts.view.machine.host = "Foyer/links: ä*1";
  CHECK(healthReportName(facts) == "lobbycards-report-Foyer-links-----1-2026-11-20");
}

TEST_CASE("machine: what Linux tells, and nothing when it tells nothing") {
  const test::TemporaryFolder root;
  PosixFileSystem files;
  CHECK(readMachine(files, root.path(), root.path()).uptime == std::chrono::seconds{0});
  CHECK_FALSE(readMachine(files, root.path(), root.path()).celsius.has_value());
  root.write("proc/uptime", "183600.55 12.3\n");
  root.write("sys/class/thermal/thermal_zone0/temp", "48200\n");
  root.write("sys/class/thermal/thermal_zone1/temp", "51300\n");
  root.write("sys/class/thermal/thermal_zone2/temp", "0\n");
  root.write("sys/class/thermal/cooling_device0/temp", "99000\n");
  const MachineFacts facts = readMachine(files, root.path(), root.path());
  CHECK(facts.uptime == std::chrono::hours{51});
  CHECK(facts.celsius == doctest::Approx(51.3));
  CHECK(facts.freeBytes.value_or(0) > 0);
  CHECK_FALSE(facts.host.empty());
  CHECK_FALSE(readMachine(files, root / "none", root.path()).freeBytes.has_value());
}

}  // namespace lobby::staff
