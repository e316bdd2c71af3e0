// Every system call of an install, of a start, of going back fails once, in every way. The store says why, an
// edition is shown all the same, and once the fault has passed everything works.
#include <system_error>

#include <doctest/doctest.h>

#include "data/edition/transitions.hpp"
#include "tests/data/edition/store/support.hpp"

namespace lobby::test {
namespace {

// What a program does with a store; empty when it went well, else what was said.
using Action = std::function<std::string(EditionStore&)>;

std::string fileOf(std::uint64_t n) {
  return fileOnStick(number(n));
}

std::string installs3(EditionStore& store) {
  const auto installed = store.install(fileOf(3));
  return installed ? "" : installed.error().message;
}

std::string goesBack(EditionStore& store) {
  const auto gone = store.rollback();
  return gone ? "" : gone.error().message;
}

std::string confirms3(EditionStore& store) {
  const auto confirmed = store.confirmStart(idOf(number(3)));
  return confirmed ? "" : confirmed.error().message;
}

// 1 and 2 were established; 3 and 9 lie on the stick.
MemoryDisk usualDisk() {
  MemoryFileSystem files(emptyDisk());
  for (const std::uint64_t n : {1u, 2u}) establish(files, number(n));
  for (const std::uint64_t n : {3u, 9u}) onStick(files.disk, number(n));
  return files.disk;
}

MemoryDisk diskOnProbation() {
  MemoryFileSystem files(usualDisk());
  REQUIRE(outcomeOf(openStore(files).install(fileOf(3))) == "installed");
  return files.disk;
}

MemoryDisk freshDisk() {
  MemoryDisk disk = emptyDisk();
  for (const std::uint64_t n : {3u, 9u}) onStick(disk, number(n));
  return disk;
}

std::string problemOfChoice(FileSystem& files, const Choice& choice) {
  if (!choice.edition) return "nothing is shown";
  return problemOf(files, *choice.edition, payloadOf(number(choice.edition->serial % 100)));
}

// The fault has passed. Something is shown if there was something before, and the next edition comes in.
std::string checkLater(MemoryFileSystem& files, EditionStore& store, bool hadEditions) {
  const Choice before = store.chooseForStart();
  const std::string problem = problemOfChoice(files, before);
  if (!problem.empty() && (hadEditions || before.edition)) return problem;
  const std::string outcome = outcomeOf(store.install(fileOf(9)));
  if (outcome != "installed") return "the next install: " + outcome;
  const Choice choice = store.chooseForStart();
  return choice.edition == idOf(number(9)) ? problemOfChoice(files, choice) : "the next edition is not shown";
}

std::vector<Fault> faultsAt(std::uint64_t call) {
  std::vector<Fault> faults{{call, Fault::Kind::kill}, {call, Fault::Kind::shortWrite}};
  for (const int error : {EIO, ENOSPC, EMFILE, EACCES}) {
    faults.push_back({call, Fault::Kind::fail, error, false});
    faults.push_back({call, Fault::Kind::fail, error, true});
  }
  return faults;
}

struct Run {
  bool happened = false;
  std::string problem;
};

// Opens, acts under the fault, and looks at what is left.
Run runWith(const MemoryDisk& disk, const Action& act, const Fault& fault) {
  MemoryFileSystem files(disk);
  files.plan({fault});
  auto store = EditionStore::open(files, testClock(), settings());
  const std::string said = store ? act(*store) : store.error().message;
  Run run{files.faultHappened(), {}};
  const std::string reason = std::generic_category().message(fault.error);
  if (fault.kind == Fault::Kind::fail && !said.empty() && said.find(reason) == std::string::npos) {
    run.problem = "does not say why: " + said;
  }
  files.plan({});
  files.revive();
  const bool hadEditions = disk.names.contains(std::string(home) + "/editions");
  // Another program, started later; and this one, which goes on.
  MemoryFileSystem later(files.disk);
  EditionStore reopened = openStore(later);
  if (run.problem.empty()) run.problem = checkLater(later, reopened, hadEditions);
  if (run.problem.empty() && store) run.problem = checkLater(files, *store, hadEditions);
  return run;
}

std::string describe(const Fault& fault) {
  const char* kinds[] = {"fails", "is short", "kills"};
  return "call " + std::to_string(fault.call) + " " + kinds[static_cast<int>(fault.kind)] + " (" +
         std::generic_category().message(fault.error) + (fault.stays ? ", for good)" : ")");
}

// Every fault at every call, until the action is through before the fault comes.
void tryAllFaults(const MemoryDisk& disk, const Action& act) {
  std::size_t tried = 0;
  for (std::uint64_t call = 1; true; ++call) {
    std::size_t happened = 0;
    for (const Fault& fault : faultsAt(call)) {
      const Run run = runWith(disk, act, fault);
      CHECK_MESSAGE(run.problem.empty(), describe(fault), ": ", run.problem);
      if (run.happened) ++happened;
    }
    if (happened == 0) break;
    tried += happened;
  }
  MESSAGE(tried, " faults");
  CHECK(tried > 150);
}

}  // namespace

TEST_CASE("faults: any call of an install over two editions") {
  tryAllFaults(usualDisk(), installs3);
}

TEST_CASE("faults: any call of the first install") {
  tryAllFaults(freshDisk(), installs3);
}

TEST_CASE("faults: any call of a start") {
  tryAllFaults(diskOnProbation(), [](EditionStore& store) {
    store.chooseForStart();
    return std::string();
  });
}

TEST_CASE("faults: a single call that fails at a start never keeps the screen dark") {
  const MemoryDisk disk = diskOnProbation();
  bool happened = true;
  for (std::uint64_t call = 2; happened; ++call) {  // the first asks for the home folder
    for (const int error : {EIO, EMFILE, EACCES}) {
      MemoryFileSystem files(disk);
      files.plan({{call, Fault::Kind::fail, error, false}});
      EditionStore store = openStore(files);
      const Choice choice = store.chooseForStart();
      happened = files.faultHappened();
      files.plan({});
      CHECK(problemOfChoice(files, choice).empty());
    }
  }
}

TEST_CASE("faults: any call of going back, and of the end of a probation") {
  tryAllFaults(usualDisk(), goesBack);
  MemoryFileSystem files(diskOnProbation());
  REQUIRE(openStore(files).chooseForStart().edition == idOf(number(3)));
  tryAllFaults(files.disk, confirms3);
}

TEST_CASE("faults: a second one while the store recovers from the first") {
  const MemoryDisk disk = usualDisk();
  std::size_t tried = 0;
  for (std::uint64_t first = 1; true; first += 3) {
    MemoryFileSystem files(disk);
    files.plan({{first, Fault::Kind::kill}});
    auto store = EditionStore::open(files, testClock(), settings());
    if (store) installs3(*store);
    if (!files.faultHappened()) break;
    for (std::uint64_t second = 1; true; ++second) {
      const int errors[] = {EIO, ENOSPC, EMFILE, EACCES};
      const bool kill = second % 5 == 0;
      const Fault fault{second, kill ? Fault::Kind::kill : Fault::Kind::fail, errors[(first + second) % 4]};
      const Run run = runWith(files.disk, installs3, fault);
      CHECK_MESSAGE(run.problem.empty(), "killed at call ", first, ", then ", describe(fault), ": ",
                    run.problem);
      if (!run.happened) break;
      ++tried;
    }
  }
  MESSAGE(tried, " pairs of faults");
  CHECK(tried > 500);
}

}  // namespace lobby::test
