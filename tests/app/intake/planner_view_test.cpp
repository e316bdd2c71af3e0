// What staff see, and what the log says.
#include <doctest/doctest.h>

#include "tests/app/intake/planner_support.hpp"

namespace lobby::test {
namespace {

using Kind = Outcome::Kind;

constexpr const char* kino = "/media/KINO";
constexpr const char* week = "/media/KINO/week.lobby";
constexpr const char* dropped = "/home/inbox/week.lobby";

const MediumView& mediumOf(const Desk& desk) {
  REQUIRE(desk.planner.view().media.size() == 1);
  return desk.planner.view().media[0];
}

}  // namespace

TEST_CASE("intake: a stick may be pulled as soon as everything is read from it") {
  Desk desk;
  desk.plug({"KINO"});
  desk.finds(kino, {fileOf(week, 8)});
  CHECK(desk.summaryOf(week));
  CHECK_FALSE(desk.planner.view().mayPull);
  desk.settleAll();
  CHECK_FALSE(desk.planner.view().mayPull);
  desk.steps(week, Phase::copy, 1, 100);
  CHECK_FALSE(desk.planner.view().mayPull);
  desk.steps(week, Phase::sync);
  CHECK(desk.planner.view().mayPull);
}

TEST_CASE("intake: what is pulled is gone from the view, and nobody goes on reading it") {
  Desk desk;
  desk.plug({"KINO"});
  desk.settleAll();
  const unsigned look = *desk.look(kino);
  desk.pull("KINO");
  CHECK(desk.stopped == std::vector{look});
  desk.planner.looked(look, Looked{}, desk.now);  // nobody listens
  desk.plug({"KINO"});
  desk.finds(kino, {fileOf(week, 8)});
  const unsigned summary = *desk.summaryOf(week);
  desk.pull("KINO");
  CHECK(desk.stopped == std::vector{look, summary});
  CHECK(desk.planner.view().media.empty());
  CHECK(desk.planner.view().offers.empty());
  CHECK(desk.jobs.empty());
}

TEST_CASE("intake: a stick that cannot be read says so, once") {
  Desk desk;
  desk.plug({"KINO"});
  desk.settleAll();
  Looked unreadable;
  unreadable.problem = Reason::unreadable;
  unreadable.why = "Permission denied";
  desk.planner.looked(*desk.look(kino), unreadable, desk.now);
  desk.jobs.clear();
  desk.decide();
  CHECK(mediumOf(desk).reason == Reason::unreadable);
  desk.planner.lookAgain(desk.now);
  desk.decide();
  desk.planner.looked(*desk.look(kino), std::nullopt, desk.now);
  desk.decide();
  CHECK(desk.log == std::vector<std::string>{"the stick KINO cannot be read: Permission denied"});
}

TEST_CASE("intake: what changes is counted before it is installed, and stays with the offer") {
  Desk desk;
  desk.decide();
  desk.settleAll();
  desk.plug({"KINO"});
  desk.finds(kino, {fileOf(week, 8)});
  const auto job = desk.summaryOf(week);
  REQUIRE(job);
  CHECK_FALSE(desk.isInstalling());
  const Summary summary{24, 3, {{"de", true}}, ChangeCounts{.filmsIn = 2}};
  desk.planner.summarised(*job, summary);
  desk.jobs.clear();
  desk.decide();
  CHECK(desk.installOf(week));
  CHECK(desk.planner.view().offers.at(0).summary == summary);
  desk.showing = 8;
  desk.ends(week, Kind::installed);
  desk.finds(kino, {fileOf(week, 8, Verdict::here)});
  desk.settleAll();
  CHECK(desk.planner.view().offers.at(0).summary == summary);
}

TEST_CASE("intake: counting that takes too long is left out") {
  Desk desk;
  desk.plug({"KINO"});
  desk.finds(inbox, {});
  desk.finds(kino, {fileOf(week, 8)});
  REQUIRE(desk.summaryOf(week));
  desk.wait();
  CHECK(desk.now == desk.start + desk.timing.summaryLimit);
  CHECK(desk.stopped.size() == 1);
  CHECK(desk.installOf(week));
}

TEST_CASE("intake: what is not taken is logged once, a stick full of rubbish in a few lines") {
  Desk desk;
  std::vector<FoundFile> files;
  for (int i = 0; i < 9; ++i) {
    files.push_back(fileOf("/media/KINO/" + std::to_string(i) + ".lobby", 0, Verdict::refused));
  }
  desk.plug({"KINO"});
  desk.finds(kino, files);
  desk.settleAll();
  REQUIRE(desk.log.size() == 6);
  CHECK(desk.log[0] == "refused /media/KINO/0.lobby: this file is damaged");
  CHECK(desk.log[5] == "refused 4 more files on the stick KINO");
  desk.come("KINO");
  desk.finds(kino, files);
  CHECK(desk.log.size() == 6);
}

TEST_CASE("intake: last week's edition is worth a line only where nothing better lies beside it") {
  Desk desk;
  desk.plug({"KINO"});
  desk.finds(kino, {fileOf(week, 5, Verdict::here), fileOf("/media/KINO/a.lobby", 4, Verdict::older)});
  desk.settleAll();
  CHECK(desk.log.empty());
  desk.come("KINO");
  desk.finds(kino, {fileOf("/media/KINO/a.lobby", 4, Verdict::older)});
  desk.settleAll();
  CHECK(desk.log.size() == 1);
}

TEST_CASE("intake: offers stand in order, the newest first, what is refused last") {
  Desk desk;
  desk.plug({"KINO"});
  desk.finds(inbox, {});
  desk.finds(kino, {fileOf("/media/KINO/x.lobby", 9, Verdict::refused),
                    fileOf("/media/KINO/a.lobby", 4, Verdict::older), fileOf(week, 8)});
  const auto& offers = desk.planner.view().offers;
  REQUIRE(offers.size() == 3);
  CHECK(offers[0].serial == 8);
  CHECK(offers[0].medium == "KINO");
  CHECK(offers[1].serial == 4);
  CHECK(offers[2].verdict == Verdict::refused);
}

}  // namespace lobby::test
