// Colours and a progress bar: on a terminal only.
#include <doctest/doctest.h>

#include "tests/programs/programs.hpp"
#include "tests/support/running_program.hpp"

namespace lobby::test {
namespace {

constexpr const char* programme = LOBBY_SOURCE_DIR "/tests/scenarios/programme";

Outcome inTerminal(const Words& command, Environment environment) {
  environment.emplace("TERM", "xterm");
  environment.emplace("NO_COLOR", "");
  return RunningProgram(command, environment, RunningProgram::Place::terminal).end();
}

}  // namespace

TEST_CASE("terminal: severities in colour, unless nobody wants them or nobody sees them") {
  const TemporaryFolder folder;
  std::filesystem::copy(programme, folder / "p", std::filesystem::copy_options::recursive);
  folder.write("p/films/harbour/film.toml", "originalTitle = \"x\"\nduration = \"long\"\n");
  const Words check{"check", (folder / "p").string()};
  const Words command = lobbyctlCommand(check);
  const std::string red = "\x1b[1mfilms/harbour/film.toml:2:12:\x1b[0m \x1b[1;31merror:\x1b[0m ";
  const Outcome coloured = inTerminal(command, {});
  CHECK(coloured.exitCode == 1);
  CHECK_MESSAGE(contains(coloured.output, red), coloured.output);
  CHECK(contains(coloured.output, "\x1b[1;33mwarning:\x1b[0m "));
  CHECK_FALSE(contains(inTerminal(command, {{"NO_COLOR", "1"}}).output, "\x1b"));
  CHECK_FALSE(contains(inTerminal(command, {{"TERM", "dumb"}}).output, "\x1b"));
  CHECK_FALSE(contains(lobbyctl(check).output, "\x1b"));
  Words json = command;
  json.emplace_back("--json");
  CHECK_FALSE(contains(inTerminal(json, {}).output, "\x1b"));
}

TEST_CASE("terminal: how far a build has come, and no trace of it at the end") {
  const TemporaryFolder folder;
  const Words build{"build", programme, "-o", (folder / "x.db").string()};
  const Outcome seen = inTerminal(lobbyctlCommand(build), {});
  CHECK(seen.exitCode == 0);
  CHECK(contains(seen.output, "\rPictures [...........................#") == false);
  CHECK(contains(seen.output, "\rPictures [####..........................] 1 of 7"));
  CHECK(contains(seen.output, "\rPictures [##############################] 7 of 7\r\x1b[K"));
  CHECK_FALSE(contains(inTerminal(lobbyctlCommand(build), {{"TERM", "dumb"}}).output, "Pictures"));
  const Outcome piped = lobbyctl(build);
  CHECK_FALSE(contains(piped.errors, "Pictures"));
  CHECK(piped.output.empty());
}

}  // namespace lobby::test
