// Which editions a kiosk takes, case by case, with what it says.
#include "data/edition/policy.hpp"

#include <doctest/doctest.h>

#include "data/edition/secret_key.hpp"
#include "tests/data/edition/store/support.hpp"

namespace lobby::test {
namespace {

using edition::StoreSettings;

// A kiosk with editions 1 and 2, of which the second is showing.
struct Kiosk {
  MemoryFileSystem files{emptyDisk()};
  Kiosk() {
    for (const std::uint64_t n : {1u, 2u}) establish(files, number(n));
  }
  std::string takes(const Recipe& recipe) { return install(files, recipe); }
  std::optional<EditionId> shows() { return openStore(files).chooseForStart().edition; }
};

bool contains(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("policy: a newer edition of this cinema is taken") {
  Kiosk kiosk;
  CHECK(kiosk.takes(number(3)) == "installed");
  CHECK(kiosk.shows() == idOf(number(3)));
}

TEST_CASE("policy: another cinema's edition is refused; a kiosk that names none takes any") {
  Kiosk kiosk;
  Recipe recipe = number(3);
  recipe.cinema = "abendstern";
  CHECK(kiosk.takes(recipe) ==
        "refused: this edition is for the cinema abendstern; this kiosk belongs to morgenstern");
  auto any = EditionStore::open(kiosk.files, testClock(), {home, {testKey(1)}, ""});
  CHECK(outcomeOf(any->install(fileOnStick(recipe))) == "installed");
}

TEST_CASE("policy: an older edition is refused, and it says how to get there all the same") {
  Kiosk kiosk;
  REQUIRE(kiosk.takes(number(4)) == "installed");
  CHECK(kiosk.takes(number(3)) ==
        "refused: edition 20261120120003 is older than edition 20261120120004, which this kiosk has had; "
        "bring the "
        "newest one, or go back with: lobbyctl rollback. If the clock of the office was ahead when that one "
        "was built, "
        "build with: --serial 20261120120005");
  CHECK(kiosk.shows() == idOf(number(4)));
}

TEST_CASE("policy: the same edition again is no failure, and changes nothing") {
  Kiosk kiosk;
  const std::size_t before = kiosk.files.journal.size();
  CHECK(kiosk.takes(number(2)) == "already here");
  for (std::size_t i = before; i < kiosk.files.journal.size(); ++i) {
    const Operation& operation = kiosk.files.journal[i];
    const bool isLog = operation.path.ends_with("install.log");
    const bool isSync =
        operation.kind == Operation::Kind::syncFile || operation.kind == Operation::Kind::syncFolder;
    CHECK((isLog || isSync));
  }
  REQUIRE(kiosk.takes(number(3)) == "installed");
  CHECK(kiosk.takes(number(3)) == "already here");
}

TEST_CASE("policy: the same edition again repairs a damaged one") {
  Kiosk kiosk;
  const std::string file = std::string(home) + "/editions/" + edition::fileNameOf(idOf(number(2)));
  std::string bytes = kiosk.files.disk.content(file);
  bytes.back() ^= 1;
  kiosk.files.disk.put(file, bytes);
  CHECK(kiosk.takes(number(2)) == "repaired");
  CHECK(kiosk.files.disk.content(file) == bundleOf(number(2)));
  kiosk.files.disk.names.erase(file);
  CHECK(kiosk.takes(number(2)) == "repaired");
  CHECK(kiosk.shows() == idOf(number(2)));
}

TEST_CASE("policy: another edition under a number that is known is refused loudly") {
  Kiosk kiosk;
  Recipe twin = number(2);
  twin.content = "something else";
  const std::string said = kiosk.takes(twin);
  CHECK(said ==
        "refused: WARNING: this is another edition 20261120120002 than the one this kiosk knows. Two files "
        "must never "
        "carry one number: ask the office who built it, and build anew");
  REQUIRE(kiosk.takes(number(3)) == "installed");
  Recipe older = number(1);
  older.content = "something else";
  CHECK(kiosk.takes(older).starts_with("refused: WARNING"));
}

TEST_CASE("policy: what nobody signed, or somebody else, or a revoked key, is refused") {
  Kiosk kiosk;
  Recipe recipe = number(3);
  recipe.signer = 0;
  CHECK(contains(kiosk.takes(recipe), "refused: "));
  recipe.signer = 2;
  CHECK(contains(kiosk.takes(recipe), "refused: "));
  CHECK(contains(kiosk.takes(recipe), "0000000000000002"));
  PublicKey revoked = testKey(1);
  revoked.revoked = true;
  auto store = EditionStore::open(kiosk.files, testClock(), {home, {revoked}, ""});
  CHECK(contains(outcomeOf(store->install(onStick(kiosk.files.disk, number(3)))), "refused: "));
  CHECK(kiosk.shows() == idOf(number(2)));
}

TEST_CASE("policy: a kiosk without a key says what to do") {
  Kiosk kiosk;
  auto store = EditionStore::open(kiosk.files, testClock(), {home, {}, ""});
  CHECK(
      outcomeOf(store->install(onStick(kiosk.files.disk, number(3)))) ==
      "refused: this kiosk trusts nobody yet; put the office's public key (lobbycards.pub) into /home/keys");
}

TEST_CASE("policy: after going back the kiosk stays there until a newer edition comes") {
  Kiosk kiosk;
  REQUIRE(openStore(kiosk.files).rollback().value() == idOf(number(1)));
  CHECK(kiosk.takes(number(2)) ==
        "refused: this kiosk was taken back from edition 20261120120002; bring a newer one, or bring this "
        "one back "
        "with: lobbyctl rollback");
  CHECK(kiosk.shows() == idOf(number(1)));
  CHECK(openStore(kiosk.files).status().record.pinned);
  CHECK(kiosk.takes(number(3)) == "installed");
  CHECK(kiosk.shows() == idOf(number(3)));
  CHECK_FALSE(openStore(kiosk.files).status().record.pinned);
}

TEST_CASE("policy: an edition that did not run is not tried again; a newer one with the same contents is") {
  Kiosk kiosk;
  REQUIRE(kiosk.takes(number(3)) == "installed");
  for (int start = 0; start < 3; ++start) kiosk.shows();
  CHECK(kiosk.takes(number(3)) ==
        "refused: edition 20261120120003 did not run on this kiosk and is not tried again; build a new one");
  Recipe again = number(3);
  ++again.serial;
  CHECK(kiosk.takes(again) == "installed");
}

TEST_CASE("policy: a format from the future is refused") {
  Kiosk kiosk;
  Recipe recipe = number(3);
  recipe.snapshotFormat = 3;
  CHECK(kiosk.takes(recipe) ==
        "refused: this edition was made by a newer version of Lobbycards; update the kiosk first");
}

TEST_CASE("policy: what is no bundle is refused, whatever it is") {
  Kiosk kiosk;
  MemoryDisk& disk = kiosk.files.disk;
  const std::string whole = bundleOf(number(3));
  disk.put("/stick/empty.lobby", "");
  disk.put("/stick/text.lobby", "Dear cinema, here is the programme");
  disk.put("/stick/cut.lobby", whole.substr(0, whole.size() / 2));
  disk.put("/stick/longer.lobby", whole + "x");
  disk.putOther("/stick/link.lobby", FileKind::link);
  disk.putOther("/stick/pipe.lobby", FileKind::other);
  disk.putOther("/stick/folder.lobby", FileKind::folder);
  EditionStore store = openStore(kiosk.files);
  for (const char* name : {"empty", "text", "cut", "longer", "link", "pipe", "folder"}) {
    const std::string said = outcomeOf(store.install(std::string("/stick/") + name + ".lobby"));
    CHECK_MESSAGE(said.starts_with("refused: "), name, ": ", said);
  }
  CHECK(outcomeOf(store.install("/stick/nothing.lobby")).starts_with("system: "));
  CHECK(kiosk.shows() == idOf(number(2)));
}

}  // namespace lobby::test
