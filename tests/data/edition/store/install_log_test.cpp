// The log that staff read: plain words, times, and never more than its share of the disk.
#include "data/edition/install_log.hpp"

#include <doctest/doctest.h>

#include "data/edition/printable.hpp"
#include "tests/data/edition/store/support.hpp"

namespace lobby::edition {
namespace {

using test::MemoryFileSystem;
using test::number;
using Lines = std::vector<std::string>;

const WallTime noon{std::chrono::seconds(1'795'176'000)};

}  // namespace

TEST_CASE("log: a line an event, with its time") {
  MemoryFileSystem files(test::emptyDisk());
  const InstallLog log(files, test::home);
  CHECK(log.last(5).empty());
  log.add(noon, "installed edition 1");
  log.add(noon + std::chrono::hours(13), "went back");
  CHECK(log.last(5) == Lines{"2026-11-20T12:00:00Z installed edition 1", "2026-11-21T01:00:00Z went back"});
  CHECK(log.last(1) == Lines{"2026-11-21T01:00:00Z went back"});
  CHECK(log.last(0).empty());
}

TEST_CASE("log: times before and after all that is usual") {
  CHECK(formatUtc(WallTime{}) == "1970-01-01T00:00:00Z");
  CHECK(formatUtc(WallTime(std::chrono::seconds(-1))) == "1969-12-31T23:59:59Z");
  CHECK_FALSE(formatUtc(WallTime(std::chrono::seconds(INT64_C(1) << 50))).empty());
}

TEST_CASE("log: a full one makes room, and the newest lines are always there") {
  MemoryFileSystem files(test::emptyDisk());
  const InstallLog log(files, test::home);
  for (int i = 0; i < 5000; ++i) log.add(noon, "event " + std::to_string(i) + std::string(60, '.'));
  CHECK(files.disk.used() < 2 * InstallLog::limit + 1000);
  const Lines last = log.last(1500);
  REQUIRE(last.size() > 700);
  CHECK(last.back().find("event 4999.") != std::string::npos);
  CHECK(last[0].find("event " + std::to_string(5000 - last.size()) + ".") != std::string::npos);
}

TEST_CASE("log: one that cannot be written stops nothing") {
  MemoryFileSystem files(test::emptyDisk());
  files.disk.putOther("/home/install.log", FileKind::folder);
  CHECK(test::install(files, number(1)) == "installed");
  CHECK(InstallLog(files, test::home).last(5).empty());
}

TEST_CASE("log: names from a stick cannot steer the terminal of who reads it") {
  CHECK(printable("süß 映画 ok") == "süß 映画 ok");
  CHECK(printable("a\x1B[2Jb\nc\rd\te\x7F") == "a?[2Jb?c?d?e?");
  CHECK(printable("a\xFF\xC3") == "a??");
  CHECK(printable("a\u202Eb\u2066c\u0085") == "a?b?c?");
  CHECK(printable(std::string(1000, 'x'), 10) == "xxxxxxx…");
  CHECK(printable("äääää", 9) == "äää…");
  CHECK(printable("0123456789", 10) == "0123456…");
}

TEST_CASE("log: the store tells what happened") {
  MemoryFileSystem files(test::emptyDisk());
  test::establish(files, number(1));
  test::establish(files, number(2));
  test::Recipe strangers = number(3);
  strangers.signer = 2;
  test::install(files, strangers);
  test::install(files, number(2));
  auto store = test::openStore(files);
  REQUIRE(store.rollback());
  const Lines log = store.status().log;
  REQUIRE(log.size() == 7);
  CHECK(log[0] ==
        "2026-11-20T12:00:00Z installed edition 20261120120001 from /stick/20261120120001.lobby, signed by "
        "office1");
  CHECK(log[1] == "2026-11-20T12:00:00Z edition 20261120120001 runs well");
  CHECK(log[4].starts_with("2026-11-20T12:00:00Z refused /stick/20261120120003.lobby: "));
  CHECK(log[5] ==
        "2026-11-20T12:00:00Z edition 20261120120002 from /stick/20261120120002.lobby is here already");
  CHECK(log[6] == "2026-11-20T12:00:00Z went back to edition 20261120120001 by hand");
}

}  // namespace lobby::edition
