#include "app/kiosk_settings.hpp"

#include <doctest/doctest.h>

#include "tests/support/temporary_folder.hpp"

namespace lobby {
namespace {

class Machine {
 public:
  KioskSettings with(const std::string& text) {
    folder_.write("home/kiosk.toml", text);
    return read();
  }
  KioskSettings withSystem(const std::string& text) {
    folder_.write("etc/kiosk.toml", text);
    return read();
  }
  KioskSettings read() { return readKioskSettings(files_, folder_ / "home", folder_ / "etc/kiosk.toml"); }
  // What is wrong with it, behind the name of the file.
  std::string problem(const std::string& text) {
    const auto settings = with(text);
    if (settings.mistakes.empty()) return "nothing";
    CHECK(settings.mistakes.size() == 1);
    const std::string file = folder_ / "home/kiosk.toml";
    REQUIRE(settings.mistakes[0].starts_with(file));
    return settings.mistakes[0].substr(file.size());
  }

 private:
  test::TemporaryFolder folder_;
  PosixFileSystem files_;
};

}  // namespace

TEST_CASE("kiosk settings: all of them") {
  Machine machine;
  const auto settings = machine.with(
      "cinema = \"morgenstern\"\nclock = \"trusted\"\nlanguage = \"pt-BR\"\npanel = [400, 300.0]\n"
      "rotation = 270\nstaffLanguage = \"sv\"\nviewingDistance = 600\n");
  CHECK(settings.mistakes.empty());
  CHECK(settings.cinema == "morgenstern");
  CHECK(settings.clockIsTrusted);
  CHECK(settings.language == "pt-BR");
  CHECK(settings.panelInches.value() == doctest::Approx(500 / 25.4));
  CHECK(settings.rotation == draw::Rotation::left);
  CHECK(settings.staffLanguage == "sv");
  CHECK(settings.viewingDistance == 600);
}

TEST_CASE("kiosk settings: none need be there") {
  Machine machine;
  for (const auto& settings : {machine.read(), machine.with(""), machine.with("# nothing\n")}) {
    CHECK(settings.mistakes.empty());
    CHECK(settings.rotation == draw::Rotation::none);
    CHECK(settings.staffLanguage.empty());
    CHECK_FALSE(settings.viewingDistance);
    CHECK(settings.cinema.empty());
    CHECK_FALSE(settings.clockIsTrusted);
    CHECK(settings.language.empty());
    CHECK_FALSE(settings.panelInches);
  }
}

TEST_CASE("kiosk settings: the machine's own file holds where the home has none") {
  Machine machine;
  CHECK(machine.withSystem("cinema = \"system\"\n").cinema == "system");
  CHECK(machine.with("cinema = \"home\"\n").cinema == "home");
  CHECK(machine.withSystem("nonsense").cinema == "home");
}

TEST_CASE("kiosk settings: each mistake with its line") {
  Machine machine;
  CHECK(machine.problem("\nvolume = 3\n") ==
        ":2: there is no setting \"volume\"; there are cinema, clock, language, panel, rotation, "
        "staffLanguage, "
        "viewingDistance");
  CHECK(machine.problem("cinema = 7\n") == ":1: write cinema in quotes, such as cinema = \"morgenstern\"");
  CHECK(machine.problem("\n\nclock = \"yes\"\n") ==
        ":3: clock can only be \"trusted\"; leave the line out otherwise");
  CHECK(machine.problem("clock = true\n").starts_with(":1: write clock in quotes"));
  CHECK(machine.problem("cinema = \n").starts_with(":1: "));
  for (const char* tag : {"", "german language", "d", "deutsch", "de-", "de_DE"}) {
    CAPTURE(tag);
    CHECK(machine.problem(std::string("language = \"") + tag + "\"\n").starts_with(":1: \""));
  }
  for (const char* panel : {"24", "\"24\"", "[598]", "[598, 336, 1]", "[\"598\", 336]", "[49, 336]",
                            "[598, 6000]", "[-598, 336]", "[nan, 336]"}) {
    CAPTURE(panel);
    const std::string problem = machine.problem(std::string("panel = ") + panel + "\n");
    CHECK(problem.starts_with(":1: "));
    CHECK(problem.ends_with("such as panel = [598, 336]"));
  }
}

TEST_CASE("kiosk settings: each mistake of the display's settings with its line") {
  Machine machine;
  for (const char* rotation : {"45", "-90", "360", "90.5", "\"90\"", "true"}) {
    CAPTURE(rotation);
    CHECK(machine.problem(std::string("\nrotation = ") + rotation + "\n") ==
          ":2: rotation can only be 0, 90, 180 or 270, such as rotation = 90");
  }
  for (const char* distance : {"60", "1.5", "6000", "\"600\"", "nan", "[600]"}) {
    CAPTURE(distance);
    CHECK(machine.problem(std::string("viewingDistance = ") + distance + "\n")
              .starts_with(":1: write viewingDistance"));
  }
  CHECK(machine.problem("staffLanguage = \"German\"\n").starts_with(":1: \"German\" is no language"));
}

TEST_CASE("kiosk settings: a mistake costs its own setting, and no other") {
  Machine machine;
  const auto settings =
      machine.with("rotation = 90\npanel = 24\ncinema = \"x\"\nvolume = 3\nlanguage = \"de\"\n");
  CHECK(settings.rotation == draw::Rotation::right);
  CHECK_FALSE(settings.panelInches);
  CHECK(settings.cinema == "x");
  CHECK(settings.language == "de");
  CHECK(settings.mistakes.size() == 2);
  const auto unreadable = machine.with("rotation = 90\ncinema = \n");
  CHECK(unreadable.rotation == draw::Rotation::none);
  CHECK(unreadable.mistakes.size() == 1);
  CHECK_FALSE(unreadable.cinemaMistake.empty());
  CHECK(settings.cinemaMistake.empty());
  CHECK(machine.with("volume = 3\ncinema = 7\n").cinemaMistake.find(":2: write cinema") != std::string::npos);
}

TEST_CASE("kiosk settings: the file that is installed, with and without its comments") {
  Machine machine;
  std::string shipped = test::contentOf(LOBBY_SOURCE_DIR "/platform/package/kiosk.toml");
  REQUIRE_FALSE(shipped.empty());
  const auto untouched = machine.with(shipped);
  CHECK(untouched.mistakes.empty());
  CHECK(untouched.cinema.empty());
  // A line "#key = value" is an example.
  std::size_t examples = 0;
  for (auto at = shipped.find("\n#"); at != shipped.npos; at = shipped.find("\n#", at + 1)) {
    if (shipped[at + 2] == ' ' || shipped[at + 2] == '\n') continue;
    shipped.erase(at + 1, 1);
    ++examples;
  }
  CHECK(examples == 7);
  const auto examplesTaken = machine.with(shipped);
  CHECK(examplesTaken.mistakes.empty());
  CHECK(examplesTaken.clockIsTrusted);
  CHECK(examplesTaken.panelInches);
  CHECK(examplesTaken.viewingDistance == 600);
}

}  // namespace lobby
