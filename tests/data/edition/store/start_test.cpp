// Which edition a start of the kiosk gets, and what becomes of one that does not run.
#include <algorithm>

#include <doctest/doctest.h>

#include "data/edition/transitions.hpp"
#include "tests/data/edition/store/support.hpp"

namespace lobby::test {
namespace {

std::string editionFile(std::uint64_t n) {
  return std::string(home) + "/editions/" + edition::fileNameOf(idOf(number(n)));
}

// Editions 1 and 2 were established, 3 is new.
MemoryFileSystem withNewEdition() {
  MemoryFileSystem files(emptyDisk());
  for (const std::uint64_t n : {1u, 2u}) establish(files, number(n));
  REQUIRE(install(files, number(3)) == "installed");
  return MemoryFileSystem(files.disk);
}

std::optional<EditionId> starts(MemoryFileSystem& files) {
  return openStore(files).chooseForStart().edition;
}

}  // namespace

TEST_CASE("start: an empty home shows nothing, and is left as it was") {
  MemoryFileSystem files(emptyDisk());
  const Choice choice = openStore(files).chooseForStart();
  CHECK_FALSE(choice.edition);
  CHECK(choice.messages.empty());
  CHECK(files.journal.empty());
}

TEST_CASE("start: without a home folder nothing can be opened") {
  MemoryFileSystem files(emptyDisk());
  edition::StoreSettings elsewhere = settings();
  elsewhere.home = "/nowhere";
  const auto store = EditionStore::open(files, testClock(), elsewhere);
  REQUIRE_FALSE(store);
  CHECK(store.error().kind == ErrorKind::usage);
  CHECK(store.error().message == "there is no folder /nowhere; name the kiosk's home folder");
}

TEST_CASE("start: a new edition is on probation until it is confirmed") {
  MemoryFileSystem files = withNewEdition();
  EditionStore store = openStore(files);
  const Choice choice = store.chooseForStart();
  CHECK(choice.edition == idOf(number(3)));
  CHECK(choice.onProbation);
  CHECK(choice.file == editionFile(3));
  REQUIRE(store.confirmStart(idOf(number(3))));
  const Choice again = store.chooseForStart();
  CHECK(again.edition == idOf(number(3)));
  CHECK_FALSE(again.onProbation);
  const auto status = store.status();
  CHECK(status.current->signer == "office1");
  CHECK(status.record.since == testClock().wall());
  CHECK(status.record.previous == idOf(number(2)));
}

TEST_CASE("start: two starts that were not confirmed, and the kiosk goes back for good") {
  MemoryFileSystem files = withNewEdition();
  CHECK(starts(files) == idOf(number(3)));
  CHECK(starts(files) == idOf(number(3)));
  const Choice third = openStore(files).chooseForStart();
  CHECK(third.edition == idOf(number(2)));
  CHECK_FALSE(third.onProbation);
  REQUIRE(third.messages.size() == 1);
  CHECK(third.messages[0] ==
        "edition 20261120120003 did not run; the kiosk goes back to what was there before");
  CHECK(starts(files) == idOf(number(2)));
  CHECK_FALSE(files.disk.names.contains(editionFile(3)));
}

TEST_CASE("start: the very first edition that does not run leaves the calm card, not a loop") {
  MemoryFileSystem files(emptyDisk());
  REQUIRE(install(files, number(1)) == "installed");
  CHECK(starts(files));
  CHECK(starts(files));
  CHECK_FALSE(starts(files));
  CHECK_FALSE(starts(files));
  CHECK(install(files, number(2)) == "installed");
  CHECK(starts(files) == idOf(number(2)));
}

TEST_CASE("start: confirming what is not on probation changes nothing") {
  MemoryFileSystem files = withNewEdition();
  EditionStore store = openStore(files);
  const auto before = store.status().record;
  REQUIRE(store.confirmStart(idOf(number(2))));
  CHECK(store.status().record == before);
}

TEST_CASE("start: an edition that is reported twice goes, the first time it is tried once more") {
  MemoryFileSystem files = withNewEdition();
  EditionStore store = openStore(files);
  store.chooseForStart();
  CHECK(store.reportBad(idOf(number(3)), "a picture cannot be decoded").value());
  CHECK(store.chooseForStart().edition == idOf(number(3)));
  CHECK(store.reportBad(idOf(number(3)), "a picture cannot be decoded").value());
  CHECK(store.chooseForStart().edition == idOf(number(2)));
  CHECK(edition::isBad(store.status().record, idOf(number(3))));
}

TEST_CASE("start: what proved itself and fails later goes too, if there is something else") {
  MemoryFileSystem files(emptyDisk());
  establish(files, number(1));
  EditionStore store = openStore(files);
  CHECK_FALSE(store.reportBad(idOf(number(1)), "why").value());
  CHECK_FALSE(store.reportDamaged(idOf(number(1)), "why").value());
  CHECK(store.chooseForStart().edition == idOf(number(1)));
  establish(files, number(2));
  CHECK(store.reportBad(idOf(number(2)), "why").value());
  CHECK(store.chooseForStart().edition == idOf(number(1)));
}

TEST_CASE("start: a decayed edition goes, and may be brought again") {
  MemoryFileSystem files(emptyDisk());
  for (const std::uint64_t n : {1u, 2u}) establish(files, number(n));
  EditionStore store = openStore(files);
  CHECK(store.reportDamaged(idOf(number(2)), "piece 1 of 1").value());
  CHECK(store.chooseForStart().edition == idOf(number(1)));
  CHECK(install(files, number(2)) == "installed");
  CHECK(store.chooseForStart().edition == idOf(number(2)));
}

TEST_CASE("start: a file that is damaged, gone, or somebody else's is passed over and named") {
  for (const char* damage : {"gone", "cut", "other"}) {
    MemoryFileSystem files(emptyDisk());
    for (const std::uint64_t n : {1u, 2u}) establish(files, number(n));
    const std::string file = editionFile(2);
    if (damage == std::string("gone")) files.disk.names.erase(file);
    if (damage == std::string("cut")) files.disk.put(file, bundleOf(number(2)).substr(0, 500));
    if (damage == std::string("other")) files.disk.put(file, bundleOf(number(3)));
    const Choice choice = openStore(files).chooseForStart();
    CHECK(choice.edition == idOf(number(1)));
    REQUIRE(choice.messages.size() == 1);
    CHECK(choice.messages[0].starts_with("edition 20261120120002 cannot be shown: "));
  }
}

TEST_CASE("start: whatever lies in the home folder, what is whole is shown") {
  for (const FileKind kind : {FileKind::folder, FileKind::link, FileKind::other}) {
    for (const char* slot : {"/home/state.0", "/home/state.1"}) {
      MemoryFileSystem files = withNewEdition();
      files.disk.putOther(slot, kind);
      for (const char* name : {"/home/install.log", "/home/state.0.part", "/home/state.1.part", "/home/inbox",
                               "/home/editions/1-00000000.lobby", "/home/editions/1-00000000.lobby.part"}) {
        files.disk.putOther(name, kind);
      }
      CHECK(starts(files));
      CHECK(install(files, number(4)) == "installed");
      CHECK(starts(files) == idOf(number(4)));
      REQUIRE(openStore(files).confirmStart(idOf(number(4))));
      CHECK(openStore(files).rollback());
      CHECK(starts(files));
    }
  }
}

TEST_CASE("start: a name of the store that is taken by something else") {
  for (const FileKind kind : {FileKind::regular, FileKind::other}) {
    MemoryFileSystem files(emptyDisk());
    if (kind == FileKind::regular) files.disk.put("/home/editions", "mine");
    if (kind == FileKind::other) files.disk.putOther("/home/editions", kind);
    CHECK_FALSE(starts(files));
    CHECK(install(files, number(1)) == "installed");
    CHECK(files.disk.names.contains("/home/editions.aside1"));
  }
  for (const std::string suffix : {"", ".part"}) {
    MemoryFileSystem files(emptyDisk());
    files.disk.putOther("/home/editions", FileKind::folder);
    files.disk.putOther(editionFile(1) + suffix, FileKind::folder);
    CHECK(install(files, number(1)) == "installed");
    CHECK(files.disk.names.contains(editionFile(1) + suffix + ".aside1"));
  }
}

TEST_CASE("start: when the state is lost the editions that are there are shown, the newest on probation") {
  MemoryFileSystem files(emptyDisk());
  for (const std::uint64_t n : {1u, 2u}) establish(files, number(n));
  Recipe foreign = number(7);
  foreign.cinema = "abendstern";
  files.disk.put("/home/editions/" + edition::fileNameOf(idOf(foreign)), bundleOf(foreign));
  for (const char* slot : {"/home/state.0", "/home/state.1"}) files.disk.put(slot, std::string(4096, 'x'));
  const Choice choice = openStore(files).chooseForStart();
  CHECK(choice.edition == idOf(number(2)));
  CHECK(choice.onProbation);
  CHECK(std::ranges::find(choice.messages,
                          "what the store remembers was lost; it goes on with the editions that are there") !=
        choice.messages.end());
  starts(files);
  CHECK(starts(files) == idOf(number(1)));
}

TEST_CASE("start: of two records the newer counts, and one torn leaves the other") {
  MemoryFileSystem files = withNewEdition();
  const auto newer = edition::StateFiles(files, home).load();
  const std::string slot = std::string(home) + "/state." + std::to_string(*newer.slot);
  files.disk.put(slot, files.disk.content(slot).substr(0, 2000));
  CHECK(starts(files) == idOf(number(2)));
  CHECK(install(files, number(4)) == "installed");
  CHECK(starts(files) == idOf(number(4)));
}

TEST_CASE("start: the newest is not counted while another program holds the store; the proven one is shown") {
  MemoryFileSystem files = withNewEdition();
  const auto held = files.lock(home, std::chrono::seconds(0));
  EditionStore store = openStore(files);
  CHECK(store.chooseForStart().edition == idOf(number(2)));
  CHECK(store.status().record.tries == 0);
  CHECK(store.rollback().error().message == "another program is holding the store; try again");
}

TEST_CASE("rollback: back, forward again on probation, and nothing to go back to") {
  MemoryFileSystem files(emptyDisk());
  CHECK(openStore(files).rollback().error().message ==
        "there is no earlier edition on this kiosk to go back to");
  for (const std::uint64_t n : {1u, 2u}) establish(files, number(n));
  EditionStore store = openStore(files);
  CHECK(store.rollback().value() == idOf(number(1)));
  CHECK(store.chooseForStart().edition == idOf(number(1)));
  CHECK(store.rollback().value() == idOf(number(2)));
  const Choice choice = store.chooseForStart();
  CHECK(choice.edition == idOf(number(2)));
  CHECK(choice.onProbation);
  REQUIRE(store.confirmStart(idOf(number(2))));
  CHECK(store.rollback().value() == idOf(number(1)));
}

TEST_CASE("rollback: from probation to what is proven") {
  MemoryFileSystem files = withNewEdition();
  CHECK(openStore(files).rollback().value() == idOf(number(2)));
  CHECK(starts(files) == idOf(number(2)));
  CHECK(openStore(files).rollback().value() == idOf(number(3)));
  CHECK(starts(files) == idOf(number(3)));
}

TEST_CASE("rollback: among editions none of which has run yet, and from the last of them to the first") {
  MemoryFileSystem files(emptyDisk());
  for (const std::uint64_t n : {1u, 2u}) REQUIRE(install(files, number(n)) == "installed");
  EditionStore store = openStore(files);
  CHECK(store.rollback().value() == idOf(number(1)));
  CHECK(install(files, number(2))
            .starts_with("refused: this kiosk was taken back from edition 20261120120002"));
  CHECK(store.rollback().value() == idOf(number(2)));
  CHECK(starts(files) == idOf(number(2)));
  CHECK(starts(files) == idOf(number(2)));
  CHECK(starts(files) == idOf(number(1)));
  CHECK(starts(files) == idOf(number(1)));
  CHECK_FALSE(starts(files));
}

TEST_CASE("rollback: what was left may never have run; it is on probation when the older one decays") {
  MemoryFileSystem files = withNewEdition();
  EditionStore store = openStore(files);
  REQUIRE(store.rollback().value() == idOf(number(2)));
  CHECK(store.reportDamaged(idOf(number(2)), "piece 1 of 1").value());
  const Choice choice = store.chooseForStart();
  CHECK(choice.edition == idOf(number(3)));
  CHECK(choice.onProbation);
}

TEST_CASE("rollback: not to an edition that has decayed") {
  MemoryFileSystem files(emptyDisk());
  for (const std::uint64_t n : {1u, 2u}) establish(files, number(n));
  std::string bytes = files.disk.content(editionFile(1));
  bytes.back() ^= 1;
  files.disk.put(editionFile(1), bytes);
  const auto back = openStore(files).rollback();
  REQUIRE_FALSE(back);
  CHECK(back.error().message.starts_with("edition 20261120120001 cannot be shown any more: "));
  CHECK(starts(files) == idOf(number(2)));
}

}  // namespace lobby::test
