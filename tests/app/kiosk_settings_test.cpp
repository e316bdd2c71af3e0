#include "app/kiosk_settings.hpp"

#include <doctest/doctest.h>

#include "tests/support/temporary_folder.hpp"

namespace lobby {
namespace {

class Machine {
 public:
  Result<KioskSettings> with(const std::string& text) {
    folder_.write("home/kiosk.toml", text);
    return read();
  }
  Result<KioskSettings> withSystem(const std::string& text) {
    folder_.write("etc/kiosk.toml", text);
    return read();
  }
  Result<KioskSettings> read() {
    return readKioskSettings(files_, folder_ / "home", folder_ / "etc/kiosk.toml");
  }
  // What is wrong with it, behind the name of the file.
  std::string problem(const std::string& text) {
    const auto settings = with(text);
    if (settings) return "nothing";
    CHECK(exitCode(settings.error().kind) == 2);
    const std::string file = folder_ / "home/kiosk.toml";
    REQUIRE(settings.error().message.starts_with(file));
    return settings.error().message.substr(file.size());
  }

 private:
  test::TemporaryFolder folder_;
  PosixFileSystem files_;
};

}  // namespace

TEST_CASE("kiosk settings: all of them") {
  Machine machine;
  const auto settings = machine.with(
      "cinema = \"morgenstern\"\nclock = \"trusted\"\nlanguage = \"pt-BR\"\npanel = [400, 300.0]\n");
  REQUIRE_MESSAGE(settings, settings.error().message);
  CHECK(settings->cinema == "morgenstern");
  CHECK(settings->clockIsTrusted);
  CHECK(settings->language == "pt-BR");
  CHECK(settings->panelInches.value() == doctest::Approx(500 / 25.4));
}

TEST_CASE("kiosk settings: none need be there") {
  Machine machine;
  for (const auto& settings : {machine.read(), machine.with(""), machine.with("# nothing\n")}) {
    REQUIRE(settings);
    CHECK(settings->cinema.empty());
    CHECK_FALSE(settings->clockIsTrusted);
    CHECK(settings->language.empty());
    CHECK_FALSE(settings->panelInches);
  }
}

TEST_CASE("kiosk settings: the machine's own file holds where the home has none") {
  Machine machine;
  CHECK(machine.withSystem("cinema = \"system\"\n")->cinema == "system");
  CHECK(machine.with("cinema = \"home\"\n")->cinema == "home");
  CHECK(machine.withSystem("nonsense")->cinema == "home");
}

TEST_CASE("kiosk settings: each mistake with its line") {
  Machine machine;
  CHECK(machine.problem("\nvolume = 3\n") ==
        ":2: there is no setting \"volume\"; there are cinema, clock, language, panel");
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

TEST_CASE("kiosk settings: the file that is installed, with and without its comments") {
  Machine machine;
  std::string shipped = test::contentOf(LOBBY_SOURCE_DIR "/platform/package/kiosk.toml");
  REQUIRE_FALSE(shipped.empty());
  const auto untouched = machine.with(shipped);
  REQUIRE_MESSAGE(untouched, untouched.error().message);
  CHECK(untouched->cinema.empty());
  // A line "#key = value" is an example.
  std::size_t examples = 0;
  for (auto at = shipped.find("\n#"); at != shipped.npos; at = shipped.find("\n#", at + 1)) {
    if (shipped[at + 2] == ' ' || shipped[at + 2] == '\n') continue;
    shipped.erase(at + 1, 1);
    ++examples;
  }
  CHECK(examples == 4);
  const auto examplesTaken = machine.with(shipped);
  REQUIRE_MESSAGE(examplesTaken, examplesTaken.error().message);
  CHECK(examplesTaken->clockIsTrusted);
  CHECK(examplesTaken->panelInches);
}

}  // namespace lobby
