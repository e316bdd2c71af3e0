// The machine or the command line is wrong: a message that names it, and the exit code of DESIGN 8.
#include <doctest/doctest.h>

#include "tests/programs/programs.hpp"

namespace lobby::test {
namespace {

namespace fs = std::filesystem;

void checkFails(const Outcome& outcome, int exitCode, const std::string& message) {
  CAPTURE(outcome.errors);
  CHECK(outcome.exitCode == exitCode);
  CHECK_FALSE(crashed(outcome));
  CHECK(contains(outcome.errors, "lobbycards: error: "));
  CHECK_MESSAGE(contains(outcome.errors, message), message);
  CHECK(outcome.output.empty());
}

// The shipped assets, but no font is named.
fs::path assetsWithoutFonts(const TemporaryFolder& folder) {
  fs::create_directories(folder / "assets");
  fs::copy(LOBBY_ASSETS "/strings", folder / "assets/strings", fs::copy_options::recursive);
  for (const char* file : {"genres.toml", "ratings.toml", "versions.toml"})
    fs::copy(fs::path(LOBBY_ASSETS) / file, folder / "assets");
  folder.write("assets/fonts/fonts.conf", "<?xml version=\"1.0\"?><fontconfig><dir>" +
                                              (folder / "nothing").string() + "</dir></fontconfig>\n");
  return folder / "assets";
}

}  // namespace

TEST_CASE("machine: no display") {
  const TemporaryFolder folder;
  const std::string snapshot = freshSnapshot(folder).string();
  const std::string hint = "start it on a screen, or render a picture with --screenshot FILE.png";
  checkFails(lobbycards({"--snapshot", snapshot}, noDisplay("x11")), 4, "no display can be used (x11");
  checkFails(lobbycards({"--snapshot", snapshot}, noDisplay("x11")), 4, hint);
  checkFails(lobbycards({"--snapshot", snapshot, "--quit-after", "20"}, noDisplay("")), 4, hint);
  CHECK(lobbycards({"--snapshot", snapshot, "--screenshot", (folder / "x.png").string()}, noDisplay())
            .exitCode == 0);
}

TEST_CASE(
    "machine: a driver that only pretends is taken when it was asked for, and the loop ends by itself") {
  const TemporaryFolder folder;
  const Outcome outcome = lobbycards({"--snapshot", freshSnapshot(folder).string(), "--window", "640x360",
                                      "--quit-after", "0.1", "--stats", (folder / "stats.json").string()},
                                     noDisplay("dummy"));
  CAPTURE(outcome.errors);
  CHECK(outcome.exitCode == 0);
  CHECK(contains(contentOf(folder / "stats.json"), "\"firstFullCardMs\""));
}

TEST_CASE("machine: no fonts, no assets") {
  const TemporaryFolder folder;
  const std::string snapshot = freshSnapshot(folder).string();
  const std::string picture = (folder / "x.png").string();
  const Words common{"--snapshot", snapshot, "--screenshot", picture, "--assets"};
  const auto with = [&](const std::string& assets) {
    Words words = common;
    words.push_back(assets);
    return lobbycards(words);
  };
  checkFails(with(assetsWithoutFonts(folder).string()), 4, "fonts-noto-core");
  checkFails(with("/nowhere"), 4, "/nowhere/fonts/fonts.conf");
  fs::copy(LOBBY_ASSETS "/fonts", folder / "assets/fonts",
           fs::copy_options::recursive | fs::copy_options::overwrite_existing);
  fs::remove_all(folder / "assets/strings");
  checkFails(with((folder / "assets").string()), 4, "strings/de.toml");
  CHECK_FALSE(fs::exists(picture));
}

TEST_CASE("machine: files that cannot be written or read") {
  const TemporaryFolder folder;
  const std::string snapshot = freshSnapshot(folder).string();
  const std::string picture = (folder / "x.png").string();
  checkFails(lobbycards({"--snapshot", snapshot, "--screenshot", "/nowhere/x.png"}), 4, "/nowhere/x.png");
  for (const char* option : {"--dump-state", "--stats", "--record", "--replay"}) {
    CAPTURE(std::string(option));
    checkFails(lobbycards({"--snapshot", snapshot, "--screenshot", picture, option, "/nowhere/x"}), 4,
               "/nowhere/x");
  }
  const std::string tape = folder.write("bad.tape", "0 down 1 1\n5 jump\n").string();
  checkFails(lobbycards({"--snapshot", snapshot, "--screenshot", picture, "--replay", tape}), 1,
             tape + ": tape line 2");
}

TEST_CASE("machine: wrong usage ends with 2") {
  const TemporaryFolder folder;
  const std::string snapshot = freshSnapshot(folder).string();
  const auto fails = [&](const Words& words, const std::string& message) {
    Words all{"--snapshot", snapshot, "--screenshot", (folder / "x.png").string()};
    all.insert(all.end(), words.begin(), words.end());
    checkFails(lobbycards(all), 2, message);
  };
  checkFails(lobbycards({}), 2, "say what to show: --home DIR, --bundle FILE.lobby or --snapshot FILE.db");
  fails({"--fast", "x"}, "there is no option --fast");
  fails({"--window", "5x5"}, "no window size");
  fails({"--now", "yesterday"}, "\"yesterday\" is no moment; write for example 2026-11-20T18:42");
  fails({"--screen", "film:nobody"}, "there is no film or article \"nobody\" in this programme");
  fails({"--language", "tlh"}, "this programme has no language \"tlh\"; it has de en fr");
  fails({"--language", "not a tag!!"}, "no language \"not a tag!!\"");
}

TEST_CASE("machine: help and version go to standard output") {
  const Outcome help = lobbycards({"--help"});
  CHECK(help.exitCode == 0);
  CHECK(help.errors.empty());
  CHECK(help.output.starts_with("usage: lobbycards"));
  CHECK(lobbycards({"--version"}).output.starts_with("lobbycards "));
}

}  // namespace lobby::test
