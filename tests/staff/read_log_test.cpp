#include "app/staff/read_log.hpp"

#include <doctest/doctest.h>

#include "data/wall_time.hpp"
#include "tests/data/edition/store/support.hpp"

namespace lobby::staff {
namespace {

constexpr WallTime noon{std::chrono::seconds{1'795'176'000}};  // 2026-11-20T12:00:00Z

LogEntry read(const std::string& words) {
  return readLogLine("2026-11-20T12:00:00Z " + words);
}

}  // namespace

TEST_CASE("log: every line that the store writes is understood") {
  struct Row {
    const char* line;
    LogEntry entry;
  };
  const Row rows[] = {
      {"installed edition 57 from /media/kino/lobbycards/kw47.lobby, signed by office",
       {noon, Event::installed, 57, "kw47.lobby", ""}},
      {"repaired edition 57 from kw47.lobby", {noon, Event::repaired, 57, "kw47.lobby", ""}},
      {"edition 57 from /x/kw47.lobby is here already", {noon, Event::alreadyHere, 57, "kw47.lobby", ""}},
      {"refused /media/kino/x.lobby: this file is empty, copy it again",
       {noon, Event::refused, 0, "x.lobby", "this file is empty, copy it again"}},
      {"could not install /media/kino/x.lobby: cannot read: Input/output error",
       {noon, Event::notInstalled, 0, "x.lobby", "cannot read: Input/output error"}},
      {"went back to edition 56 by hand", {noon, Event::wentBack, 56, "", ""}},
      {"edition 57 runs well", {noon, Event::ranWell, 57, "", ""}},
      {"edition 57 does not work: a picture is broken",
       {noon, Event::didNotWork, 57, "", "a picture is broken"}},
      {"edition 57 did not run; the kiosk goes back to what was there before",
       {noon, Event::didNotWork, 57, "", ""}},
      {"the file of edition 57 is damaged: chunk 3; bring it again",
       {noon, Event::damaged, 57, "", "chunk 3; bring it again"}},
  };
  for (const Row& row : rows) {
    CAPTURE(std::string(row.line));
    CHECK(read(row.line) == row.entry);
  }
  CHECK(read(startedLine("0.4.0")) == LogEntry{noon, Event::started, 0, "", "Lobbycards 0.4.0"});
}

TEST_CASE("log: what is not understood keeps its words") {
  for (const char* words : {"edition 57 is new and waits: the disk is full", "something else",
                            "installed nothing", "edition x runs well", "refused", ""}) {
    CAPTURE(std::string(words));
    CHECK(read(words) == LogEntry{noon, Event::other, 0, "", words});
  }
  CHECK(readLogLine("no time at all") == LogEntry{{}, Event::other, 0, "", "no time at all"});
  CHECK(readLogLine("").event == Event::other);
}

TEST_CASE("log: the real store's own words") {
  test::MemoryFileSystem files(test::emptyDisk());
  test::establish(files, test::number(1));
  test::establish(files, test::number(2));
  test::install(files, test::number(1));
  test::Recipe foreign = test::number(4);
  foreign.signer = 0;
  test::install(files, foreign);
  auto store = test::openStore(files);
  CHECK(store.rollback());
  std::vector<Event> events;
  for (const std::string& line : store.status().log) events.push_back(readLogLine(line).event);
  CHECK(events == std::vector{Event::installed, Event::ranWell, Event::installed, Event::ranWell,
                              Event::refused, Event::refused, Event::wentBack});
}

}  // namespace lobby::staff
