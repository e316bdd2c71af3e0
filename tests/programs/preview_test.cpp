// lobbyctl preview, and the kiosk that follows a snapshot, while files change under them.
#include <csignal>

#include <doctest/doctest.h>

#include "tests/programs/programs.hpp"
#include "tests/support/running_program.hpp"

namespace lobby::test {
namespace {

namespace fs = std::filesystem;

constexpr const char* onShow = "lobbycards: the programme is on show\n";

// A starter programme, and what is needed to preview it without a display.
class Desk {
 public:
  Desk() : environment_(noDisplay("dummy")) {
    fs::create_directory(temporary());
    environment_["TMPDIR"] = temporary().string();
    environment_["TERM"] = "xterm";
    const Outcome made = lobbyctl({"new", programme().string(), "--country", "DE"});
    REQUIRE_MESSAGE(made.exitCode == 0, made.errors);
    good_ = contentOf(text());
  }

  fs::path programme() const { return folder_ / "p"; }
  fs::path temporary() const { return folder_ / "tmp"; }
  fs::path text() const { return programme() / "films/your-first-film/de.md"; }
  void breakText() const { folder_.write("p/films/your-first-film/de.md", "+++\ntitel = \"x\"\n+++\n"); }
  void mendText() const { folder_.write("p/films/your-first-film/de.md", good_); }
  const TemporaryFolder& folder() const { return folder_; }
  Environment& environment() { return environment_; }

  Words command(const Words& more = {}) const {
    Words words{"preview", programme().string(), "--window", "640x360"};
    words.insert(words.end(), more.begin(), more.end());
    return lobbyctlCommand(words);
  }

  void checkCleared() const { CHECK(fs::is_empty(temporary())); }

