// Which edition is installed, when, and what is remembered.
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

TEST_CASE("intake: a newer edition on a stick is installed, and told once") {
  Desk desk;
  stickWith(desk, {fileOf(week, 8)});
  REQUIRE(desk.installOf(week));
  CHECK(desk.planner.view().work->fromSerial == 5);
  CHECK(desk.planner.view().work->toSerial == 8);
  desk.steps(week, Phase::copy, 10, 100);
  CHECK(desk.planner.view().work->done == 10);
  CHECK_FALSE(desk.planner.takeInstalled());
  desk.showing = 8;
  desk.ends(week, Kind::installed);
  CHECK(desk.planner.view().work->phase == Phase::done);
  CHECK(desk.planner.view().offers.at(0).verdict == Verdict::here);
  CHECK(desk.planner.takeInstalled());
  CHECK_FALSE(desk.planner.takeInstalled());
  desk.finds(kino, {fileOf(week, 8, Verdict::here)});
  desk.settleAll();
  CHECK_FALSE(desk.isInstalling());
  CHECK_FALSE(desk.planner.takeInstalled());
  CHECK(desk.log.empty());
}

TEST_CASE("intake: of two sticks and the inbox the highest serial wins, the others follow only if newer") {
  Desk desk;
  desk.plug({"KINO", "OTHER"});
  desk.finds("/media/OTHER", {fileOf(other, 7)});
  desk.settleAll();
  CHECK_FALSE(desk.isInstalling());  // the other stick may hold a newer one
  desk.finds(kino, {fileOf(week, 8)});
  desk.settleAll();
  CHECK(desk.installOf(week));
  CHECK_FALSE(desk.installOf(other));
}

TEST_CASE("intake: a look that began before an install ended does not count after it") {
  Desk desk;
  desk.plug({"KINO"});
  desk.finds(kino, {fileOf(week, 8)});
  desk.settleAll();
  desk.plug({"KINO", "OTHER"});
  desk.ends(week, Kind::installed);
  desk.finds(kino, {fileOf(week, 8, Verdict::here)});
  desk.finds("/media/OTHER", {fileOf(other, 7)});  // newer than the one before
  desk.decide(desk.timing.lookPatience);
  desk.settleAll();
  CHECK_FALSE(desk.isInstalling());
  desk.finds("/media/OTHER", {fileOf(other, 7, Verdict::older)});
  desk.settleAll();
  CHECK_FALSE(desk.isInstalling());
}

TEST_CASE("intake: a stick that takes long to look at is waited for, but not for long") {
  Desk desk;
  desk.plug({"KINO", "OTHER"});
  desk.finds("/media/OTHER", {fileOf(other, 7)});
  desk.settleAll();
  CHECK_FALSE(desk.isInstalling());
  desk.decide(desk.timing.lookPatience);
  desk.settleAll();
  CHECK(desk.installOf(other));
  desk.finds(kino, {fileOf(week, 8)});
  desk.settleAll();
  CHECK_FALSE(desk.installOf(week));  // it waits for the one under way
  desk.ends(other, Kind::installed);
  desk.finds("/media/OTHER", {fileOf(other, 7, Verdict::here)});
  desk.finds(kino, {fileOf(week, 8)});
  desk.settleAll();
  desk.decide(desk.timing.settle);  // the inbox is looked at again
  desk.settleAll();
  CHECK(desk.installOf(week));
}

TEST_CASE("intake: what lay in the inbox when the kiosk started is waited for") {
  Desk desk;
  desk.plug({"KINO"});
  desk.finds(inbox, {fileOf("/home/inbox/nine.lobby", 9)});
  desk.finds(kino, {fileOf(week, 8)});
  desk.planner.summarised(*desk.summaryOf(week), std::nullopt);
  desk.decide();
  CHECK_FALSE(desk.isInstalling());
  desk.decide(desk.timing.settle);
  desk.finds(inbox, {fileOf("/home/inbox/nine.lobby", 9)});
  desk.settleAll();
  CHECK(desk.installOf("/home/inbox/nine.lobby"));
}

TEST_CASE("intake: after an install nothing is installed by what was known before it") {
  Desk desk;
  desk.plug({"KINO"});
  desk.finds(kino, {fileOf(week, 8), fileOf("/media/KINO/a.lobby", 7)});
  desk.settleAll();
  desk.ends(week, Kind::installed);
  desk.decide(desk.timing.lookPatience);
  desk.settleAll();
  CHECK_FALSE(desk.isInstalling());
}

TEST_CASE("intake: staff cancel; the file is left alone until it comes anew or they want it") {
  Desk desk;
  stickWith(desk, {fileOf(week, 8)});
  const unsigned job = *desk.installOf(week);
  desk.planner.cancel();
  desk.decide();
  CHECK(desk.stopped == std::vector{job});
  CHECK(desk.planner.view().work->phase == Phase::cancelled);
  desk.planner.installEnded(job, Outcome{Kind::installed, Reason::none, ""}, desk.now);  // too late to say
  CHECK(desk.planner.view().work->phase == Phase::cancelled);
  desk.finds(kino, {fileOf(week, 8)});
  desk.settleAll();
  CHECK_FALSE(desk.isInstalling());
  CHECK(desk.planner.view().offers.at(0).reason == Reason::cancelled);
  desk.planner.install(week);
  desk.decide();
  CHECK(desk.installOf(week));
}

TEST_CASE("intake: what is just becoming the edition on show cannot be cancelled any more") {
  Desk desk;
  desk.planner.cancel();  // nothing is under way
  stickWith(desk, {fileOf(week, 8)});
  desk.steps(week, Phase::activate);
  desk.planner.cancel();
  desk.decide();
  CHECK(desk.stopped.empty());
  CHECK(desk.installOf(week));
}

TEST_CASE("intake: what ends while it is being cancelled has ended, and nothing else is cancelled for it") {
  Desk desk;
  stickWith(desk, {fileOf(week, 8)});
  const unsigned job = *desk.installOf(week);
  desk.planner.cancel();
  desk.planner.installEnded(job, Outcome{Kind::installed, Reason::none, ""}, desk.now);
  desk.decide();
  CHECK(desk.stopped.empty());
  CHECK(desk.planner.view().work->phase == Phase::done);
  CHECK(desk.planner.takeInstalled());
}

TEST_CASE("intake: an edition that others have installed, or gone back from, is told as well") {
  Desk desk;
  stickWith(desk, {});
  CHECK_FALSE(desk.planner.takeInstalled());
  desk.showing = 6;
  desk.come("KINO");
  desk.finds(kino, {});
  CHECK(desk.planner.takeInstalled());
}

TEST_CASE("intake: staff's own choice comes first, and does not wait") {
  Desk desk;
  desk.plug({"KINO", "OTHER"});
  desk.finds(kino, {fileOf(week, 8), fileOf("/media/KINO/a.lobby", 7)});
  desk.planner.install("/media/KINO/a.lobby");
  desk.decide();
  desk.settleAll();
  CHECK(desk.installOf("/media/KINO/a.lobby"));
}

TEST_CASE("intake: staff cannot have what the store does not take") {
  Desk desk;
  stickWith(desk, {fileOf(week, 4, Verdict::older)});
  desk.planner.install(week);
  desk.planner.install("/etc/passwd");
  desk.decide();
  desk.settleAll();
  CHECK_FALSE(desk.isInstalling());
}

}  // namespace lobby::test
