// Editions come in by themselves: the real lobbyctl, a real store, folders in the place of sticks.
#include <algorithm>
#include <sstream>
#include <thread>

#include <unistd.h>

#include "platform/device/mounted_media.hpp"
#include "tests/programs/intake_kiosk.hpp"

namespace lobby::test {
namespace {

namespace fs = std::filesystem;
using namespace intake;
using namespace std::chrono_literals;

// How often the other threads of this process have gone to sleep.
long wakesOfOthers() {
  long all = 0;
  for (const auto& task : fs::directory_iterator("/proc/self/task")) {
    if (task.path().filename() == std::to_string(::getpid())) continue;
    std::istringstream status(contentOf(task.path() / "status"));
    for (std::string line; std::getline(status, line);) {
      if (line.starts_with("voluntary_ctxt_switches:")) all += std::stol(line.substr(line.find('\t')));
    }
  }
  return all;
}

std::size_t countOf(const std::vector<std::string>& lines, const std::string& part) {
  return static_cast<std::size_t>(
      std::ranges::count_if(lines, [&](const std::string& line) { return contains(line, part); }));
}

}  // namespace

TEST_CASE("intake: a stick is plugged in, and its edition is in the store") {
  IntakeKiosk kiosk;
  kiosk.start();
  const fs::path stick = kiosk.stick("KINO", {{"lobbycards/week.lobby", edition(2)}});
  kiosk.sticks.plug(stick);
  IntakeView view = kiosk.waitForSerial(2);
  CHECK(kiosk.intake->takeInstalled());
  CHECK_FALSE(kiosk.intake->takeInstalled());
  view = kiosk.waitFor([](const IntakeView& now) {
    return now.mayPull && !now.offers.empty() && now.offers[0].verdict == Verdict::here;
  });
  REQUIRE(view.offers.size() == 1);
  CHECK(view.offers[0].medium == "KINO");
  CHECK(view.offers[0].file == stick / "lobbycards/week.lobby");
  CHECK(view.offers[0].serial == 2);
  CHECK(view.offers[0].cinema == "scenarios");
  CHECK(view.offers[0].signer == "office");
  CHECK(view.work->fromSerial == 0);
  CHECK(view.media == std::vector<MediumView>{{"KINO", stick, MediumState::looked, Reason::none, false}});
  CHECK(kiosk.status()["trying"]["serial"] == 2);
  CHECK(kiosk.log().size() == 1);
  kiosk.sticks.pull(stick);
  kiosk.waitFor([](const IntakeView& now) { return now.media.empty() && now.offers.empty(); });
}

TEST_CASE("intake: two sticks and the inbox at once: the highest wins, and is all that is installed") {
  IntakeKiosk kiosk;
  kiosk.folder.write("home/inbox/one.lobby", edition(1));
  kiosk.folder.write("home/inbox/.syncthing.three.lobby.tmp", edition(3));
  kiosk.sticks.plug(kiosk.stick("A", {{"two.lobby", edition(2)}}));
  kiosk.sticks.plug(kiosk.stick("B", {{"three.lobby", edition(3)}, {"two.lobby", edition(2)}}));
  kiosk.start();
  kiosk.waitForSerial(3);
  kiosk.waitFor([](const IntakeView& view) {
    return view.offers.size() == 4 && view.offers[0].verdict == Verdict::here &&
           view.offers[3].verdict == Verdict::older;
  });
  CHECK(countOf(kiosk.log(), "installed edition") == 1);
}

TEST_CASE("intake: what is dropped into the inbox comes in, then a newer one after it") {
  IntakeKiosk kiosk;
  kiosk.start();
  for (const int serial : {1, 2}) {
    fs::rename(kiosk.folder.write("part", edition(serial)),
               kiosk.home / "inbox" / (std::to_string(serial) + ".lobby"));
    kiosk.waitForSerial(static_cast<std::uint64_t>(serial));
  }
  CHECK(kiosk.status()["trying"]["serial"] == 2);
}

TEST_CASE("intake: a plain folder in the media folder will do for a stick") {
  IntakeKiosk kiosk;
  fs::create_directories(kiosk.folder / "media");
  kiosk.start(std::make_unique<device::MountedMedia>(kiosk.folder / "media"));
  kiosk.folder.write("media/TRY/week.lobby", edition(1));
  kiosk.waitForSerial(1);
}

TEST_CASE("intake: a damaged edition is refused once, and the next best one is taken") {
  IntakeKiosk kiosk;
  std::string damaged = edition(3);
  damaged[damaged.size() - 100] = static_cast<char>(damaged[damaged.size() - 100] ^ 1);
  const fs::path stick = kiosk.stick("KINO", {{"three.lobby", damaged}, {"two.lobby", edition(2)}});
  kiosk.sticks.plug(stick);
  kiosk.sticks.plug(kiosk.stick("VISITOR", {{"holiday.lobby", "a picture"}, {"notes.txt", "x"}}));
  kiosk.start();
  const IntakeView view = kiosk.waitForSerial(2);
  CHECK(view.offers.back().reason == Reason::noEdition);
  for (int i = 0; i < 2; ++i) {
    kiosk.sticks.pull(stick);
    kiosk.waitFor([](const IntakeView& now) { return now.media.size() == 1; });
    kiosk.sticks.plug(stick);
    const IntakeView again = kiosk.waitFor([](const IntakeView& now) {
      return now.media.size() == 2 && now.media[0].state == MediumState::looked;
    });
    CHECK(again.offers.at(0).serial == 3);
    CHECK(again.offers.at(0).reason == Reason::damaged);
  }
  CHECK(countOf(kiosk.log(), "three.lobby") == 1);
  CHECK(countOf(kiosk.log(), "holiday.lobby: this is no edition of Lobbycards") == 1);
}

TEST_CASE("intake: as long as nothing happens no thread wakes up") {
  IntakeKiosk kiosk;
  fs::create_directories(kiosk.folder / "media");
  kiosk.folder.write("media/KINO/week.lobby", edition(1));
  kiosk.start(std::make_unique<device::MountedMedia>(kiosk.folder / "media"));
  kiosk.waitFor([](const IntakeView& view) {
    return view.mayPull && !view.offers.empty() && view.offers[0].verdict == Verdict::here;
  });
  // The inbox may settle once more; and a wake that must not come can only be waited for.
  std::this_thread::sleep_for(300ms);
  const long before = wakesOfOthers();
  std::this_thread::sleep_for(300ms);
  CHECK(wakesOfOthers() == before);
}

TEST_CASE("intake: no lobbyctl, no home") {
  IntakeKiosk kiosk;
  kiosk.program = "/nowhere/lobbyctl";
  kiosk.sticks.plug(kiosk.stick("KINO", {{"one.lobby", edition(1)}}));
  kiosk.start();
  kiosk.waitFor([](const IntakeView& view) {
    return view.media.size() == 1 && view.media[0].state == MediumState::unreadable;
  });
  SystemClock clock;
  const auto none = Intake::start({kiosk.folder / "none", kiosk.program, {}}, nullptr, clock, [] {});
  REQUIRE_FALSE(none);
  CHECK(none.error().kind == ErrorKind::usage);
}

}  // namespace lobby::test
