// The kiosk as a service: what it tells systemd, and when.
#include <csignal>

#include <doctest/doctest.h>

#include "tests/programs/programs.hpp"
#include "tests/support/notify_socket.hpp"
#include "tests/support/running_program.hpp"

namespace lobby::test {
namespace {

using namespace std::chrono_literals;

Environment serviceOf(const NotifySocket& manager, const std::string& watchdog) {
  Environment environment = noDisplay("dummy");
  environment["NOTIFY_SOCKET"] = manager.path();
  environment["WATCHDOG_USEC"] = watchdog;
  return environment;
}

}  // namespace

TEST_CASE("service: ready, alive without a touch, and stopping when it is told to end") {
  const TemporaryFolder folder;
  furnishHome(folder);
  NotifySocket manager;
  RunningProgram kiosk(lobbycardsCommand({"--home", folder.path().string(), "--window", "640x360"}),
                       serviceOf(manager, "2000000"));
  CHECK(manager.next(60s) == "READY=1");
  for (int sign = 0; sign < 3; ++sign) CHECK(manager.next(60s) == "WATCHDOG=1");
  kiosk.signal(SIGTERM);
  std::string last = manager.next(60s);
  while (last == "WATCHDOG=1") last = manager.next(60s);
  CHECK(last == "STOPPING=1");
  CHECK(kiosk.end().exitCode == 0);
}

TEST_CASE("service: alive on the calm card, where nothing moves and no frame is drawn") {
  const TemporaryFolder folder;
  NotifySocket manager;
  RunningProgram kiosk(lobbycardsCommand({"--home", folder.path().string(), "--window", "640x360"}),
                       serviceOf(manager, "1000000"));
  CHECK(manager.next(60s) == "READY=1");
  for (int sign = 0; sign < 3; ++sign) CHECK(manager.next(60s) == "WATCHDOG=1");
  kiosk.signal(SIGTERM);
  CHECK(kiosk.end().exitCode == 1);
}

TEST_CASE("service: without a display it is not ready, asks to be waited for, and ends when it is told to") {
  const TemporaryFolder folder;
  furnishHome(folder);
  NotifySocket manager;
  Environment environment = serviceOf(manager, "2000000");
  environment["SDL_VIDEODRIVER"] = "x11";
  RunningProgram kiosk(lobbycardsCommand({"--home", folder.path().string()}), environment);
  CHECK(kiosk.says("no display can be used (x11 not available); waiting for one"));
  CHECK(manager.next(60s).starts_with("EXTEND_TIMEOUT_USEC="));
  kiosk.signal(SIGTERM);
  CHECK(kiosk.end().exitCode == 0);
  CHECK(manager.next(60s) == "STOPPING=1");
  CHECK(manager.next().empty());
}

}  // namespace lobby::test
