// What is found on a stick or in the inbox, and what is left alone.
#include "data/edition/find_bundles.hpp"

#include <doctest/doctest.h>

#include "tests/data/edition/store/support.hpp"

namespace lobby::test {
namespace {

using edition::FoundBundles;
using edition::isBundleName;
using edition::SettledFiles;

FoundBundles look(MemoryFileSystem& files, SettledFiles* settled = nullptr) {
  return edition::findBundles(files, stick, {testKey(1)}, settled);
}

std::vector<std::string> namesOf(const FoundBundles& found) {
  std::vector<std::string> names;
  for (const auto& bundle : found.bundles) names.push_back(bundle.file.string());
  return names;
}

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("find: names of bundles, and the names of unfinished and conflicting files") {
  for (const char* name :
       {"week.lobby", "WEEK.LOBBY", "programme 2026-11-20.Lobby", "süß.lobby", "a.b.lobby"}) {
    CHECK_MESSAGE(isBundleName(name), name);
  }
  for (const char* name : {"", ".lobby", "week.db", "lobby", "week.lobby.part", "week.lobby~",
                           ".syncthing.week.lobby.tmp", "~syncthing~week.lobby.tmp", "~syncthing~week.lobby",
                           "week.sync-conflict-20261120-120000-ABCDEFG.lobby", ".week.lobby.a1B2c3", ".~tmp~",
                           "._week.lobby", ".week.lobby", "week.lobby.filepart"}) {
    CHECK_FALSE_MESSAGE(isBundleName(name), name);
  }
}

TEST_CASE("find: the highest serial comes first, wherever it lies") {
  MemoryFileSystem files(emptyDisk());
  files.disk.putOther("/stick/lobbycards", FileKind::folder);
  files.disk.put("/stick/lobbycards/old.lobby", bundleOf(number(1)));
  files.disk.put("/stick/zzz.lobby", bundleOf(number(2)));
  files.disk.put("/stick/a.lobby", bundleOf(number(3)));
  files.disk.put("/stick/holiday.jpg", "x");
  const FoundBundles found = look(files);
  CHECK(namesOf(found) == Names{"/stick/a.lobby", "/stick/zzz.lobby", "/stick/lobbycards/old.lobby"});
  CHECK(found.bundles[0].identity.size == bundleOf(number(3)).size());
  CHECK(found.bundles[0].signer == "office1");
  CHECK(found.bundles[0].manifest.serial == number(3).serial);
  CHECK(found.passedOver.empty());
  CHECK_FALSE(found.tooMany);
}

TEST_CASE("find: no deeper, and no links") {
  MemoryFileSystem files(emptyDisk());
  files.disk.putOther("/stick/lobbycards", FileKind::link);
  files.disk.put("/stick/lobbycards/a.lobby", bundleOf(number(1)));
  files.disk.putOther("/stick/deep", FileKind::folder);
  files.disk.put("/stick/deep/b.lobby", bundleOf(number(2)));
  files.disk.putOther("/stick/c.lobby", FileKind::link);
  files.disk.putOther("/stick/d.lobby", FileKind::other);
  files.disk.putOther("/stick/e.lobby", FileKind::folder);
  const FoundBundles found = look(files);
  CHECK(found.bundles.empty());
  CHECK(found.passedOver.size() == 3);
  for (const auto& file : found.passedOver) CHECK(file.why.message == "only ordinary files are taken");
}

TEST_CASE("find: a stranger's stick has nothing to say but why") {
  MemoryFileSystem files(emptyDisk());
  Recipe strangers = number(3);
  strangers.signer = 2;
  files.disk.put("/stick/a.lobby", bundleOf(strangers));
  files.disk.put("/stick/b.lobby", "text");
  const FoundBundles found = look(files);
  CHECK(found.bundles.empty());
  REQUIRE(found.passedOver.size() == 2);
  CHECK(found.passedOver[1].why.message.find("0000000000000002") != std::string::npos);
}

TEST_CASE("find: a stick that is not there, or cannot be read, has nothing on it") {
  MemoryFileSystem files(emptyDisk());
  CHECK(edition::findBundles(files, "/nowhere", {testKey(1)}).bundles.empty());
  onStick(files.disk, number(1));
  for (std::uint64_t call = 1; call < 12; ++call) {
    files.plan({{call, Fault::Kind::fail, EIO, true}});
    look(files);
  }
  files.plan({});
  CHECK(look(files).bundles.size() == 1);
}

TEST_CASE("find: a hundred thousand files on a stick") {
  MemoryFileSystem files(emptyDisk());
  for (int i = 0; i < 100'000; ++i) files.disk.put("/stick/IMG_" + std::to_string(i) + ".JPG", "");
  files.disk.putOther("/stick/lobbycards", FileKind::folder);
  files.disk.put("/stick/lobbycards/week.lobby", bundleOf(number(1)));
  const std::uint64_t before = files.calls();
  const FoundBundles found = look(files);
  CHECK(namesOf(found) == Names{"/stick/lobbycards/week.lobby"});
  CHECK(found.tooMany);
  CHECK(files.calls() - before < 50);
}

TEST_CASE("find: ten thousand files that are called bundles cost no more than some dozens") {
  MemoryFileSystem files(emptyDisk());
  for (int i = 0; i < 10'000; ++i) files.disk.put("/stick/" + std::to_string(i) + ".lobby", "x");
  files.disk.putOther("/stick/lobbycards", FileKind::folder);
  files.disk.put("/stick/lobbycards/week.lobby", bundleOf(number(1)));
  const std::uint64_t before = files.calls();
  const FoundBundles found = look(files);
  CHECK(found.bundles.size() == 1);
  CHECK(found.tooMany);
  CHECK(files.calls() - before < 500);
}

TEST_CASE("find: in the inbox only what has settled") {
  MemoryFileSystem files(emptyDisk());
  SettledFiles settled;
  const std::string whole = bundleOf(number(3));
  files.disk.put("/stick/week.lobby", whole.substr(0, 1000));
  CHECK(look(files, &settled).passedOver.empty());
  const std::uint64_t file = files.disk.names.at("/stick/week.lobby").file;
  files.disk.apply(Operation::write("/stick/week.lobby", file, 0, whole));
  FoundBundles found = look(files, &settled);
  CHECK(found.bundles.empty());
  CHECK(found.passedOver.empty());
  CHECK(look(files, &settled).bundles.size() == 1);
  // The same name, another file: looked at anew.
  files.disk.put("/stick/week.lobby", whole);
  CHECK(look(files, &settled).bundles.empty());
  CHECK(look(files, &settled).bundles.size() == 1);
  // Gone and back.
  const auto name = files.disk.names.extract("/stick/week.lobby");
  CHECK(look(files, &settled).bundles.empty());
  files.disk.names["/stick/week.lobby"] = name.mapped();
  CHECK(look(files, &settled).bundles.empty());
  CHECK(look(files, &settled).bundles.size() == 1);
}

}  // namespace lobby::test
