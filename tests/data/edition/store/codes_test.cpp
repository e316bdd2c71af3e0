// The code of every refusal and failure that staff screens have words for.
#include <doctest/doctest.h>

#include "tests/data/edition/store/support.hpp"

namespace lobby::test {
namespace {

using edition::StoreSettings;

std::string codeOf(MemoryFileSystem& files, const Recipe& recipe, const StoreSettings& of = settings()) {
  const std::string file = onStick(files.disk, recipe);
  auto store = EditionStore::open(files, testClock(), of);
  REQUIRE(store);
  const auto installed = store->install(file);
  return installed ? "installed" : std::string(installed.error().code);
}

Recipe but(Recipe recipe, const std::function<void(Recipe&)>& change) {
  change(recipe);
  return recipe;
}

}  // namespace

TEST_CASE("codes: what the store refuses") {
  MemoryFileSystem files{emptyDisk()};
  for (const std::uint64_t n : {1u, 2u, 4u}) establish(files, number(n));
  CHECK(codeOf(files, number(3)) == "older");
  CHECK(codeOf(files, but(number(5), [](Recipe& recipe) { recipe.cinema = "abendstern"; })) == "otherCinema");
  CHECK(codeOf(files, but(number(5), [](Recipe& recipe) { recipe.snapshotFormat = 9; })) == "newerFormat");
  CHECK(codeOf(files, but(number(4), [](Recipe& recipe) { recipe.content = "x"; })) == "doubleNumber");
  CHECK(codeOf(files, but(number(5), [](Recipe& recipe) { recipe.signer = 2; })) == "untrusted");
  CHECK(codeOf(files, but(number(5), [](Recipe& recipe) { recipe.signer = 0; })) == "notSigned");
  CHECK(codeOf(files, number(5), {home, {}, ""}) == "noKeys");
  PublicKey withdrawn = testKey(1);
  withdrawn.revoked = true;
  CHECK(codeOf(files, number(5), {home, {withdrawn}, ""}) == "withdrawnKey");
  REQUIRE(openStore(files).rollback());
  CHECK(codeOf(files, number(4)) == "takenBack");
}

TEST_CASE("codes: an edition that did not run") {
  MemoryFileSystem files{emptyDisk()};
  establish(files, number(1));
  establish(files, number(2));
  REQUIRE(openStore(files).reportBad(idOf(number(2)), "a picture cannot be shown"));
  CHECK(codeOf(files, number(2)) == "didNotRun");
}

TEST_CASE("codes: no room, no file, somebody else at it") {
  MemoryFileSystem files{emptyDisk()};
  establish(files, number(1));
  EditionStore store = openStore(files);
  CHECK(store.install("/stick/none.lobby").error().code == "unreadable");
  {
    const auto lock = files.lock("/home/editions", std::chrono::milliseconds(0));
    CHECK(codeOf(files, number(2)) == "busy");
  }
  onStick(files.disk, number(3));
  files.disk.capacity = files.disk.used();
  CHECK(store.install(fileOnStick(number(3))).error().code == "noRoom");
}

TEST_CASE("codes: the store says beforehand what install would") {
  MemoryFileSystem files{emptyDisk()};
  for (const std::uint64_t n : {1u, 3u}) establish(files, number(n));
  for (const std::uint64_t n : {2u, 4u}) onStick(files.disk, number(n));
  const EditionStore store = openStore(files);
  CHECK(store.showing() == idOf(number(3)));
  const auto found = store.find(stick);
  REQUIRE(found.bundles.size() == 4);
  CHECK(store.judge(found.bundles[0].manifest) == edition::Verdict::take);
  CHECK(store.judge(found.bundles[1].manifest) == edition::Verdict::alreadyHere);
  CHECK(store.judge(found.bundles[2].manifest).error().code == "older");
  CHECK(store.find("/nowhere").unreadable.has_value());
}

}  // namespace lobby::test
