// The PIN: who gets in, how long the others wait, and that neither the switch nor a power cut shortens that.
#include <doctest/doctest.h>
#include <sys/stat.h>

#include "app/staff/pin_guard.hpp"
#include "tests/data/edition/store/power_cut.hpp"
#include "tests/data/edition/store/support.hpp"
#include "tests/support/temporary_folder.hpp"

namespace lobby::staff {
namespace {

using test::MemoryDisk;
using test::MemoryFileSystem;

constexpr Tick hour{3'600'000};

MemoryDisk diskWithPin(std::string_view digits = "4711") {
  MemoryFileSystem files(test::emptyDisk());
  REQUIRE(PinFile(files, test::home).set(digits));
  return files.disk;
}

struct Kiosk {
  explicit Kiosk(MemoryDisk disk = diskWithPin()) : files(std::move(disk)) { start(); }
  void start() { guard.emplace(files, clock, test::home); }
  bool tryPin(std::string_view digits) { return guard->tryPin(digits); }
  Tick wait() const { return std::max(Tick{0}, guard->waitUntil() - clock.tick()); }
  void waitAndMiss(int times) {
    for (int i = 0; i < times; ++i) {
      clock.advance(wait());
      CHECK_FALSE(tryPin("0000"));
    }
  }

  MemoryFileSystem files;
  ManualClock clock{WallTime{}};
  std::optional<PinGuard> guard;
};

}  // namespace

TEST_CASE("pin: the right one opens, everything else does not") {
  Kiosk kiosk;
  CHECK(kiosk.guard->lock() == PinFacts::Lock::set);
  for (const char* wrong : {"4712", ""}) CHECK_FALSE(kiosk.tryPin(wrong));
  CHECK(kiosk.tryPin("4711"));
  for (const char* wrong : {"47110", "471"}) CHECK_FALSE(kiosk.tryPin(wrong));
  CHECK(kiosk.tryPin("4711"));
}

TEST_CASE("pin: the waits grow from the third wrong try on, up to an hour") {
  Kiosk kiosk;
  for (const double seconds : {0.0, 0.0, 30.0, 60.0, 120.0, 240.0, 480.0, 960.0, 1920.0, 3600.0, 3600.0}) {
    kiosk.clock.advance(kiosk.wait());
    CHECK_FALSE(kiosk.tryPin("0000"));
    CHECK(kiosk.wait() == Tick{seconds * 1000});
  }
}

TEST_CASE("pin: during a wait even the right one does not open, and costs nothing") {
  Kiosk kiosk;
  kiosk.waitAndMiss(3);
  const Tick wait = kiosk.wait();
  CHECK_FALSE(kiosk.tryPin("4711"));
  CHECK(kiosk.wait() == wait);
  kiosk.clock.advance(wait);
  CHECK(kiosk.tryPin("4711"));
  kiosk.waitAndMiss(2);
  CHECK(kiosk.wait() == Tick{0});  // the wrong ones of before are forgotten
}

TEST_CASE("pin: switching the kiosk off shortens no wait, whatever the clock says afterwards") {
  Kiosk kiosk;
  kiosk.waitAndMiss(6);
  CHECK(kiosk.wait() == Tick{240'000});
  kiosk.clock.advance(Tick{200'000});
  kiosk.start();
  CHECK(kiosk.wait() == Tick{240'000});
  CHECK_FALSE(kiosk.tryPin("4711"));
  kiosk.waitAndMiss(1);
  CHECK(kiosk.wait() == Tick{480'000});
}

TEST_CASE("pin: pulling the plug while a try is looked at makes it a wrong one") {
  Kiosk kiosk;
  kiosk.waitAndMiss(2);
  // The disk as it is when the right PIN has been accepted, but nothing was written since.
  MemoryDisk atCheck = kiosk.files.disk;
  int written = 0;
  kiosk.files.beforeCall = [&](const std::string&) {
    if (kiosk.files.disk.content("/home/pin-tries") == "3\n" && written++ == 0) atCheck = kiosk.files.disk;
  };
  CHECK(kiosk.tryPin("4711"));
  CHECK(written > 0);
  CHECK(kiosk.files.disk.content("/home/pin-tries") == "0\n");
  CHECK(Kiosk(atCheck).wait() == Tick{30'000});
}

TEST_CASE("pin: when the number of tries is lost or broken there is a wait, once") {
  for (const char* broken : {"", "3", "x\n", "-1\n", "99999999999999999999\n", "3 \n", "\n"}) {
    CAPTURE(std::string(broken));
    MemoryDisk disk = diskWithPin();
    disk.put("/home/pin-tries", broken);
    Kiosk kiosk(disk);
    CHECK(kiosk.wait() == waitAfter(triesWhenUnknown));
  }
  MemoryDisk disk = diskWithPin();
  disk.names.erase("/home/pin-tries");
  Kiosk kiosk(disk);
  CHECK(kiosk.wait() == Tick{120'000});
  kiosk.clock.advance(kiosk.wait());
  CHECK(kiosk.tryPin("4711"));
  kiosk.start();
  CHECK(kiosk.wait() == Tick{0});
}

TEST_CASE("pin: a disk that takes nothing lets staff in, and lets nobody guess faster") {
  Kiosk kiosk;
  kiosk.files.disk.readOnly = true;
  CHECK_FALSE(kiosk.tryPin("0000"));
  CHECK(kiosk.wait() == Tick{30'000});
  kiosk.waitAndMiss(1);
  CHECK(kiosk.wait() == Tick{60'000});
  kiosk.clock.advance(kiosk.wait());
  CHECK(kiosk.tryPin("4711"));
}

TEST_CASE("pin: none, a new one, and none again, while the kiosk runs") {
  Kiosk kiosk(test::emptyDisk());
  CHECK(kiosk.guard->lock() == PinFacts::Lock::notSet);
  for (const char* any : {"", "0000", "4711"}) CHECK_FALSE(kiosk.tryPin(any));
  const PinFile file(kiosk.files, test::home);
  REQUIRE(file.set("4711"));
  CHECK(kiosk.guard->lock() == PinFacts::Lock::set);
  kiosk.waitAndMiss(8);
  REQUIRE(file.set("0815"));  // whoever can do that need not wait
  CHECK(kiosk.guard->lock() == PinFacts::Lock::set);
  CHECK(kiosk.wait() == Tick{0});
  CHECK_FALSE(kiosk.tryPin("4711"));
  CHECK(kiosk.tryPin("0815"));
  REQUIRE(file.remove());
  REQUIRE(file.remove());
  CHECK(kiosk.guard->lock() == PinFacts::Lock::notSet);
  CHECK_FALSE(kiosk.tryPin("0815"));
}

TEST_CASE("pin: a file that is damaged, or asks for gigabytes, opens nothing and is not none") {
  const std::string good = diskWithPin().content("/home/pin");
  const auto put = [&](std::string text) {
    MemoryDisk disk = diskWithPin();
    disk.put("/home/pin", std::move(text));
    return disk;
  };
  std::string hungry = good;
  hungry.replace(hungry.find("m=16384"), 7, "m=4194304");
  for (const std::string& text : {std::string("x"), good.substr(0, 40), hungry, good + good,
                                  std::string(5000, 'a'), std::string("\0\0\0", 3)}) {
    CAPTURE(text);
    Kiosk kiosk(put(text));
    CHECK(kiosk.guard->lock() == PinFacts::Lock::unreadable);
    CHECK_FALSE(kiosk.tryPin("4711"));
  }
  Kiosk kiosk;
  kiosk.files.disk.names.erase("/home/pin");
  kiosk.files.disk.putOther("/home/pin", FileKind::folder);
  CHECK(kiosk.guard->lock() == PinFacts::Lock::unreadable);
}

TEST_CASE("pin: only four to twelve digits are one") {
  MemoryFileSystem files(test::emptyDisk());
  const PinFile file(files, test::home);
  for (const char* bad : {"", "123", "1234567890123", "12a4", "12 34", "١٢٣٤", "-123"}) {
    const auto set = file.set(bad);
    REQUIRE_FALSE(set);
    CHECK(set.error().kind == ErrorKind::usage);
  }
  CHECK(file.load() == "");
  CHECK(file.set("1234"));
  CHECK(file.set("123456789012"));
}

TEST_CASE("pin: a power cut while one is set leaves the old one or the new one, and no wait") {
  MemoryFileSystem files(diskWithPin("1111"));
  const MemoryDisk before = files.disk;
  REQUIRE(PinFile(files, test::home).set("2222"));
  const test::PowerCut cut(before, files.journal);
  int states = 0;
  for (std::size_t count = 0; count <= files.journal.size(); ++count) {
    const bool done = count == files.journal.size();  // then the new one is promised
    cut.forEach(count, [&](const MemoryDisk& left) {
      ++states;
      MemoryFileSystem after(left);
      const PinFile file(after, test::home);
      const auto stored = file.load();
      const bool known = stored && !stored->empty() &&
                         ((!done && stored == before.content("/home/pin").substr(0, stored->size())) ||
                          stored == files.disk.content("/home/pin").substr(0, stored->size()));
      CHECK(known);
      CHECK(file.tries() == 0);
      CHECK(file.set("3333"));  // what was left over is not in the way
      return known;
    });
  }
  CHECK(states > 20);
}

TEST_CASE("pin: a wrong try that was written down is not forgotten by a power cut") {
  MemoryFileSystem files(diskWithPin());
  const MemoryDisk before = files.disk;
  const PinFile file(files, test::home);
  REQUIRE(file.writeTries(3));
  REQUIRE(file.writeTries(4));
  test::PowerCut(before, files.journal).forEach(files.journal.size(), [&](const MemoryDisk& left) {
    MemoryFileSystem after(left);
    CHECK(PinFile(after, test::home).tries() == 4);
    return true;
  });
}

TEST_CASE("pin: nobody else on the machine can read it") {
  const test::TemporaryFolder folder;
  PosixFileSystem files;
  const PinFile file(files, folder.path());
  REQUIRE(file.set("4711"));
  REQUIRE(file.set("4712"));
  for (const char* name : {"pin", "pin-tries"}) {
    struct stat facts {};
    REQUIRE(::stat((folder / name).c_str(), &facts) == 0);
    CHECK((facts.st_mode & 0777) == 0600);
  }
  CHECK(test::contentOf(folder / "pin").starts_with("$argon2id$v=19$m=16384,t=4,p=1$"));
}

}  // namespace lobby::staff
