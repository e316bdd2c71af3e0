// What is remembered of installs that failed, and when they are tried again.
#include <algorithm>

#include <doctest/doctest.h>

#include "tests/app/intake/planner_support.hpp"

namespace lobby::test {
namespace {

using Kind = Outcome::Kind;

constexpr const char* kino = "/media/KINO";
constexpr const char* week = "/media/KINO/week.lobby";
constexpr const char* other = "/media/OTHER/week.lobby";

// A stick with these files; the inbox is empty.
void stickWith(Desk& desk, std::vector<FoundFile> files) {
  desk.plug({"KINO"});
  desk.finds(kino, std::move(files));
  desk.settleAll();
}

}  // namespace

TEST_CASE("intake: what was refused is not tried again until it is another file, nor logged again") {
  Desk desk;
  stickWith(desk, {fileOf(week, 8)});
  desk.ends(week, Kind::refused, Reason::damaged);
  CHECK(desk.planner.view().work->phase == Phase::failed);
  CHECK(desk.planner.view().work->reason == Reason::damaged);
  CHECK(desk.planner.view().offers.at(0).reason == Reason::damaged);
  desk.come("KINO");
  desk.finds(kino, {fileOf(week, 8)});
  desk.settleAll();
  CHECK_FALSE(desk.isInstalling());
  desk.come("KINO");
  desk.finds(kino, {fileOf(week, 8, Verdict::newer, 2)});
  desk.settleAll();
  CHECK(desk.installOf(week));
  CHECK(desk.log.empty());  // the install itself has written it down
}

TEST_CASE("intake: a stick pulled half-way: the next one is tried, and the same one when it comes back") {
  Desk desk;
  desk.plug({"KINO", "OTHER"});
  desk.finds(kino, {fileOf(week, 8)});
  desk.finds("/media/OTHER", {fileOf(other, 7)});
  desk.settleAll();
  desk.steps(week, Phase::copy, 10, 100);
  desk.pull("KINO");
  CHECK(desk.installOf(week));  // it fails by itself, unless it had read everything
  desk.ends(week, Kind::failed, Reason::unreadable);
  CHECK(desk.planner.view().work->reason == Reason::pulled);
  desk.settleAll();
  REQUIRE(desk.installOf(other));
  desk.come("KINO");
  desk.finds(kino, {fileOf(week, 8)});
  desk.ends(other, Kind::installed);
  desk.finds(kino, {fileOf(week, 8)});
  desk.finds("/media/OTHER", {});
  desk.decide(desk.timing.settle);
  desk.settleAll();
  CHECK(desk.installOf(week));
}

TEST_CASE("intake: a failure of the stick or the disk is final for as long as the stick stays") {
  Desk desk;
  stickWith(desk, {fileOf(week, 8)});
  desk.ends(week, Kind::failed, Reason::noRoom);
  CHECK(desk.planner.view().work->reason == Reason::noRoom);
  desk.decide(Tick{1e9});
  CHECK_FALSE(desk.isInstalling());
  desk.planner.lookAgain(desk.now);  // staff have made room
  desk.decide();
  desk.finds(kino, {fileOf(week, 8)});
  desk.settleAll();
  CHECK(desk.installOf(week));
}

TEST_CASE("intake: while somebody else installs it is tried again later") {
  Desk desk;
  stickWith(desk, {fileOf(week, 8)});
  desk.ends(week, Kind::failed, Reason::busy);
  CHECK_FALSE(desk.isInstalling());
  desk.wait();
  CHECK(desk.now == desk.start + desk.timing.stickPatience);
  CHECK(desk.installOf(week));
}

TEST_CASE("intake: a file that its reader does not survive is not tried again") {
  Desk desk;
  stickWith(desk, {fileOf(week, 8)});
  desk.planner.installEnded(*desk.installOf(week), std::nullopt, desk.now);
  desk.jobs.clear();
  desk.come("KINO");
  desk.finds(kino, {fileOf(week, 8)});
  desk.settleAll();
  CHECK_FALSE(desk.isInstalling());
  CHECK(desk.planner.view().work->reason == Reason::crashed);
  REQUIRE(desk.log.size() == 1);
  CHECK(desk.log[0].starts_with("could not install /media/KINO/week.lobby: "));
}

}  // namespace lobby::test
