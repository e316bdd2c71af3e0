#include "app/source/programme_watch.hpp"

#include <chrono>
#include <semaphore>

#include <doctest/doctest.h>

#include "tests/support/temporary_folder.hpp"

namespace lobby {
namespace {

using namespace std::chrono_literals;

constexpr auto patience = 30s;

// As lobbyctl puts a new snapshot in the place of the old one.
void replace(const test::TemporaryFolder& folder, std::string_view bytes) {
  std::filesystem::rename(folder.write("x.part", bytes), folder / "x.db");
}

}  // namespace

TEST_CASE("programme watch: every replacement is told once") {
  const test::TemporaryFolder folder;
  const auto file = folder.write("x.db", "first");
  std::counting_semaphore<> woken(0);
  const auto watch = ProgrammeWatch::create(file, stampOf(file), [&] { woken.release(); });
  REQUIRE(watch);
  for (const char* bytes : {"other", "third", "and another"}) {
    replace(folder, bytes);
    REQUIRE(woken.try_acquire_for(patience));
    CHECK((*watch)->takeChange());
    CHECK_FALSE((*watch)->takeChange());
  }
  // A wake that must not come can only be waited for; a slow machine at worst does not see it.
  folder.write("another file", "");
  CHECK_FALSE(woken.try_acquire_for(200ms));
}

TEST_CASE("programme watch: a replacement before anybody watched is not missed") {
  const test::TemporaryFolder folder;
  const auto file = folder.write("x.db", "first");
  const FileStamp shown = stampOf(file);
  replace(folder, "other");
  std::counting_semaphore<> woken(0);
  const auto watch = ProgrammeWatch::create(file, shown, [&] { woken.release(); });
  REQUIRE(watch);
  CHECK(woken.try_acquire_for(patience));
}

TEST_CASE("programme watch: a file that is taken away is no new programme, the one that follows it is") {
  const test::TemporaryFolder folder;
  const auto file = folder.write("x.db", "first");
  std::counting_semaphore<> woken(0);
  const auto watch = ProgrammeWatch::create(file, stampOf(file), [&] { woken.release(); });
  REQUIRE(watch);
  folder.remove("x.db");
  replace(folder, "other");
  CHECK(woken.try_acquire_for(patience));
  CHECK((*watch)->takeChange());
}

TEST_CASE("programme watch: another file has another stamp, whatever its name and size") {
  const test::TemporaryFolder folder;
  const auto file = folder.write("x.db", "first");
  const FileStamp before = stampOf(file);
  CHECK(stampOf(file) == before);
  replace(folder, "other");
  CHECK(stampOf(file) != before);
  CHECK(stampOf(folder / "none") == FileStamp{});
}

}  // namespace lobby
