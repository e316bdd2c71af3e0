#include <functional>

#include <doctest/doctest.h>
#include <poll.h>
#include <sched.h>
#include <sys/mount.h>
#include <sys/wait.h>
#include <unistd.h>

#include "platform/device/mounted_media.hpp"
#include "tests/support/temporary_folder.hpp"

namespace lobby::device {
namespace {

namespace fs = std::filesystem;
using test::TemporaryFolder;

constexpr int patience = 30'000;  // ms

// Something is to be told, now or soon.
bool tells(const MountedMedia& media, int milliseconds = patience) {
  auto all = media.descriptors();
  return ::poll(all.data(), all.size(), milliseconds) > 0;
}

std::vector<std::string> namesOf(MountedMedia& media) {
  std::vector<std::string> names;
  for (const Medium& medium : media.media()) names.push_back(medium.name);
  return names;
}

using Names = std::vector<std::string>;

// In a process with mounts of its own. −1: this machine does not allow that; else how many checks failed.
int withOwnMounts(const std::function<int()>& script) {
  const pid_t child = ::fork();
  if (child == 0) {
    const bool own = (::unshare(CLONE_NEWNS) == 0 || ::unshare(CLONE_NEWUSER | CLONE_NEWNS) == 0) &&
                     ::mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0;
    ::_exit(own ? script() : 99);
  }
  int status = 0;
  ::waitpid(child, &status, 0);
  const int code = WIFEXITED(status) ? WEXITSTATUS(status) : 98;
  return code == 99 ? -1 : code;
}

}  // namespace

TEST_CASE("media: plain folders come, change, go and come back; empty ones do not count") {
  const TemporaryFolder folder;
  MountedMedia media(folder.path());
  CHECK(namesOf(media).empty());
  fs::create_directory(folder / "KINO");
  CHECK(tells(media));
  CHECK(namesOf(media).empty());
  folder.write("KINO/week.lobby", "x");
  CHECK(tells(media));
  const auto first = media.media();
  REQUIRE(first.size() == 1);
  CHECK(first[0].folder == folder / "KINO");
  CHECK_FALSE(first[0].mounted);
  CHECK(media.media() == first);
  CHECK_FALSE(tells(media, 0));
  folder.write("KINO/week.lobby", "new");
  CHECK(tells(media));
  const auto second = media.media();
  CHECK(second[0].arrival != first[0].arrival);
  fs::rename(folder / "KINO", folder / ".KINO");
  CHECK(tells(media));
  CHECK(namesOf(media).empty());
  fs::rename(folder / ".KINO", folder / "KINO");
  CHECK(tells(media));
  CHECK(media.media().at(0).arrival != second[0].arrival);
}

TEST_CASE("media: what is no folder is no medium") {
  const TemporaryFolder folder;
  folder.write("file.lobby", "x");
  folder.write(".hidden/file.lobby", "x");
  folder.write("B/file.lobby", "x");
  folder.write("A/file.lobby", "x");
  fs::create_directory_symlink(folder / "A", folder / "link");
  MountedMedia media(folder.path());
  CHECK(namesOf(media) == Names{"A", "B"});
}

TEST_CASE("media: the media folder itself comes later, goes, and comes back") {
  const TemporaryFolder folder;
  MountedMedia media(folder / "media/");
  CHECK(namesOf(media).empty());
  for (int i = 0; i < 2; ++i) {
    folder.write("media/KINO/week.lobby", "x");
    CHECK(tells(media));
    CHECK(namesOf(media) == Names{"KINO"});
    while (tells(media, 0)) namesOf(media);
    folder.write("media/OTHER/week.lobby", "x");
    CHECK(tells(media));
    CHECK(namesOf(media) == Names{"KINO", "OTHER"});
    folder.remove("media");
    CHECK(tells(media));
    CHECK(namesOf(media).empty());
    while (tells(media, 0)) namesOf(media);
  }
}

TEST_CASE("media: more folders than anybody has sticks") {
  const TemporaryFolder folder;
  for (int i = 0; i < 200; ++i) folder.write(std::to_string(i) + "/x", "");
  MountedMedia media(folder.path());
  CHECK(namesOf(media).size() == 32);
  CHECK(media.descriptors().size() <= 2 + 32);
}

TEST_CASE("media: a stick is noticed when it is mounted over an empty folder, and when it comes anew") {
  const TemporaryFolder folder;
  const fs::path place = folder / "MY STICK";
  fs::create_directory(place);
  const int failed = withOwnMounts([&] {
    int wrong = 0;
    const auto check = [&](bool good) { wrong += good ? 0 : 1; };
    MountedMedia media(folder.path());
    check(namesOf(media).empty());
    check(!tells(media, 0));
    check(::mount("none", place.c_str(), "tmpfs", 0, nullptr) == 0);
    check(tells(media));
    const auto first = media.media();
    check(first.size() == 1 && first[0].mounted && first[0].name == "MY STICK");
    while (tells(media, 0)) check(media.media() == first);
    check(::umount(place.c_str()) == 0);
    check(tells(media));
    check(media.media().empty());
    check(::mount("none", place.c_str(), "tmpfs", 0, nullptr) == 0);
    check(tells(media));
    const auto second = media.media();
    check(second.size() == 1 && second[0].arrival != first[0].arrival);
    return wrong;
  });
  if (failed < 0) {
    MESSAGE("skipped: this machine lets nobody mount");
    return;
  }
  CHECK(failed == 0);
}

}  // namespace lobby::device
