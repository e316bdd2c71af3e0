// Editions come in by themselves: the real lobbyctl, a real store, folders in the place of sticks.
#include "app/intake/intake.hpp"

#include <csignal>
#include <mutex>
#include <semaphore>
#include <sstream>
#include <thread>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>
#include <sys/eventfd.h>
#include <unistd.h>

#include "platform/device/mounted_media.hpp"
#include "tests/programs/programs.hpp"

namespace lobby::test {
namespace {

namespace fs = std::filesystem;
using namespace intake;
using namespace std::chrono_literals;
using device::Medium;
using Json = nlohmann::json;

constexpr const char* programme = LOBBY_SOURCE_DIR "/tests/scenarios/programme";
constexpr auto patience = 60s;

// A key and editions signed with it, made once.
const fs::path& office() {
  static const TemporaryFolder folder;
  static const fs::path path = [] {
    const auto good = [](const Outcome& outcome) { REQUIRE_MESSAGE(outcome.exitCode == 0, outcome.errors); };
    good(lobbyctl({"keygen", folder / "key", "--no-password"}));
    for (const char* serial : {"1", "2", "3"}) {
      good(lobbyctl({"build", programme, "-o", folder / (std::string(serial) + ".lobby"), "--key",
                     folder / "key/lobbycards.key", "--serial", serial}));
    }
    return folder.path();
  }();
  return path;
}

std::string edition(int serial) {
  return contentOf(office() / (std::to_string(serial) + ".lobby"));
}

// Sticks in the test's hand.
class Sticks {
 public:
  Sticks() : told_(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)) {}
  ~Sticks() { ::close(told_); }
  Sticks(const Sticks&) = delete;
  Sticks& operator=(const Sticks&) = delete;

  void plug(const fs::path& folder) {
    change([&] { there_.push_back({folder.filename().string(), folder, ++arrivals_, true}); });
  }
  void pull(const fs::path& folder) {
    change([&] { std::erase_if(there_, [&](const Medium& medium) { return medium.folder == folder; }); });
  }
  std::unique_ptr<device::MediaWatch> watch() { return std::make_unique<Watch>(*this); }

 private:
  class Watch final : public device::MediaWatch {
   public:
    explicit Watch(Sticks& sticks) : sticks_(sticks) {}
    std::vector<pollfd> descriptors() const override { return {{sticks_.told_, POLLIN, 0}}; }
    std::vector<Medium> media() override {
      const std::scoped_lock lock(sticks_.mutex_);
      eventfd_t times = 0;
      ::eventfd_read(sticks_.told_, &times);
      return sticks_.there_;
    }

   private:
    Sticks& sticks_;
  };

  template <class Change>
  void change(Change make) {
    const std::scoped_lock lock(mutex_);
    make();
    ::eventfd_write(told_, 1);
  }

  int told_;
  std::mutex mutex_;
  std::vector<Medium> there_;
  std::uint64_t arrivals_ = 0;
};

// The kiosk's side.
class Kiosk {
 public:
  TemporaryFolder folder;
  fs::path home = folder / "home";
  fs::path program = lobbyctlCommand({}).front();
  Timing timing;
  Sticks sticks;

 private:
  SystemClock clock_;
  std::counting_semaphore<> woken_{0};

 public:
  std::unique_ptr<Intake> intake;  // the first to go

  Kiosk() {
    timing.settle = Tick{50};
    fs::create_directories(home / "keys");
    fs::copy(office() / "key/lobbycards.pub", home / "keys");
  }
  void start() { start(sticks.watch()); }
  void start(std::unique_ptr<device::MediaWatch> media) {
    auto started =
        Intake::start({home, program, timing}, std::move(media), clock_, [&] { woken_.release(); });
    REQUIRE_MESSAGE(started, started.error().message);
    intake = std::move(*started);
  }
  // A stick with these files, and where it is.
  fs::path stick(const std::string& name, const std::vector<std::pair<std::string, std::string>>& files) {
    for (const auto& [file, bytes] : files) folder.write(fs::path(name) / file, bytes);
    fs::create_directories(folder / name);
    return folder / name;
  }
  // Waits for a view of which `good` is true.
  template <class Good>
  IntakeView waitFor(Good good) {
    const auto end = std::chrono::steady_clock::now() + patience;
    IntakeView view = intake->view();
    while (!good(view) && woken_.try_acquire_until(end)) view = intake->view();
    CHECK_MESSAGE(good(view), "the view never came to that");
    return view;
  }
  IntakeView waitForWork(Phase phase) {
    return waitFor([=](const IntakeView& view) { return view.work && view.work->phase == phase; });
  }
  IntakeView waitForSerial(std::uint64_t serial) {
    return waitFor([=](const IntakeView& view) {
      return view.work && view.work->phase == Phase::done && view.work->toSerial == serial;
    });
  }
  Json status() const { return Json::parse(lobbyctl({"status", "--home", home, "--json"}).output); }
  std::vector<std::string> log() const {
    std::vector<std::string> lines;
    const Json now = status();
    for (const auto& line : now["log"]) lines.push_back(line.get<std::string>().substr(21));
    return lines;
  }
  // A script in the place of lobbyctl, when it is to install; all else is done by the real one.
  void replaceInstaller(const std::string& script) {
    program = folder.write("lobbyctl", "#!/bin/sh\nif [ $1 = install ]; then\n" + script + "\nelse exec " +
                                           lobbyctlCommand({}).front() + " \"$@\"; fi\n");
    fs::permissions(program, fs::perms::owner_all);
  }
};

bool isRunning(const fs::path& pidFile) {
  return ::kill(std::stoi(contentOf(pidFile)), 0) == 0;
}

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
      std::count_if(lines.begin(), lines.end(), [&](const auto& line) { return contains(line, part); }));
}

}  // namespace

