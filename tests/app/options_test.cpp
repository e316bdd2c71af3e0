#include "app/options.hpp"

#include <vector>

#include <doctest/doctest.h>

namespace lobby {
namespace {

Result<Options> parse(std::vector<const char*> words, bool withSnapshot = true) {
  words.insert(words.begin(), "lobbycards");
  if (withSnapshot) words.insert(words.end(), {"--snapshot", "x.db"});
  return parseOptions(static_cast<int>(words.size()), words.data());
}

std::string problem(const std::vector<const char*>& words, bool withSnapshot = true) {
  const auto options = parse(words, withSnapshot);
  if (options) return "";
  CHECK(exitCode(options.error().kind) == 2);
  return options.error().message;
}

}  // namespace

TEST_CASE("options: all of them, as two words or with an equals sign") {
  const auto options = parse({"--window",
                              "1280x720",
                              "--panel=32.5",
                              "--rotate",
                              "270",
                              "--language",
                              "ar",
                              "--now=2026-11-20T18:42",
                              "--screen",
                              "film:making-of",
                              "--screenshot",
                              "a.png",
                              "--record=b",
                              "--replay",
                              "c",
                              "--stats=d",
                              "--dump-state",
                              "e",
                              "--quit-after",
                              "2.5",
                              "--assets=f",
                              "--home",
                              "g",
                              "--media=h"},
                             false);
  REQUIRE_MESSAGE(options, options.error().message);
  CHECK_FALSE(options->fullscreen);
  CHECK(options->width == 1280);
  CHECK(options->height == 720);
  CHECK(options->panelInches == 32.5f);
  CHECK(options->rotation == draw::Rotation::left);
  CHECK(options->language == "ar");
  CHECK(options->now == "2026-11-20T18:42");
  REQUIRE(options->screen.has_value());
  CHECK(options->screen->page == Page::film);
  CHECK(options->screen->id == "making-of");
  CHECK(options->screenshot == "a.png");
  CHECK(options->record == "b");
  CHECK(options->replay == "c");
  CHECK(options->stats == "d");
  CHECK(options->stateDump == "e");
  CHECK(options->quitAfterSeconds == 2.5);
  CHECK(options->assets == "f");
  CHECK(options->home == "g");
  CHECK(options->media == "h");
}

TEST_CASE("options: fullscreen and the shipped assets are what nobody has to ask for") {
  const auto options = parse({});
  REQUIRE(options);
  CHECK(options->fullscreen);
  CHECK_FALSE(options->assets.empty());
  CHECK_FALSE(options->quitAfterSeconds.has_value());
}

TEST_CASE("options: an edition is shown like a bare snapshot") {
  const auto options = parse({"--bundle", "y.lobby"}, false);
  REQUIRE_MESSAGE(options, options.error().message);
  CHECK(options->snapshot == "y.lobby");
}

TEST_CASE("options: a home has sticks where the system puts them, without a home nothing comes in") {
  CHECK(parse({})->home.empty());
  CHECK(parse({})->media.empty());
  CHECK(parse({"--home", "g"}, false)->media == "/run/lobbycards/media");
  CHECK(problem({"--media", "h"}) ==
        "--media wants --home too: the kiosk's home folder; see lobbycards --help");
}

TEST_CASE("options: help and version need no snapshot") {
  CHECK(parse({"--help"}, false)->answer.starts_with("usage: lobbycards [options]\n"));
  CHECK(parse({"-h"}, false)->answer == parse({"--help"}, false)->answer);
  CHECK(parse({"--version"}, false)->answer.starts_with("lobbycards "));
  CHECK(parse({})->answer.empty());
}

TEST_CASE("options: of two values the last one holds, so that a script's own can be set aside") {
  const auto options = parse({"--snapshot", "first.db", "--window=640x480", "--window", "1280x720"});
  REQUIRE_MESSAGE(options, options.error().message);
  CHECK(options->width == 1280);
}

TEST_CASE("options: every mistake has its message, and exit code 2") {
  CHECK(problem({}, false) ==
        "say what to show: --home DIR, --bundle FILE.lobby or --snapshot FILE.db; see lobbycards --help");
  CHECK(problem({"--bundle", "y.lobby"}) ==
        "--bundle and --snapshot contradict each other, leave one out; see lobbycards --help");
  CHECK(problem({"--snapshot"}, false) == "--snapshot wants a value; see lobbycards --help");
  CHECK(problem({"--fast", "yes"}) == "there is no option --fast; see lobbycards --help");
  CHECK(problem({"--fullscren"}) == "there is no option --fullscren, did you mean --fullscreen?");
  CHECK(problem({"film"}).starts_with("\"film\" is one word too many"));
  CHECK(problem({"-x"}).starts_with("there is no option -x"));
  for (const char* size : {"1920", "1920x", "x1080", "0x0", "100x100", "9999x9999", "1920x1080x1",
                           "1920abcx1080", "-1920x1080", "1920X1080", ""}) {
    CAPTURE(std::string(size));
    CHECK(problem({"--window", size}).find("is no window size; write for example --window 1920x1080") !=
          std::string::npos);
  }
  for (const char* screen : {"", "films", "film2:x", ":x"}) {
    CAPTURE(std::string(screen));
    CHECK(problem({"--screen", screen}).find("there is no screen") != std::string::npos);
  }
  for (const char* number : {"", "x", "5x", "-1", "nan", "inf", "1e999"}) {
    CAPTURE(std::string(number));
    CHECK(problem({"--quit-after", number}).find("--quit-after wants a number") != std::string::npos);
  }
  CHECK(problem({"--panel", "0"}).find("--panel wants a number") != std::string::npos);
  for (const char* rotation : {"45", "-90", "360", "left", ""}) {
    CAPTURE(rotation);
    CHECK(problem({"--rotate", rotation}).find("--rotate wants 0, 90, 180 or 270") != std::string::npos);
  }
}

}  // namespace lobby
