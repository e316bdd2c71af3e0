// Installs that go wrong while the kiosk runs: what hangs, crashes, is pulled.
#include <algorithm>
#include <csignal>

#include "tests/programs/intake_kiosk.hpp"

namespace lobby::test {
namespace {

namespace fs = std::filesystem;
using namespace intake;

bool isRunning(const fs::path& pidFile) {
  return ::kill(std::stoi(contentOf(pidFile)), 0) == 0;
}

std::size_t countOf(const std::vector<std::string>& lines, const std::string& part) {
  return static_cast<std::size_t>(
      std::ranges::count_if(lines, [&](const std::string& line) { return contains(line, part); }));
}

}  // namespace

TEST_CASE("intake: an installer that hangs is ended, and leaves nothing behind") {
  IntakeKiosk kiosk;
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
  IntakeKiosk kiosk;
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
  IntakeKiosk kiosk;
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

}  // namespace lobby::test
