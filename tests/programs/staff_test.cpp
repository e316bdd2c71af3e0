// The PIN is set on the terminal, and leads to the staff screens of the real kiosk.
#include <doctest/doctest.h>

#include "tests/programs/programs.hpp"
#include "tests/programs/terminal.hpp"

namespace lobby::test {
namespace {

Outcome setPin(const TemporaryFolder& home, const std::string& digits) {
  return lobbyctl({"pin", "--home", home.path(), "--password-file", home.write("typed", digits + "\n")});
}

// A visit: places of the screen that are touched, half a second apart.
struct Place {
  int x;
  int y;
};
constexpr Place one{627, 150}, four{627, 225}, seven{627, 300}, enter{777, 375};
constexpr Place endTile{815, 381}, restart{840, 147}, quit{850, 243}, yes{840, 191};

std::string tapeOf(const std::vector<Place>& places) {
  std::string tape = "100 key staff\n";
  int at = 500;
  for (const Place& place : places) {
    const std::string where = std::to_string(place.x) + " " + std::to_string(place.y) + "\n";
    tape += std::to_string(at) + " down " + where + std::to_string(at + 80) + " up " + where;
    at += 500;
  }
  return tape + std::to_string(at + 500) + " wait\n";
}

Shown visit(const TemporaryFolder& home, const std::vector<Place>& places, Words more = {}) {
  const TemporaryFolder folder;
  more.insert(more.end(),
              {"--window", "960x540", "--language", "de", "--replay", folder.write("tape", tapeOf(places))});
  return showHome(home.path(), more);
}

}  // namespace

TEST_CASE("pin: set from a file, set anew, and taken away") {
  const TemporaryFolder home;
  const Outcome set = setPin(home, "4711");
  CAPTURE(set.errors);
  CHECK(set.exitCode == 0);
  CHECK(contains(set.output, "hold two opposite corners"));
  const std::string first = contentOf(home / "pin");
  CHECK(contentOf(home / "pin-tries") == "0\n");
  CHECK(setPin(home, "0815").exitCode == 0);
  CHECK(contentOf(home / "pin") != first);
  CHECK(lobbyctl({"pin", "--home", home.path(), "--remove"}).exitCode == 0);
  CHECK_FALSE(std::filesystem::exists(home / "pin"));
  CHECK(lobbyctl({"pin", "--home", home.path(), "--remove"}).exitCode == 0);
}

TEST_CASE("pin: what is no PIN, and what is no home, is told") {
  const TemporaryFolder home;
  for (const char* digits : {"", "12", "12ab", "1234567890123"}) {
    const Outcome outcome = setPin(home, digits);
    CHECK(outcome.exitCode == 2);
    CHECK(contains(outcome.errors, "a PIN has 4 to 12 digits"));
  }
  CHECK_FALSE(std::filesystem::exists(home / "pin"));
  const Outcome nowhere =
      lobbyctl({"pin", "--home", home / "none", "--password-file", home.write("typed", "4711\n")});
  CHECK(nowhere.exitCode == 2);
  CHECK(contains(nowhere.errors, "is no folder; name the kiosk's home folder"));
  CHECK(lobbyctl({"pin", "--home", home.path(), "--remove", "--password-file", "x"}).exitCode == 2);
}

TEST_CASE("pin: typed twice on the terminal, and not shown") {
  const TemporaryFolder home;
  const Typed typed = lobbyctlOnTerminal({"pin", "--home", home.path()}, {"47114711", "47114711"});
  CAPTURE(typed.screen);
  CHECK(typed.exitCode == 0);
  CHECK(contains(typed.screen, "New PIN, 4 to 12 digits: "));
  CHECK_FALSE(contains(typed.screen, "4711"));
  const Typed differ = lobbyctlOnTerminal({"pin", "--home", home.path()}, {"1111", "2222"});
  CHECK(differ.exitCode == 2);
  CHECK(contains(differ.screen, "the two PINs differ, nothing was written"));
}

TEST_CASE("staff screens: the right PIN opens, and a restart is told apart from leaving") {
  const TemporaryFolder home;
  furnishHome(home);
  REQUIRE(setPin(home, "4711").exitCode == 0);
  const Shown wrong = visit(home, {four, seven, one, four, enter});
  CHECK(contains(wrong.state, "page: staff:pin\n"));
  CHECK(contentOf(home / "pin-tries") == "1\n");
  const Shown right = visit(home, {four, seven, one, one, enter});
  CAPTURE(right.outcome.errors);
  CHECK(right.outcome.exitCode == 0);
  CHECK(contains(right.state, "page: staff\n"));
  CHECK(contentOf(home / "pin-tries") == "0\n");
  const Shown again = visit(home, {four, seven, one, one, enter, endTile, restart, yes});
  CHECK(again.outcome.exitCode == 10);
  const Shown asked = visit(home, {four, seven, one, one, enter, endTile, restart});
  CHECK(asked.outcome.exitCode == 0);
  CHECK(contains(asked.state, "page: staff:leave\n"));
  CHECK(visit(home, {four, seven, one, one, enter, endTile, quit, yes}).outcome.exitCode == 0);
}

TEST_CASE("staff screens: without a home or a PIN there is nothing behind the gesture") {
  const TemporaryFolder folder;
  const Shown noHome = show(freshSnapshot(folder), {"--replay", folder.write("tape", tapeOf({}))});
  CHECK(contains(noHome.state, "page: card\n"));
  const TemporaryFolder home;
  furnishHome(home);
  const Shown noPin = visit(home, {one, one, one, one, enter});
  CHECK(contains(noPin.state, "page: staff:pin\n"));
  CHECK_FALSE(std::filesystem::exists(home / "pin-tries"));
}

TEST_CASE("staff screens: by name only as pictures, and then they do nothing") {
  const TemporaryFolder home;
  furnishHome(home);
  REQUIRE(setPin(home, "4711").exitCode == 0);
  const TemporaryFolder folder;
  const auto snapshot = freshSnapshot(folder);
  const Outcome live = lobbycards({"--home", home.path(), "--screen", "staff"}, noDisplay());
  CHECK(live.exitCode == 2);
  CHECK(contains(live.errors, "leads past the PIN for pictures only"));
  const Outcome noHome =
      lobbycards({"--snapshot", snapshot, "--screen", "staff", "--screenshot", folder / "x.png"});
  CHECK(noHome.exitCode == 2);
  CHECK(contains(noHome.errors, "name its folder with --home"));
  for (const char* name : {"staff", "staff:pin", "staff:media", "staff:log", "staff:rollback", "staff:clock",
                           "staff:touch", "staff:colours", "staff:leave"}) {
    const Shown shown = showHome(home.path(), {"--screen", name});
    CHECK(shown.outcome.exitCode == 0);
    CHECK(contains(shown.state, "page: " + std::string(name) + "\n"));
    CHECK_FALSE(shown.blank);
    CHECK(shown.outcome.errors == "");  // the edition, too, could be read and counted
  }
  const std::string tape =
      "500 down 840 147\n580 up 840 147\n1000 down 840 191\n1080 up 840 191\n2000 wait\n";
  const Shown restarts = showHome(home.path(), {"--screen", "staff:leave", "--language", "de", "--window",
                                                "960x540", "--replay", folder.write("tape", tape)});
  CHECK(restarts.outcome.exitCode == 0);
}

}  // namespace lobby::test
