// When sticks and the inbox are looked at, and that nothing happens when nothing does.
#include <doctest/doctest.h>

#include "tests/app/intake/planner_support.hpp"

namespace lobby::test {
namespace {

constexpr const char* kino = "/media/KINO";
constexpr const char* week = "/media/KINO/week.lobby";
constexpr const char* dropped = "/home/inbox/week.lobby";

const MediumView& mediumOf(const Desk& desk) {
  REQUIRE(desk.planner.view().media.size() == 1);
  return desk.planner.view().media[0];
}

}  // namespace

TEST_CASE("intake: without anything to do there is nothing to wake up for") {
  Desk desk;
  desk.decide();
  desk.settleAll();
  CHECK_FALSE(desk.planner.deadline(desk.now));
  desk.plug({"KINO"});
  desk.finds(kino, {fileOf("/media/KINO/a.lobby", 5, Verdict::here)});
  desk.settleAll();
  CHECK_FALSE(desk.planner.deadline(desk.now));
  CHECK(desk.jobs.empty());
  const auto revision = desk.planner.view().revision;
  desk.decide(Tick{1e9});
  CHECK(desk.planner.view().revision == revision);
}

TEST_CASE("intake: a file in the inbox is taken once it keeps still") {
  Desk desk;
  desk.decide();
  desk.settleAll();
  desk.planner.inboxChanged(desk.now);
  desk.wait();
  for (std::uint64_t version = 1; version < 4; ++version) {  // it is being written
    desk.finds(inbox, {fileOf(dropped, 8, Verdict::newer, version)});
    CHECK(desk.planner.view().offers.empty());
    desk.wait();
  }
  desk.finds(inbox, {fileOf(dropped, 8, Verdict::newer, 3)});
  desk.settleAll();
  CHECK(desk.installOf(dropped));
}

TEST_CASE("intake: two looks at the inbox are as far apart as a file takes to settle") {
  Desk desk;
  desk.decide();
  desk.finds(inbox, {fileOf(dropped, 8)});
  desk.planner.lookAgain(desk.now);
  desk.decide(desk.timing.settle / 2);
  CHECK_FALSE(desk.look(inbox));
  desk.decide(desk.timing.settle / 2);
  CHECK(desk.look(inbox));
}

TEST_CASE("intake: a plain folder in a stick's place settles as the inbox does") {
  Desk desk;
  desk.planner.setMedia({{"KINO", kino, 1, false}}, desk.now);
  desk.decide();
  desk.finds(kino, {fileOf(week, 8)});
  desk.settleAll();
  CHECK(desk.planner.view().offers.empty());
  desk.wait();
  desk.finds(kino, {fileOf(week, 8)});
  desk.settleAll();
  CHECK(desk.installOf(week));
  desk.planner.setMedia({{"KINO", kino, 2, false}}, desk.now);  // something more is put there
  desk.decide(desk.timing.settle);
  CHECK(desk.look(kino));
}

TEST_CASE("intake: a stick that hangs is given up, the others go on, and it may come again") {
  Desk desk;
  desk.plug({"KINO"});
  desk.settleAll();
  const unsigned job = *desk.look(kino);
  CHECK_FALSE(desk.planner.view().mayPull);
  CHECK(mediumOf(desk).state == MediumState::looking);
  desk.wait();
  CHECK(desk.now == desk.start + desk.timing.stickPatience);
  CHECK(desk.stopped == std::vector{job});
  CHECK(mediumOf(desk).state == MediumState::unreadable);
  CHECK(mediumOf(desk).reason == Reason::stalled);
  CHECK(desk.planner.view().mayPull);
  CHECK(desk.log == std::vector<std::string>{"the stick KINO does not answer"});
  CHECK_FALSE(desk.planner.deadline(desk.now));
  desk.come("KINO");
  desk.finds(kino, {fileOf(week, 8)});
  desk.settleAll();
  CHECK(desk.installOf(week));
}

TEST_CASE("intake: an install that comes to no end is stopped: from a stick soon, on the own disk late") {
  Desk desk;
  desk.plug({"KINO"});
  desk.finds(kino, {fileOf(week, 8)});
  desk.settleAll();
  desk.decide(desk.timing.stickPatience / 2);
  desk.steps(week, Phase::copy, 1, 100);
  desk.decide(desk.timing.stickPatience / 2);
  CHECK(desk.stopped.empty());  // it gets on
  SUBCASE("while it reads") {
    desk.wait();
    CHECK(desk.now == desk.start + desk.timing.stickPatience * 1.5);
    CHECK(desk.stopped.size() == 1);
    CHECK(desk.planner.view().work->reason == Reason::stalled);
    CHECK(desk.log.size() == 1);
    desk.finds(kino, {fileOf(week, 8)});
    desk.settleAll();
    CHECK_FALSE(desk.isInstalling());
  }
  SUBCASE("while it writes") {
    desk.steps(week, Phase::sync);
    desk.decide(desk.timing.stickPatience);
    CHECK(desk.stopped.empty());
    desk.decide(desk.timing.diskPatience);
    CHECK(desk.stopped.size() == 1);
  }
}

}  // namespace lobby::test
