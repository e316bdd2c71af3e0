// The store on a real disk: links, pipes, devices, permissions, and two programs at once.
#include <cstdlib>

#include <doctest/doctest.h>
#include <sys/stat.h>
#include <unistd.h>

#include "tests/data/edition/store/support.hpp"
#include "tests/support/temporary_folder.hpp"

namespace lobby::test {
namespace {

namespace fs = std::filesystem;

// A home folder and a stick.
struct Kiosk {
  TemporaryFolder folder;
  PosixFileSystem files;
  Kiosk() {
    fs::create_directory(folder / "home");
    fs::create_directory(folder / "stick");
  }
  EditionStore store() {
    auto opened = EditionStore::open(files, testClock(), {folder / "home", {testKey(1)}, "morgenstern"});
    if (!opened) FAIL(opened.error().message);
    return std::move(*opened);
  }
  fs::path put(const Recipe& recipe) {
    return folder.write("stick/" + std::to_string(recipe.serial) + ".lobby", bundleOf(recipe));
  }
};

// Root may do everything; the kiosk does not run as root.
class AsNobody {
 public:
  AsNobody() : was_(::geteuid()) {
    if (was_ == 0) REQUIRE(::seteuid(65534) == 0);
  }
  ~AsNobody() {
    if (::geteuid() != was_ && ::seteuid(was_) != 0) std::abort();
  }
  AsNobody(const AsNobody&) = delete;
  AsNobody& operator=(const AsNobody&) = delete;

 private:
  uid_t was_;
};

}  // namespace

TEST_CASE("posix store: in, on, back, and in again") {
  Kiosk kiosk;
  for (const std::uint64_t n : {1u, 2u, 3u}) {
    CHECK(outcomeOf(kiosk.store().install(kiosk.put(number(n)))) == "installed");
    CHECK(kiosk.store().chooseForStart().edition == idOf(number(n)));
    CHECK(kiosk.store().confirmStart(idOf(number(n))));
  }
  CHECK(contentOf(kiosk.store().chooseForStart().file) == bundleOf(number(3)));
  CHECK(kiosk.store().rollback().value() == idOf(number(2)));
  CHECK(kiosk.store().chooseForStart().edition == idOf(number(2)));
  CHECK(outcomeOf(kiosk.store().install(kiosk.put(number(4)))) == "installed");
  std::size_t files = 0;
  for ([[maybe_unused]] const auto& entry : fs::directory_iterator(kiosk.folder / "home/editions")) ++files;
  CHECK(files == 3);
  for (const char* slot : {"home/state.0", "home/state.1"}) CHECK(fs::file_size(kiosk.folder / slot) == 4096);
}

TEST_CASE("posix store: a link, a pipe, a folder, a device are no bundles") {
  Kiosk kiosk;
  fs::create_symlink(kiosk.put(number(1)), kiosk.folder / "stick/link.lobby");
  REQUIRE(::mkfifo((kiosk.folder / "stick/pipe.lobby").c_str(), 0600) == 0);
  fs::create_directory(kiosk.folder / "stick/folder.lobby");
  const fs::path files[] = {kiosk.folder / "stick/link.lobby", kiosk.folder / "stick/pipe.lobby",
                            kiosk.folder / "stick/folder.lobby", "/dev/zero", "/dev/tty"};
  for (const fs::path& file : files) {
    const std::string said = outcomeOf(kiosk.store().install(file));
    CHECK_MESSAGE((said.starts_with("refused: ") || said.find("No such device") != said.npos), file.string(),
                  ": ", said);
  }
  CHECK_FALSE(fs::exists(kiosk.folder / "home/editions"));
}

TEST_CASE("posix store: a home folder that belongs to somebody else says so, and is shown all the same") {
  Kiosk kiosk;
  constexpr auto looking = static_cast<fs::perms>(0555);
  fs::permissions(kiosk.folder.path(), looking, fs::perm_options::add);
  REQUIRE(outcomeOf(kiosk.store().install(kiosk.put(number(1)))) == "installed");
  kiosk.store().chooseForStart();
  REQUIRE(kiosk.store().confirmStart(idOf(number(1))));
  const fs::path file = kiosk.put(number(2));
  for (const char* place : {"home", "home/editions"}) fs::permissions(kiosk.folder / place, looking);
  {
    const AsNobody nobody;
    const std::string said = outcomeOf(kiosk.store().install(file));
    CHECK(said.starts_with("system: "));
    CHECK(said.find("Permission denied") != said.npos);
    CHECK(kiosk.store().chooseForStart().edition == idOf(number(1)));
  }
  for (const char* place : {"home", "home/editions"})
    fs::permissions(kiosk.folder / place, fs::perms::owner_all);
}

TEST_CASE("posix store: two programs do not install at once") {
  Kiosk kiosk;
  REQUIRE(outcomeOf(kiosk.store().install(kiosk.put(number(1)))) == "installed");
  PosixFileSystem other;
  const auto held = other.lock(kiosk.folder / "home/editions", std::chrono::seconds(0));
  REQUIRE((held && *held));
  CHECK(outcomeOf(kiosk.store().install(kiosk.put(number(2)))) ==
        "system: another edition is being installed; try again when it is done");
  // The kiosk is not kept from starting.
  CHECK(kiosk.store().chooseForStart().edition == idOf(number(1)));
}

}  // namespace lobby::test
