// The staff tool as staff meet it: where findings go, and how it ends.
#include <doctest/doctest.h>
#include <sys/stat.h>

#include "tests/programs/programs.hpp"

namespace lobby::test {
namespace {

namespace fs = std::filesystem;

constexpr const char* programme = LOBBY_SOURCE_DIR "/tests/scenarios/programme";

// A copy of the programme, to break.
fs::path copyOfProgramme(const TemporaryFolder& folder) {
  fs::copy(programme, folder / "p", fs::copy_options::recursive);
  return folder / "p";
}

}  // namespace

TEST_CASE("lobbyctl: check says what it found on standard output, and ends with 0 when nothing is wrong") {
  const Outcome checked = lobbyctl({"check", programme});
  CHECK(checked.exitCode == 0);
  CHECK(checked.errors.empty());
  CHECK(checked.output.ends_with("No errors.\n"));
}

TEST_CASE("lobbyctl: every mistake with its place, exit code 1, and nothing is built") {
  const TemporaryFolder folder;
  const fs::path broken = copyOfProgramme(folder);
  folder.write("p/films/harbour/de.md", "+++\ntitle = \"\xFF\"\n+++\n");
  folder.write("p/films/two-roads/stills/01-fork.png", "no picture");
  const Outcome checked = lobbyctl({"check", broken.string()});
  CHECK(checked.exitCode == 1);
  CHECK(contains(checked.output, "films/harbour/de.md:2: error: this line is not UTF-8"));
  CHECK(contains(checked.output, "films/two-roads/stills/01-fork.png: error: "));
  CHECK(contains(checked.errors, "lobbyctl: error: the folder has errors"));

  const fs::path output = folder.write("old.db", "old");
  const Outcome built = lobbyctl({"build", broken.string(), "-o", output.string()});
  CHECK(built.exitCode == 1);
  CHECK(contains(built.errors, "nothing was built; mend the errors above and build again"));
  CHECK(contentOf(output) == "old");
}

TEST_CASE("lobbyctl: findings as JSON on standard output, and only there") {
  const TemporaryFolder folder;
  const fs::path broken = copyOfProgramme(folder);
  folder.write("p/films/harbour/film.toml", "duration = \"long\"\n");
  const Outcome checked = lobbyctl({"check", broken.string(), "--json"});
  CHECK(checked.exitCode == 1);
  CHECK(checked.output.starts_with("{\n  \"findings\": ["));
  CHECK(checked.errors.empty());
}

TEST_CASE("lobbyctl: ten thousand combining marks and 501 characters are refused, 500 are not") {
  const TemporaryFolder folder;
  const fs::path copy = copyOfProgramme(folder);
  const auto titled = [&](const std::string& title) {
    folder.write("p/films/harbour/de.md", "+++\ntitle = \"" + title + "\"\n+++\nText.\n");
    return lobbyctl({"check", copy.string()});
  };
  std::string marks = "e";
  for (int i = 0; i < 10'000; ++i) marks += "\u0301";
  const Outcome refused = titled(marks);
  CHECK(refused.exitCode == 1);
  CHECK(contains(refused.output, "films/harbour/de.md:2:"));
  CHECK(contains(refused.output, "combining marks"));
  CHECK(titled(std::string(501, 'x')).exitCode == 1);
  CHECK(titled(std::string(500, 'x')).exitCode == 0);
}

TEST_CASE("lobbyctl: build puts soft hyphens into long words") {
  const TemporaryFolder folder;
  const fs::path copy = copyOfProgramme(folder);
  folder.write("p/films/harbour/de.md", "+++\ntitle = \"Hafen\"\n+++\nEine Hafenrundfahrtgesellschaft.\n");
  const fs::path output = folder / "x.db";
  REQUIRE(lobbyctl({"build", copy.string(), "-o", output.string()}).exitCode == 0);
  CHECK(contains(contentOf(output), "Hafen\u00ADrund\u00ADfahrt\u00AD"));
}

TEST_CASE("lobbyctl: a folder without films builds, and the kiosk shows the calm card") {
  const TemporaryFolder folder;
  const fs::path copy = copyOfProgramme(folder);
  for (const char* part : {"films", "articles", "screenings.csv"}) fs::remove_all(copy / part);
  const std::string text = contentOf(copy / "programme.toml");
  folder.write("p/programme.toml", text.substr(0, text.find("featured")));
  const fs::path output = folder / "x.db";
  const Outcome built = lobbyctl({"build", copy.string(), "-o", output.string()});
  CHECK_MESSAGE(built.exitCode == 0, built.errors);
  CHECK(contains(built.errors, "there is no film"));
  const Shown shown = show(output);
  CHECK(shown.outcome.exitCode == 0);
  CHECK_FALSE(shown.blank);
}

TEST_CASE("lobbyctl: the same folder gives the same bytes") {
  const TemporaryFolder folder;
  CHECK(lobbyctl({"build", programme, "-o", (folder / "again.db").string()}).exitCode == 0);
  CHECK(contentOf(folder / "again.db") == contentOf(freshSnapshot(folder)));
}

TEST_CASE("lobbyctl: wrong usage, a folder that is not there, a place that cannot be written") {
  const auto fails = [](const Words& words, int exitCode, const std::string& message) {
    const Outcome outcome = lobbyctl(words);
    CAPTURE(outcome.errors);
    CHECK(outcome.exitCode == exitCode);
    CHECK(contains(outcome.errors, "lobbyctl: error: "));
    CHECK_MESSAGE(contains(outcome.errors, message), message);
  };
  fails({}, 2, "say what to do; see lobbyctl --help");
  fails({"check"}, 2, "name the programme folder: DIR; see lobbyctl check --help");
  fails({"paint", "x"}, 2, "there is no command paint");
  fails({"chek", "x"}, 2, "there is no command chek, did you mean check?\n");
  fails({"--jsn"}, 2, "there is no option --jsn");
  fails({"check", "x", "--fast"}, 2, "there is no option --fast");
  fails({"check", "my", "programme"}, 2, "\"programme\" is one word too many");
  fails({"build", "x"}, 2, "name the file to write: -o FILE; see lobbyctl build --help");
  fails({"build", "-o", "x"}, 2, "name the programme folder: DIR");
  fails({"build", "x", "-o"}, 2, "--output wants a value; see lobbyctl build --help");
  fails({"check", "/nowhere"}, 1, "/nowhere");
  fails({"build", programme, "-o", "/nowhere/x.db"}, 4, "/nowhere/x.db");
  // A device must not be replaced by a file; a pipe stands for one, so that a failing test does no harm.
  const TemporaryFolder folder;
  const fs::path pipe = folder / "pipe";
  REQUIRE(::mkfifo(pipe.c_str(), 0600) == 0);
  fails({"build", programme, "-o", pipe.string()}, 4, "it is not an ordinary file");
  CHECK(fs::is_fifo(pipe));
  fails({"check", programme, "--assets", "/nowhere"}, 4, "/nowhere");
  CHECK(lobbyctl({"--help"}).output.starts_with("usage: lobbyctl COMMAND [options]\n"));
  CHECK(lobbyctl({"--version"}).output.starts_with("lobbyctl "));
}

}  // namespace lobby::test
