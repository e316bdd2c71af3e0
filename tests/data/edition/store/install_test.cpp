// Installing: steps, disks that do not do their part, files that change meanwhile, and what is left behind.
#include <algorithm>

#include <doctest/doctest.h>

#include "data/edition/transitions.hpp"
#include "tests/data/edition/store/support.hpp"

namespace lobby::test {
namespace {

using edition::InstallHooks;
using edition::InstallStep;

std::vector<std::string> filesIn(const MemoryDisk& disk, const std::string& folder) {
  std::vector<std::string> names;
  for (const auto& [path, name] : disk.names) {
    if (path.starts_with(folder + "/")) names.push_back(path.substr(folder.size() + 1));
  }
  return names;
}

std::string editionFile(std::uint64_t n) {
  return edition::fileNameOf(idOf(number(n)));
}

constexpr std::uint64_t room = 16u << 20;

}  // namespace

TEST_CASE("install: the copy is the bundle, byte by byte, and lies under its number") {
  MemoryFileSystem files(emptyDisk());
  REQUIRE(install(files, number(3)) == "installed");
  CHECK(filesIn(files.disk, "/home/editions") == std::vector<std::string>{"20261120120003-a0756f66.lobby"});
  CHECK(files.disk.content("/home/editions/" + editionFile(3)) == bundleOf(number(3)));
}

TEST_CASE("install: the steps come in their order, and copying is counted in bytes") {
  MemoryFileSystem files(emptyDisk());
  const std::string file = onStick(files.disk, number(3));
  std::vector<InstallStep> steps;
  std::uint64_t copied = 0;
  InstallHooks hooks;
  hooks.progress = [&](InstallStep step, std::uint64_t done, std::uint64_t total) {
    if (steps.empty() || steps.back() != step) steps.push_back(step);
    if (step != InstallStep::copy) return;
    CHECK(done > copied);
    CHECK(total == bundleOf(number(3)).size());
    copied = done;
  };
  REQUIRE(openStore(files).install(file, hooks));
  CHECK(copied == bundleOf(number(3)).size());
  CHECK(steps == std::vector{InstallStep::verify, InstallStep::copy, InstallStep::sync, InstallStep::check,
                             InstallStep::activate});
}

TEST_CASE("install: the deep check sees the finished copy; when it says no, nothing has changed") {
  MemoryFileSystem files(emptyDisk());
  establish(files, number(1));
  const std::string file = onStick(files.disk, number(3));
  std::string seen;
  InstallHooks hooks;
  hooks.check = [&](const edition::VerifiedBundle& copy) -> Result<void> {
    seen.resize(copy.bundle().header().fileSize());
    REQUIRE(readFully(copy.bundle().file(), 0, seen).value() == seen.size());
    return fail(ErrorKind::refused, "a picture is broken");
  };
  CHECK(outcomeOf(openStore(files).install(file, hooks)) == "refused: a picture is broken");
  CHECK(seen == bundleOf(number(3)));
  CHECK(filesIn(files.disk, "/home/editions") == std::vector<std::string>{editionFile(1)});
  CHECK(openStore(files).chooseForStart().edition == idOf(number(1)));
  // It may come again: the check was at fault, or the kiosk.
  CHECK(install(files, number(3)) == "installed");
}

TEST_CASE("install: only what is needed stays") {
  MemoryFileSystem files(emptyDisk());
  for (const std::uint64_t n : {1u, 2u, 3u, 4u}) establish(files, number(n));
  CHECK(filesIn(files.disk, "/home/editions") == std::vector<std::string>{editionFile(3), editionFile(4)});
  REQUIRE(install(files, number(5)) == "installed");
  REQUIRE(install(files, number(6)) == "installed");
  CHECK(filesIn(files.disk, "/home/editions") ==
        std::vector<std::string>{editionFile(3), editionFile(4), editionFile(6)});
}

TEST_CASE("install: not enough room is said before copying, with how much is missing") {
  MemoryFileSystem files(emptyDisk());
  establish(files, number(1));
  const std::string file = onStick(files.disk, number(3));
  files.disk.capacity = files.disk.used() + room;
  const std::size_t before = files.journal.size();
  CHECK(outcomeOf(openStore(files).install(file)) ==
        "system: there is not enough room on the kiosk's disk: 1 MB are missing; remove what is not needed "
        "there");
  for (std::size_t i = before; i < files.journal.size(); ++i) {
    CHECK(files.journal[i].kind != Operation::Kind::createFile);
  }
}

TEST_CASE("install: a disk that fills up while copying leaves nothing behind, and going back needs no room") {
  MemoryFileSystem files(emptyDisk());
  for (const std::uint64_t n : {1u, 2u}) establish(files, number(n));
  const std::string file = onStick(files.disk, number(3));
  files.disk.capacity = files.disk.used() + room + 200'000;
  files.beforeCall = [&](const std::string& what) {
    if (what.starts_with("write ") && what.ends_with(".part")) files.disk.capacity = files.disk.used();
  };
  CHECK(outcomeOf(openStore(files).install(file)).find("No space left on device") != std::string::npos);
  files.beforeCall = nullptr;
  files.disk.capacity = files.disk.used();
  CHECK(filesIn(files.disk, "/home/editions") == std::vector<std::string>{editionFile(1), editionFile(2)});
  CHECK(openStore(files).rollback().value() == idOf(number(1)));
  CHECK(openStore(files).chooseForStart().edition == idOf(number(1)));
}

TEST_CASE("install: a home that cannot be written to says so, and what was there is shown") {
  MemoryFileSystem files(emptyDisk());
  establish(files, number(1));
  REQUIRE(install(files, number(2)) == "installed");
  const std::string file = onStick(files.disk, number(3));
  files.disk.readOnly = true;
  EditionStore store = openStore(files);
  CHECK(outcomeOf(store.install(file)).find("Read-only file system") != std::string::npos);
  const Choice choice = store.chooseForStart();
  CHECK(choice.edition == idOf(number(1)));
  REQUIRE(choice.messages.size() == 1);
  CHECK(choice.messages[0].starts_with("edition 20261120120002 is new and waits: "));
}

TEST_CASE("install: a file that changes while it is copied is refused, and says so") {
  const std::string whole = bundleOf(number(3));
  for (const std::size_t at : {whole.size() - 1, whole.size() - 70'000}) {
    MemoryFileSystem files(emptyDisk());
    const std::string file = onStick(files.disk, number(3));
    const std::uint64_t id = files.disk.names.at(file).file;
    files.beforeCall = [&](const std::string& what) {
      if (!what.starts_with("write ") || !what.ends_with(".part")) return;
      files.disk.apply(Operation::write(file, id, at, "#"));
    };
    CHECK(
        outcomeOf(openStore(files).install(file)) ==
        "refused: the file was changed while it was copied; wait until it is complete, then bring it again");
    CHECK(filesIn(files.disk, "/home/editions").empty());
  }
}

TEST_CASE("install: a file that is replaced under its name while it is copied does no harm") {
  MemoryFileSystem files(emptyDisk());
  const std::string file = onStick(files.disk, number(3));
  files.beforeCall = [&](const std::string& what) {
    if (what.starts_with("write ") && what.ends_with(".part")) files.disk.put(file, "a stranger's");
  };
  CHECK(outcomeOf(openStore(files).install(file)) == "installed");
  files.beforeCall = nullptr;
  CHECK(problemOf(files, idOf(number(3)), payloadOf(number(3))).empty());
}

TEST_CASE("install: a damaged chunk is refused with its place") {
  MemoryFileSystem files(emptyDisk());
  const std::string file = onStick(files.disk, number(3));
  std::string bytes = files.disk.content(file);
  bytes[bytes.size() - 1] ^= 1;
  files.disk.put(file, bytes);
  CHECK(outcomeOf(openStore(files).install(file)).find("piece 3 of 3") != std::string::npos);
  CHECK(filesIn(files.disk, "/home/editions").empty());
}

TEST_CASE("install: a disk that writes something else than it was given is found out") {
  MemoryFileSystem files(emptyDisk());
  const std::string file = onStick(files.disk, number(3));
  files.beforeCall = [&](const std::string& what) {
    if (!what.starts_with("sync ") || !what.ends_with(".part") || what.find("/editions/") == what.npos)
      return;
    const std::string part = what.substr(5);
    files.disk.apply(Operation::write(part, files.disk.names.at(part).file, 100, "#"));
  };
  CHECK(outcomeOf(openStore(files).install(file)).starts_with("refused: the copy on the kiosk: "));
  CHECK(filesIn(files.disk, "/home/editions").empty());
}

TEST_CASE("install: two at once, the second says so; a rollback meanwhile is respected") {
  MemoryFileSystem files(emptyDisk());
  for (const std::uint64_t n : {1u, 2u}) establish(files, number(n));
  const std::string file = onStick(files.disk, number(3));
  const std::string other = onStick(files.disk, number(4));
  EditionStore store = openStore(files);
  InstallHooks hooks;
  std::string second;
  hooks.check = [&](const edition::VerifiedBundle&) -> Result<void> {
    second = outcomeOf(openStore(files).install(other));
    CHECK(openStore(files).rollback().value() == idOf(number(1)));
    return {};
  };
  CHECK(outcomeOf(store.install(file, hooks)) == "installed");
  CHECK(second == "system: another edition is being installed; try again when it is done");
  const auto record = store.status().record;
  CHECK(record.trying == idOf(number(3)));
  CHECK(record.current == idOf(number(1)));
}

TEST_CASE("install: what an install that was killed left is cleared away, and strangers' things are not") {
  MemoryFileSystem files(emptyDisk());
  establish(files, number(1));
  const std::string left = "/home/editions/" + editionFile(3);
  files.disk.put(left, "half");
  files.disk.put(left + ".part", "half");
  files.disk.put("/home/state.1.part", "half");
  files.disk.put("/home/editions/notes.txt", "mine");
  files.disk.put("/home/editions/week.lobby", "mine");
  openStore(files);
  CHECK(filesIn(files.disk, "/home/editions") ==
        std::vector<std::string>{editionFile(1), "notes.txt", "week.lobby"});
  CHECK_FALSE(files.disk.names.contains("/home/state.1.part"));
}

}  // namespace lobby::test