TEST_CASE("intake: a stick is plugged in, and its edition is in the store") {
  Kiosk kiosk;
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
  CHECK(view.offers[0].signer == "lobbycards");
  CHECK(view.work->fromSerial == 0);
  CHECK(view.media == std::vector<MediumView>{{"KINO", MediumState::looked, Reason::none, false}});
  CHECK(kiosk.status()["trying"]["serial"] == 2);
  CHECK(kiosk.log().size() == 1);
  kiosk.sticks.pull(stick);
  kiosk.waitFor([](const IntakeView& now) { return now.media.empty() && now.offers.empty(); });
}

TEST_CASE("intake: two sticks and the inbox at once: the highest wins, and is all that is installed") {
  Kiosk kiosk;
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
  Kiosk kiosk;
  kiosk.start();
  for (const int serial : {1, 2}) {
    fs::rename(kiosk.folder.write("part", edition(serial)),
               kiosk.home / "inbox" / (std::to_string(serial) + ".lobby"));
    kiosk.waitForSerial(static_cast<std::uint64_t>(serial));
  }
  CHECK(kiosk.status()["trying"]["serial"] == 2);
}

TEST_CASE("intake: a plain folder in the media folder will do for a stick") {
  Kiosk kiosk;
  fs::create_directories(kiosk.folder / "media");
  kiosk.start(std::make_unique<device::MountedMedia>(kiosk.folder / "media"));
  kiosk.folder.write("media/TRY/week.lobby", edition(1));
  kiosk.waitForSerial(1);
}

TEST_CASE("intake: a damaged edition is refused once, and the next best one is taken") {
  Kiosk kiosk;
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

TEST_CASE("intake: an installer that hangs is ended, and leaves nothing behind") {
  Kiosk kiosk;
  kiosk.timing.stickPatience = Tick{2'000};
  const fs::path part = kiosk.home / "editions/1-00000000.lobby.part";
  kiosk.replaceInstaller("echo $$ > " + (kiosk.folder / "pid").string() + "; mkdir -p " +
                         part.parent_path().string() + "; touch " + part.string() +
                         "; echo '{\"step\": \"copy\", \"done\": 3, \"total\": 9}'; exec sleep 1000");
  kiosk.sticks.plug(kiosk.stick("KINO", {{"one.lobby", edition(1)}}));
  kiosk.start();
  SUBCASE("after a time without progress") {
    const IntakeView view = kiosk.waitForWork(Phase::failed);
    CHECK(view.work->reason == Reason::stalled);
    CHECK(view.work->done == 3);
    CHECK_FALSE(kiosk.intake->takeInstalled());
    CHECK(countOf(kiosk.log(), "does not answer any more") == 1);
  }
  SUBCASE("when staff cancel it") {
    kiosk.waitForWork(Phase::copy);
    kiosk.intake->cancel();
    CHECK(kiosk.waitForWork(Phase::cancelled).work->reason == Reason::cancelled);
  }
  SUBCASE("when the kiosk stops") {
    kiosk.waitForWork(Phase::copy);
    kiosk.intake.reset();
  }
  CHECK_FALSE(isRunning(kiosk.folder / "pid"));
  kiosk.intake.reset();
  CHECK_FALSE(fs::exists(part));
}

TEST_CASE("intake: an installer that does not survive the file") {
  Kiosk kiosk;
  kiosk.sticks.plug(kiosk.stick("KINO", {{"one.lobby", edition(1)}}));
  SUBCASE("crashes") {
    kiosk.replaceInstaller("kill -SEGV $$");
  }
  SUBCASE("talks without end") {
    kiosk.replaceInstaller("exec cat /dev/zero");
  }
  kiosk.start();
  CHECK(kiosk.waitForWork(Phase::failed).work->reason == Reason::crashed);
  CHECK(countOf(kiosk.log(), "could not install") == 1);
}

TEST_CASE("intake: a stick pulled half-way is tried again when it comes back") {
  Kiosk kiosk;
  const fs::path go = kiosk.folder / "go";
  kiosk.replaceInstaller(
      "if [ -e " + go.string() + " ]; then exec " + lobbyctlCommand({}).front() + " \"$@\"; fi; touch " +
      go.string() +
      "; echo '{\"step\": \"copy\", \"done\": 3, \"total\": 9}'; while [ -e \"$2\" ]; do sleep 0.01; done;"
      "exec " +
      lobbyctlCommand({}).front() + " \"$@\"");
  const fs::path stick = kiosk.stick("KINO", {{"one.lobby", edition(1)}});
  kiosk.sticks.plug(stick);
  kiosk.start();
  kiosk.waitForWork(Phase::copy);
  kiosk.sticks.pull(stick);
  kiosk.waitFor([](const IntakeView& view) { return view.media.empty(); });
  fs::rename(stick, kiosk.folder / "drawer");
  CHECK(kiosk.waitForWork(Phase::failed).work->reason == Reason::pulled);
  fs::rename(kiosk.folder / "drawer", stick);
  kiosk.sticks.plug(stick);
  kiosk.waitForSerial(1);
}

TEST_CASE("intake: as long as nothing happens no thread wakes up") {
  Kiosk kiosk;
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
  Kiosk kiosk;
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
