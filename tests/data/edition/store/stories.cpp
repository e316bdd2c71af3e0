#include "tests/data/edition/store/stories.hpp"

#include <doctest/doctest.h>

namespace lobby::test {
namespace {

using Serials = std::vector<std::uint64_t>;

EditionId edition(std::uint64_t serial) {
  return idOf(number(serial));
}

Expected shows(std::uint64_t serial, unsigned tries = 0) {
  return {edition(serial), tries};
}

// Established on the kiosk, and lying on the stick.
MemoryDisk diskWith(const Serials& established, const Serials& onTheStick) {
  MemoryFileSystem files(emptyDisk());
  for (const std::uint64_t serial : established) establish(files, number(serial));
  for (const std::uint64_t serial : onTheStick) onStick(files.disk, number(serial));
  return files.disk;
}

Step installs(std::uint64_t serial, const char* outcome = "installed") {
  return {[=](MemoryFileSystem& files) {
            CHECK(outcomeOf(openStore(files).install(fileOnStick(number(serial)))) == outcome);
          },
          shows(serial)};
}

Step starts(std::uint64_t serial, const Expected& then) {
  return {
      [=](MemoryFileSystem& files) { CHECK(openStore(files).chooseForStart().edition == edition(serial)); },
      then};
}

Step confirms(std::uint64_t serial) {
  return {[=](MemoryFileSystem& files) { CHECK(openStore(files).confirmStart(edition(serial)).has_value()); },
          shows(serial)};
}

Step goesTo(std::uint64_t serial) {
  return {[=](MemoryFileSystem& files) {
            const auto gone = openStore(files).rollback();
            CHECK((gone && *gone == edition(serial)));
          },
          shows(serial)};
}

Step reports(bool damaged, std::uint64_t serial, const Expected& then) {
  return {[=](MemoryFileSystem& files) {
            EditionStore store = openStore(files);
            const auto another = damaged ? store.reportDamaged(edition(serial), "a test says so")
                                         : store.reportBad(edition(serial), "a test says so");
            CHECK((another && *another));
          },
          then};
}

// In its manifest, so that the next start sees it.
void damage(MemoryDisk& disk, std::uint64_t serial) {
  const std::string path = std::string(home) + "/editions/" + edition::fileNameOf(edition(serial));
  std::string bytes = disk.content(path);
  bytes[100] ^= 1;
  disk.put(path, bytes);
}

Story repairing() {
  MemoryDisk disk = diskWith({1, 2}, {2});
  damage(disk, 2);
  Expected before = shows(1);
  before.whole = false;
  return {"a decayed edition is brought again", record(disk, before, {installs(2, "repaired")})};
}

Story afterLosingTheState() {
  MemoryDisk disk = diskWith({1, 2}, {3});
  for (const char* slot : {"/home/state.0", "/home/state.1"}) disk.put(slot, "garbage");
  return {"the state is lost", record(disk, shows(2), {starts(2, shows(2, 1)), installs(3)})};
}

// Something that a program does, and that it may be killed at; nothing is expected of it.
using Action = std::function<void(EditionStore&)>;

Step despite(const Action& action, std::optional<std::uint64_t> killedAt) {
  return {[=](MemoryFileSystem& files) {
            if (killedAt) files.plan({{.call = *killedAt, .kind = Fault::Kind::kill}});
            auto store = EditionStore::open(files, testClock(), settings());
            if (store) action(*store);
            files.plan({});
            files.revive();
          },
          std::nullopt, !killedAt};
}

// The calls at which something is written: killed at any other, it is the story of the next one.
std::vector<std::uint64_t> callsThatWrite(const MemoryDisk& disk, const Action& action) {
  MemoryFileSystem files(disk);
  std::vector<std::uint64_t> calls;
  std::size_t length = 0;
  files.beforeCall = [&](const std::string&) {
    if (files.journal.size() != length) calls.push_back(files.calls());
    length = files.journal.size();
  };
  EditionStore store = openStore(files);
  action(store);
  calls.push_back(files.calls());
  return calls;
}

void installs3(EditionStore& store) {
  static_cast<void>(store.install(fileOnStick(number(3))));
}

void begins(EditionStore& store) {
  static_cast<void>(store.chooseForStart());
}

void confirmsWhatIsThere(EditionStore& store) {
  const auto trying = store.status().record.trying;
  if (trying) static_cast<void>(store.confirmStart(*trying));
}

void goesBack(EditionStore& store) {
  static_cast<void>(store.rollback());
}

std::string olderRecord(MemoryFileSystem& files) {
  const int newer = edition::StateFiles(files, home).load().slot.value();
  return std::string(home) + (newer == 0 ? "/state.1" : "/state.0");
}

// Killed at every point, and then something else is done.
void addInterrupted(std::vector<Story>& all, const std::string& name, const MemoryDisk& disk,
                    const Action& action, const std::vector<Action>& then) {
  for (const std::uint64_t call : callsThatWrite(disk, action)) {
    std::vector<Step> steps{despite(action, call)};
    for (const Action& next : then) steps.push_back(despite(next, std::nullopt));
    all.push_back({name + ", killed at call " + std::to_string(call), record(disk, {}, steps)});
  }
}

}  // namespace

std::vector<Story> stories() {
  std::vector<Story> all;
  const auto add = [&](const char* name, const MemoryDisk& disk, const Expected& before,
                       const std::vector<Step>& steps) {
    all.push_back({name, record(disk, before, steps)});
  };
  add("the first edition", diskWith({}, {1}), {}, {installs(1), starts(1, shows(1, 1)), confirms(1)});
  add("the first edition, in three chunks", diskWith({}, {3}), {}, {installs(3)});
  add("over one", diskWith({1}, {2}), shows(1), {installs(2), starts(2, shows(2, 1)), confirms(2)});
  add("over two", diskWith({1, 2}, {3}), shows(2), {installs(3), starts(3, shows(3, 1)), confirms(3)});
  add("over one on probation", diskWith({1}, {2, 3}), shows(1), {installs(2), installs(3)});
  add("back and forward again", diskWith({1, 2}, {}), shows(2), {goesTo(1), goesTo(2), confirms(2)});
  add("back from probation", diskWith({1, 2}, {3}), shows(2), {installs(3), goesTo(2), goesTo(3)});
  add("back, then a newer one", diskWith({1, 2}, {3}), shows(2), {goesTo(1), installs(3)});
  add("does not start twice", diskWith({1}, {2}), shows(1),
      {installs(2), starts(2, shows(2, 1)), starts(2, shows(1)), starts(1, shows(1))});
  add("is reported twice", diskWith({1}, {2}), shows(1),
      {installs(2), starts(2, shows(2, 1)), reports(false, 2, shows(2, 1)), starts(2, shows(1)),
       reports(false, 2, shows(1))});
  add("decays", diskWith({1, 2}, {2}), shows(2), {reports(true, 2, shows(1)), installs(2)});
  all.push_back(repairing());
  all.push_back(afterLosingTheState());
  return all;
}

std::vector<Story> interruptedStories() {
  std::vector<Story> all;
  for (const Serials& established : {Serials{}, Serials{1}, Serials{1, 2}}) {
    const MemoryDisk disk = diskWith(established, {3});
    const std::string over = "over " + std::to_string(established.size());
    addInterrupted(all, over + ", and again", disk, installs3, {installs3});
    addInterrupted(all, over + ", and begun", disk, installs3, {begins, confirmsWhatIsThere});
  }
  MemoryFileSystem installed(emptyDisk());
  CHECK(install(installed, number(1)) == "installed");
  addInterrupted(all, "begun", installed.disk, begins, {begins, confirmsWhatIsThere});
  addInterrupted(all, "back", diskWith({1, 2}, {}), goesBack, {begins, goesBack});
  MemoryFileSystem begun(diskWith({1, 2}, {}));
  CHECK(install(begun, number(3)) == "installed");
  CHECK(openStore(begun).chooseForStart().edition == edition(3));
  addInterrupted(all, "confirmed", begun.disk, confirmsWhatIsThere, {begins});
  begun.disk.put(olderRecord(begun), "torn");
  addInterrupted(all, "confirmed over a torn record", begun.disk, confirmsWhatIsThere, {begins});
  return all;
}

std::vector<Story> storiesAfterACut() {
  const MemoryDisk disk = diskWith({1}, {2, 4});
  const Recording first = record(disk, shows(1), {installs(2), starts(2, shows(2, 1)), confirms(2)});
  const PowerCut power(first.start, first.journal);
  constexpr std::size_t leap = 11;  // there are many, and many are alike
  std::vector<Story> all;
  std::size_t cuts = 0;
  for (std::size_t count = 0; count <= first.journal.size(); ++count) {
    power.forEach(count, [&](const MemoryDisk& cut) {
      if (cuts++ % leap != 0) return true;
      const std::string name = "cut after " + std::to_string(count) + " (" + std::to_string(cuts) + ")";
      all.push_back(
          {name, record(cut, {}, {despite(begins, {}), despite(confirmsWhatIsThere, {}), installs(4)})});
      return true;
    });
  }
  return all;
}

}  // namespace lobby::test
