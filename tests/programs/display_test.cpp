// The real kiosk on a display that hangs on its side, comes and goes, or is set wrongly.
#include <csignal>

#include <doctest/doctest.h>

#include "tests/programs/programs.hpp"
#include "tests/support/running_program.hpp"

namespace lobby::test {
namespace {

struct Seen {
  Outcome outcome;
  std::string picture;  // the PNG's bytes: the same picture gives the same
  std::string state;
};

// Mesa keeps memory for good, and once it is unloaded nobody knows any more whose it was.
const Environment mesaMayKeep{{"ASAN_OPTIONS", "detect_leaks=0"}};

Seen see(const std::filesystem::path& snapshot, const Words& arguments, const Environment& environment = {}) {
  const TemporaryFolder folder;
  Words words{"--snapshot",   snapshot.string(),           "--now",        "2026-11-20T18:42",
              "--screenshot", (folder / "x.png").string(), "--dump-state", (folder / "x.txt").string()};
  words.insert(words.end(), arguments.begin(), arguments.end());
  Seen seen{lobbycards(words, environment), {}, {}};
  CAPTURE(seen.outcome.errors);
  REQUIRE(seen.outcome.exitCode == 0);
  seen.picture = contentOf(folder / "x.png");
  seen.state = contentOf(folder / "x.txt");
  return seen;
}

// Opens the film in another language; then the display goes, or nothing happens.
std::string visit(bool displayGoes) {
  return std::string("100 key language\n300 down 50% 30%\n380 up 50% 30%\n") +
         (displayGoes ? "1500 display\n" : "1500 wait\n") + "3000 wait\n";
}

}  // namespace

TEST_CASE("display: a picture on its side is the upright one") {
  const TemporaryFolder folder;
  const auto snapshot = freshSnapshot(folder);
  const Seen portrait = see(snapshot, {"--window", "360x640"});
  const Seen landscape = see(snapshot, {"--window", "640x360"});
  CHECK(portrait.picture != landscape.picture);
  CHECK(see(snapshot, {"--window", "640x360", "--rotate", "90"}).picture == portrait.picture);
  CHECK(see(snapshot, {"--window", "640x360", "--rotate", "270"}).picture == portrait.picture);
  CHECK(see(snapshot, {"--window", "640x360", "--rotate", "180"}).picture == landscape.picture);
  CHECK(see(snapshot, {"--window", "640x360", "--rotate", "0"}).picture == landscape.picture);
}

TEST_CASE(
    "display: unplugged and plugged in again, it shows the same picture of the same page and language") {
  const TemporaryFolder folder;
  const auto snapshot = freshSnapshot(folder);
  const std::string stays = folder.write("stays.tape", visit(false));
  const std::string goes = folder.write("goes.tape", visit(true));
  for (const char* drawing : {"software", "gpu"}) {
    CAPTURE(drawing);
    const Words common{"--window", "640x360", "--draw", drawing, "--replay"};
    const auto with = [&](const std::string& tape) {
      Words words = common;
      words.push_back(tape);
      return see(snapshot, words, std::string_view(drawing) == "gpu" ? mesaMayKeep : Environment{});
    };
    const Seen before = with(stays);
    const Seen after = with(goes);
    CHECK(contains(after.outcome.errors, "the display was opened anew"));
    CHECK_FALSE(contains(before.outcome.errors, "the display was opened anew"));
    CHECK(contains(before.state, "film"));
    CHECK(after.picture == before.picture);
    CHECK(after.state == before.state);
  }
}

TEST_CASE("display: it comes back while the kiosk runs, which goes on and ends in order") {
  const TemporaryFolder folder;
  const std::string tape = folder.write("goes.tape", "10 key language\n100 display\n");
  RunningProgram kiosk(lobbycardsCommand({"--snapshot", freshSnapshot(folder).string(), "--window", "640x360",
                                          "--replay", tape, "--dump-state", (folder / "state.txt").string()}),
                       noDisplay("dummy"));
  CHECK(kiosk.says("the display was opened anew"));
  kiosk.signal(SIGTERM);
  const Outcome outcome = kiosk.end();
  CHECK(outcome.exitCode == 0);
  CHECK_FALSE(crashed(outcome));
  CHECK(contains(contentOf(folder / "state.txt"), "language: en"));
}

TEST_CASE("display: kiosk.toml turns the picture; what is wrong in it keeps nobody black, and is told") {
  const TemporaryFolder home;
  furnishHome(home);
  home.write("kiosk.toml", "rotation = 90\nviewingDistance = \"far\"\nstaffLanguage = \"tlh\"\n");
  const TemporaryFolder folder;
  const std::string picture = (folder / "x.png").string();
  const Outcome shown =
      lobbycards({"--home", home.path().string(), "--window", "640x360", "--screenshot", picture});
  CHECK(shown.exitCode == 0);
  CHECK(contains(shown.errors, "kiosk.toml:2: write viewingDistance in millimetres"));
  CHECK(contains(shown.errors, "the staff screens do not speak staffLanguage = \"tlh\""));
  // The width stands in bytes 16 to 19 of a PNG.
  CHECK(contentOf(picture).substr(16, 4) == std::string("\0\0\x01\x68", 4));
  const Outcome status = lobbyctl({"status", "--home", home.path().string()});
  CHECK(status.exitCode == 0);
  CHECK(contains(status.output, "kiosk.toml:2: write viewingDistance in millimetres"));
  const Outcome json = lobbyctl({"status", "--json", "--home", home.path().string()});
  CHECK(contains(json.output, "kiosk.toml:2: write viewingDistance in millimetres"));
}

}  // namespace lobby::test