 private:
  TemporaryFolder folder_;
  Environment environment_;
  std::string good_;
};

pid_t kioskOf(const RunningProgram& preview) {
  const auto children = preview.children();
  REQUIRE(children.size() == 1);
  return children.front();
}

bool runs(pid_t process) {
  return ::kill(process, 0) == 0;
}

}  // namespace

TEST_CASE("preview: a mistake is told, the kiosk goes on, and what was mended is on show") {
  Desk desk;
  RunningProgram preview(desk.command(), desk.environment());
  REQUIRE(preview.says("Built in "));
  REQUIRE(preview.says(onShow));
  const pid_t kiosk = kioskOf(preview);

  desk.breakText();
  CHECK(preview.says(
      "films/your-first-film/de.md:2:9: error: the key titel is not known, did you mean title?\n"));
  CHECK(preview.says("Not built: mend the errors above and save; it is tried again by itself.\n"));
  CHECK(kioskOf(preview) == kiosk);

  desk.mendText();
  CHECK(preview.says("Built in "));
  CHECK(preview.says(onShow));
  CHECK(kioskOf(preview) == kiosk);

  preview.signal(SIGTERM);
  CHECK(preview.end().exitCode == 0);
  CHECK_FALSE(runs(kiosk));
  desk.checkCleared();
}

TEST_CASE("preview: a folder that is wrong from the beginning shows as soon as it is mended") {
  Desk desk;
  desk.breakText();
  RunningProgram preview(desk.command(), desk.environment());
  REQUIRE(preview.says("Not built"));
  CHECK(preview.children().empty());
  desk.mendText();
  CHECK(preview.says("Built in "));
  CHECK(preview.says(onShow));
  preview.signal(SIGINT);
  CHECK(preview.end().exitCode == 0);
  desk.checkCleared();
}

TEST_CASE("preview: Ctrl-C in a terminal, and a window that is closed") {
  Desk desk;
  {
    RunningProgram preview(desk.command(), desk.environment(), RunningProgram::Place::terminal);
    REQUIRE(preview.says("on show"));
    preview.type("\x03");
    CHECK(preview.end().exitCode == 0);
    desk.checkCleared();
  }
  RunningProgram preview(desk.command(), desk.environment());
  REQUIRE(preview.says(onShow));
  ::kill(kioskOf(preview), SIGTERM);
  CHECK(preview.end().exitCode == 0);
  desk.checkCleared();
}

TEST_CASE("preview: Ctrl-C while pictures are encoded does not wait for all of them") {
  Desk desk;
  const fs::path stills = desk.programme() / "films/your-first-film/stills";
  for (int i = 2; i < 60; ++i) fs::copy(stills / "01-curtain.jpg", stills / (std::to_string(i) + ".jpg"));
  // Each its own: the same picture would be encoded once.
  for (int i = 2; i < 60; ++i) {
    const std::string name = "p/films/your-first-film/stills/" + std::to_string(i) + ".jpg";
    desk.folder().write(name, contentOf(desk.folder() / name) + std::to_string(i));
  }
  RunningProgram preview(desk.command(), desk.environment(), RunningProgram::Place::terminal);
  REQUIRE(preview.says("] 2 of 59"));
  preview.type("\x03");
  const Outcome outcome = preview.end();
  CHECK(outcome.exitCode == 0);
  CHECK_FALSE(contains(outcome.output, "] 30 of 59"));
  CHECK_FALSE(contains(outcome.output, "Built in"));
  CHECK_FALSE(contains(outcome.output, "error"));
  desk.checkCleared();
}

TEST_CASE("preview: what goes wrong before anything is shown") {
  Desk desk;
  const auto fails = [&](const Words& command, int exitCode, const std::string& message) {
    const Outcome outcome = runProgram(command, desk.environment());
    CAPTURE(outcome.output);
    CHECK(outcome.exitCode == exitCode);
    CHECK_MESSAGE(contains(outcome.errors, message), outcome.errors);
    desk.checkCleared();
  };
  fails(lobbyctlCommand({"preview", "/nowhere"}), 1, "there is no folder /nowhere, name a programme folder");
  fails(desk.command({"--language", "tlh"}), 2, "this programme has no language \"tlh\"; it has de en");
  fails(desk.command({"--screen", "film:x"}), 2, "there is no film or article \"x\"");
  desk.environment()["SDL_VIDEODRIVER"] = "x11";
  fails(desk.command(), 4, "no display can be used");
  desk.environment()["TMPDIR"] = "/nowhere";
  fails(desk.command(), 4, "cannot make a temporary folder");
}

TEST_CASE("follow: screen and language stay, and what is no good is not shown") {
  const TemporaryFolder folder;
  const TemporaryFolder other;
  const fs::path shown = freshSnapshot(folder);
  const std::string state = (folder / "state.txt").string();
  const auto start = [&] {
    return lobbycardsCommand({"--snapshot", shown.string(), "--follow", "--window", "640x360", "--language",
                              "ar", "--screen", "film:two-roads", "--dump-state", state});
  };
  const auto exchange = [&](const fs::path& file) { fs::rename(file, shown); };
  const auto stateAtEnd = [&](RunningProgram& kiosk) {
    kiosk.signal(SIGTERM);
    const Outcome outcome = kiosk.end();
    CHECK_MESSAGE(outcome.exitCode == 0, outcome.output);
    CHECK_FALSE(crashed({0, "", outcome.output}));
    return contentOf(state);
  };
  {
    RunningProgram kiosk(start(), noDisplay("dummy"));
    REQUIRE(kiosk.says(onShow));
    exchange(snapshotAfter(other, "DELETE FROM card WHERE film = 'harbour'"));
    REQUIRE(kiosk.says(onShow));
    exchange(folder.write("broken", "no snapshot"));
    REQUIRE(kiosk.says("it is no programme for a kiosk"));
    const std::string end = stateAtEnd(kiosk);
    CHECK(contains(end, "page: film\n"));
    CHECK(contains(end, "two-roads"));
    CHECK(contains(end, "language: ar\n"));
  }
  exchange(freshSnapshot(other));
  RunningProgram kiosk(start(), noDisplay("dummy"));
  REQUIRE(kiosk.says(onShow));
  exchange(snapshotAfter(other,
                         "DELETE FROM card WHERE film = 'two-roads';"
                         "DELETE FROM cinema_language WHERE language = 'ar'"));
  REQUIRE(kiosk.says(onShow));
  const std::string end = stateAtEnd(kiosk);
  CHECK(contains(end, "page: card\n"));
  CHECK(contains(end, "language: de\n"));
}

}  // namespace lobby::test
