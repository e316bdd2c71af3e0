// What lies on a stick and is no file, or does not keep still; and several sticks at once.
#include <algorithm>

#include <doctest/doctest.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include "data/edition/find_bundles.hpp"
#include "tests/data/edition/hostile/hostile.hpp"
#include "tests/data/edition/store/support.hpp"
#include "tests/support/temporary_folder.hpp"

namespace lobby::test {
namespace {

namespace fs = std::filesystem;

struct Stick {
  TemporaryFolder folder;
  PosixFileSystem files;
  Stick() {
    fs::create_directory(folder / "home");
    folder.write("good.lobby", bundleOf(number(1)));
  }
  std::string bring(const fs::path& file) {
    auto store = EditionStore::open(files, testClock(), {folder / "home", {testKey(1)}, "morgenstern"});
    REQUIRE(store);
    std::string said = outcomeOf(store->install(file));
    CHECK_FALSE(fs::exists(folder / "home/editions"));
    CHECK_FALSE(fs::exists(folder / "home/state.0"));
    const std::string here = folder.path().string() + "/";
    for (std::size_t at = said.find(here); at != said.npos; at = said.find(here)) said.erase(at, here.size());
    return said;
  }
  void makeSocket(const char* name) {
    const int fd = ::socket(AF_UNIX, SOCK_STREAM, 0);
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    const std::string path = (folder / name).string();
    REQUIRE(path.size() < sizeof(address.sun_path));
    path.copy(address.sun_path, path.size());
    REQUIRE(::bind(fd, reinterpret_cast<const sockaddr*>(&address), sizeof(address)) == 0);
    ::close(fd);
  }
};

// Installs edition 3 (three pieces) while something happens to its file; says what came of it.
std::string whileCopied(const std::function<void(MemoryDisk& disk, const std::string& file)>& change) {
  MemoryFileSystem files(emptyDisk());
  establish(files, number(1));
  const std::string file = onStick(files.disk, number(3));
  bool done = false;
  files.beforeCall = [&](const std::string& what) {
    if (done || !what.starts_with("write ") || !what.ends_with(".part")) return;
    done = true;
    change(files.disk, file);
  };
  const std::string said = outcomeOf(openStore(files).install(file));
  CHECK(done);
  if (said != "installed") CHECK(openStore(files).chooseForStart().edition == idOf(number(1)));
  for (const auto& [path, name] : files.disk.names) CHECK_FALSE(path.ends_with(".part"));
  return said;
}

void writeAt(MemoryDisk& disk, const std::string& file, std::size_t at, std::string_view bytes) {
  disk.apply(Operation::write(file, disk.names.at(file).file, at, bytes));
}

void expect(const std::string& name, const std::string& outcome, const std::string& wanted) {
  CAPTURE(name);
  CHECK(outcome == wanted);
  note(name, outcome);
}

constexpr const char* changed =
    "refused: the file was changed while it was copied; wait until it is complete, then bring it again";

}  // namespace

TEST_CASE("hostile files: links, pipes, folders, devices") {
  Stick here;
  fs::create_symlink(here.folder / "good.lobby", here.folder / "link.lobby");
  fs::create_symlink("loop.lobby", here.folder / "loop.lobby");
  REQUIRE(::mkfifo((here.folder / "pipe.lobby").c_str(), 0600) == 0);
  fs::create_directory(here.folder / "folder.lobby");
  here.makeSocket("socket.lobby");
  expect("a link to a genuine edition", here.bring(here.folder / "link.lobby"),
         "refused: link.lobby is a link; only ordinary files are taken");
  expect("a link to itself", here.bring(here.folder / "loop.lobby"),
         "refused: loop.lobby is a link; only ordinary files are taken");
  expect("a pipe", here.bring(here.folder / "pipe.lobby"),
         "refused: pipe.lobby is no file; only ordinary files are taken");
  expect("a folder", here.bring(here.folder / "folder.lobby"),
         "refused: folder.lobby is a folder; only ordinary files are taken");
  expect("a socket", here.bring(here.folder / "socket.lobby"),
         "refused: socket.lobby is no file; only ordinary files are taken");
  expect("a device without an end", here.bring("/dev/zero"),
         "refused: /dev/zero is no file; only ordinary files are taken");
  expect("a device with nothing", here.bring("/dev/null"),
         "refused: /dev/null is no file; only ordinary files are taken");
  expect("nothing", here.bring(here.folder / "gone.lobby"),
         "system: cannot open gone.lobby: No such file or directory");
}

TEST_CASE("hostile files: what changes while it is copied") {
  const std::size_t size = bundleOf(number(3)).size();
  expect("a byte changes in the last piece",
         whileCopied([&](MemoryDisk& disk, const std::string& file) { writeAt(disk, file, size - 1, "#"); }),
         changed);
  expect("it grows",
         whileCopied([&](MemoryDisk& disk, const std::string& file) { writeAt(disk, file, size, "more"); }),
         changed);
  expect("it becomes shorter", whileCopied([](MemoryDisk& disk, const std::string& file) {
           MemoryDisk::File& open = disk.files.at(disk.names.at(file).file);
           open.bytes = std::make_shared<std::string>(open.bytes->substr(0, 70'000));
           ++open.modified;
         }),
         changed);
  expect("another comes under its name",
         whileCopied([](MemoryDisk& disk, const std::string& file) { disk.put(file, "a stranger's"); }),
         "installed");
  expect("it is removed",
         whileCopied([](MemoryDisk& disk, const std::string& file) { disk.names.erase(file); }), "installed");
}

TEST_CASE("hostile files: a hundred thousand files on a stick") {
  MemoryFileSystem files(emptyDisk());
  for (int i = 0; i < 100'000; ++i) files.disk.put("/stick/" + std::to_string(i) + ".lobby", "x");
  files.disk.putOther("/stick/lobbycards", FileKind::folder);
  files.disk.put("/stick/lobbycards/week.lobby", bundleOf(number(1)));
  const std::uint64_t before = files.calls();
  const auto found = edition::findBundles(files, stick, {testKey(1)});
  CHECK(found.bundles.size() == 1);
  CHECK(files.calls() - before < 500);
  expect("a hundred thousand on a stick", found.tooMany ? "too many; what is in lobbycards/ is found" : "all",
         "too many; what is in lobbycards/ is found");
}

TEST_CASE("hostile files: two sticks and the inbox at once, in whatever order they are brought") {
  std::vector<std::string> places{"/media/a", "/media/b", "/home/inbox"};
  const auto edition = [](const std::string& place) {
    return number(place == "/media/b" ? 5 : place == "/media/a" ? 4 : 3);
  };
  do {
    MemoryFileSystem files(emptyDisk());
    establish(files, number(1));
    files.disk.putOther("/media", FileKind::folder);
    for (const std::string& place : places) {
      files.disk.putOther(place, FileKind::folder);
      files.disk.put(place + "/week.lobby", bundleOf(edition(place)));
    }
    for (const std::string& place : places) {
      const auto found = edition::findBundles(files, place, {testKey(1)});
      REQUIRE(found.bundles.size() == 1);
      const std::string said = outcomeOf(openStore(files).install(found.bundles[0].file));
      const bool older = said.find(" is older than edition ") != said.npos;
      CHECK_MESSAGE((said == "installed" || older), said);
    }
    CHECK(openStore(files).chooseForStart().edition == idOf(number(5)));
  } while (std::ranges::next_permutation(places).found);
  note("two sticks and the inbox at once", "the highest serial wins");
}

}  // namespace lobby::test
