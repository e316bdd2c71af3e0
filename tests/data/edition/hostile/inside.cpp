#include "tests/data/edition/hostile/inside.hpp"

#include <doctest/doctest.h>

#include "data/edition/check_snapshot.hpp"
#include "platform/draw/check_jpeg.hpp"
#include "tests/data/edition/bundles.hpp"
#include "tests/data/edition/hostile/hostile.hpp"
#include "tests/data/edition/store/support.hpp"

namespace lobby::test {
namespace {

constexpr std::uint64_t before = 20261120120000;

namespace fs = std::filesystem;

// Everything in the store but its log, with what it holds.
std::map<std::string, std::string> thingsIn(const fs::path& folder) {
  std::map<std::string, std::string> things;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    if (entry.path().filename() == "install.log") continue;
    things[fs::relative(entry.path(), folder)] = entry.is_regular_file() ? contentOf(entry.path()) : "";
  }
  return things;
}

// On a real disk: the one in memory is slow with large files.
struct Store {
  TemporaryFolder folder;
  PosixFileSystem files;

  EditionStore open() {
    auto store = EditionStore::open(files, testClock(), {folder / "home", publicKeys("a"), "morgenstern"});
    REQUIRE(store);
    return std::move(*store);
  }
  std::string bring(const std::string& payload, std::uint64_t serial) {
    edition::InstallHooks hooks;
    hooks.check = [](edition::VerifiedBundle copy) {
      return edition::checkBundle(edition::mount(std::move(copy), "the snapshot inside"),
                                  {draw::checkJpeg, {}});
    };
    const fs::path file = writeBundle(folder, "week.lobby", payload, facts(serial));
    return outcomeOf(open().install(file, hooks));
  }
};

// A store with a good edition that is past its probation.
const fs::path& homeInUse() {
  static Store used;
  static const fs::path path = [] {
    fs::create_directory(used.folder / "home");
    REQUIRE(used.bring(smallSnapshot(), before) == "installed");
    const auto shown = used.open().chooseForStart().edition;
    REQUIRE(shown);
    REQUIRE(used.open().confirmStart(*shown));
    return used.folder / "home";
  }();
  return path;
}

}  // namespace

std::string brought(const std::string& payload) {
  Store store;
  fs::copy(homeInUse(), store.folder / "home", fs::copy_options::recursive);
  const std::string said = store.bring(payload, before + 1);
  if (said == "installed") return said;
  CHECK(said.find('\n') == said.npos);
  CHECK(thingsIn(store.folder / "home") == thingsIn(homeInUse()));
  CHECK(store.open().chooseForStart().edition->serial == before);
  return said;
}

std::string cannotShow(const std::string& inside) {
  return "refused: the programme in this file cannot be shown (" + inside + "), build it again with lobbyctl";
}

std::string damagedInside(const std::string& inside) {
  return "refused: this file is damaged (" + inside + "), copy it again or build it anew";
}

void checkInside(const std::vector<InsideCase>& cases) {
  for (const InsideCase& one : cases) {
    CAPTURE(std::string(one.name));
    const std::string outcome = brought(one.payload);
    CHECK(outcome == one.outcome);
    note(one.name, outcome);
  }
}

std::string after(std::string_view sql) {
  return TestSnapshot().run(sql).bytes();
}

std::string withBig(std::string bytes, std::size_t at, std::size_t size, std::uint64_t value) {
  for (std::size_t i = 0; i < size; ++i) bytes[at + i] = static_cast<char>(value >> (8 * (size - 1 - i)));
  return bytes;
}

}  // namespace lobby::test
