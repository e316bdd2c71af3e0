#include "platform/device/folder_watch.hpp"

#include <fstream>
#include <functional>
#include <string>
#include <thread>

#include <doctest/doctest.h>

#include "tests/support/temporary_folder.hpp"

namespace lobby::device {
namespace {

namespace fs = std::filesystem;
using test::TemporaryFolder;
using Depth = FolderWatch::Depth;

constexpr Tick patience{30'000};
constexpr Tick atOnce{0};  // what this process does is told before the call that does it returns

std::unique_ptr<FolderWatch> watchOf(const fs::path& folder, Depth depth) {
  auto watch = FolderWatch::create(folder, depth);
  REQUIRE_MESSAGE(watch, watch.error().message);
  return std::move(*watch);
}

void forgetAll(FolderWatch& watch) {
  while (watch.wait(atOnce)) {
  }
}

// Whether what `change` does is told.
bool tells(FolderWatch& watch, const std::function<void()>& change) {
  forgetAll(watch);
  change();
  return watch.wait(atOnce);
}

std::size_t mostEventsWaiting() {
  return std::stoul(test::contentOf("/proc/sys/fs/inotify/max_queued_events"));
}

}  // namespace

TEST_CASE("folder watch: a file is written, renamed, removed") {
  const TemporaryFolder folder;
  const auto watch = watchOf(folder.path(), Depth::shallow);
  CHECK_FALSE(watch->wait(atOnce));
  CHECK(tells(*watch, [&] { folder.write("a", "1"); }));
  CHECK(tells(*watch, [&] { folder.write("a", "2"); }));
  CHECK(tells(*watch, [&] { fs::rename(folder / "a", folder / "b"); }));
  CHECK(tells(*watch, [&] { fs::permissions(folder / "b", fs::perms::owner_read); }));
  CHECK(tells(*watch, [&] { fs::remove(folder / "b"); }));
  CHECK_FALSE(watch->wait(atOnce));
}

TEST_CASE("folder watch: reading tells nothing, and neither does a file that is still being written") {
  const TemporaryFolder folder;
  folder.write("a", "1");
  const auto watch = watchOf(folder.path(), Depth::deep);
  CHECK_FALSE(tells(*watch, [&] { CHECK(test::contentOf(folder / "a") == "1"); }));
  std::ofstream file(folder / "a", std::ios::app);
  CHECK_FALSE(tells(*watch, [&] { file << "more" << std::flush; }));
  CHECK(tells(*watch, [&] { file.close(); }));
}

TEST_CASE("folder watch: folders within, those that were there and those that come later") {
  const TemporaryFolder folder;
  folder.write("films/alpha/de.md", "");
  const auto watch = watchOf(folder.path(), Depth::deep);
  CHECK(tells(*watch, [&] { folder.write("films/alpha/de.md", "new"); }));
  CHECK(tells(*watch, [&] { folder.write("films/beta/stills/01.jpg", "new"); }));
  CHECK(tells(*watch, [&] { folder.write("films/beta/stills/01.jpg", "newer"); }));
  CHECK(tells(*watch, [&] { fs::rename(folder / "films/beta", folder / "films/gamma"); }));
  CHECK(tells(*watch, [&] { folder.write("films/gamma/stills/01.jpg", "newest"); }));
  CHECK(tells(*watch, [&] { fs::create_directory(folder / "films/gamma/reviews"); }));
  CHECK(tells(*watch, [&] { folder.write("films/gamma/reviews/x", "in a folder made in a renamed one"); }));
  CHECK(tells(*watch, [&] { folder.remove("films/gamma"); }));
  CHECK(tells(*watch, [&] { folder.write("films/beta/de.md", "again"); }));
}

TEST_CASE("folder watch: shallow is told of nothing further down") {
  const TemporaryFolder folder;
  folder.write("films/de.md", "");
  const auto watch = watchOf(folder.path(), Depth::shallow);
  CHECK_FALSE(tells(*watch, [&] { folder.write("films/de.md", "new"); }));
  CHECK(tells(*watch, [&] { folder.write("new/de.md", "new"); }));
  CHECK_FALSE(tells(*watch, [&] { folder.write("new/de.md", "newer"); }));
}

TEST_CASE("folder watch: after more has happened than the kernel remembers, new folders are still found") {
  const TemporaryFolder folder;
  const auto watch = watchOf(folder.path(), Depth::deep);
  const std::size_t events = mostEventsWaiting();
  for (std::size_t i = 0; i <= events / 3; ++i) {  // made, written, removed
    folder.remove(folder.write(std::to_string(i), ""));
  }
  fs::create_directory(folder / "lost");
  CHECK(watch->wait(atOnce));
  CHECK(tells(*watch, [&] { folder.write("lost/de.md", "new"); }));
}

TEST_CASE("folder watch: settled when nothing has happened for a while") {
  const TemporaryFolder folder;
  const auto watch = watchOf(folder.path(), Depth::deep);
  for (int i = 0; i < 20; ++i) folder.write("a" + std::to_string(i), "x");
  CHECK(watch->waitUntilSettled(Tick{1}));
  CHECK_FALSE(watch->wait(atOnce));
}

TEST_CASE("folder watch: interrupted, before and while somebody waits, and for good") {
  const TemporaryFolder folder;
  const auto watch = watchOf(folder.path(), Depth::deep);
  CHECK_FALSE(watch->isInterrupted());
  {
    const std::jthread other([&] { watch->interrupt(); });
    CHECK_FALSE(watch->wait(std::nullopt));
  }
  CHECK(watch->isInterrupted());
  CHECK_FALSE(watch->waitUntilSettled(patience));
  folder.write("a", "");
  CHECK_FALSE(watch->wait(std::nullopt));
}

TEST_CASE("folder watch: interrupted while it waits for quiet") {
  const TemporaryFolder folder;
  const auto watch = watchOf(folder.path(), Depth::deep);
  folder.write("a", "");
  const std::jthread other([&] { watch->interrupt(); });
  CHECK_FALSE(watch->waitUntilSettled(patience));
}

TEST_CASE("folder watch: what cannot be watched is named") {
  const TemporaryFolder folder;
  const auto missing = FolderWatch::create(folder / "none", Depth::deep);
  REQUIRE_FALSE(missing);
  CHECK(exitCode(missing.error().kind) == 4);
  CHECK(missing.error().message ==
        "cannot watch the folder " + (folder / "none").string() + " (No such file or directory)");
  CHECK_FALSE(FolderWatch::create(folder.write("file", ""), Depth::shallow));
}

}  // namespace lobby::device
