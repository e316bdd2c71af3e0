#include "platform/window/tape.hpp"

#include <doctest/doctest.h>

namespace lobby::window {
namespace {

std::string format(const Tape& tape) {
  std::string text;
  for (const TapeEvent& event : tape) text += formatTapeEvent(event);
  return text;
}

std::string problemWith(std::string_view text) {
  const auto tape = parseTape(text, 1920, 1080);
  return tape ? "" : tape.error().message;
}

}  // namespace

TEST_CASE("tape: every kind of event, comments, empty lines, and fractions of the screen") {
  const auto tape = parseTape(
      "# a visit\n"
      "\n"
      "0 down 50% 25%  # in the middle\r\n"
      "16.7 move 900 540.5 3\n"
      "\t20 cancel 1 2 3\n"
      "120 up 880 540\n"
      "500 key right\n"
      "900 wheel -1.5\n"
      "950 display\n"
      "1000 wait",
      1000, 400);
  REQUIRE_MESSAGE(tape, tape.error().message);
  REQUIRE(tape->size() == 8);
  const auto& down = std::get<Touch>((*tape)[0].input);
  CHECK(down.phase == Touch::Phase::down);
  CHECK(down.position == draw::Point{500, 100});
  CHECK(down.finger == 0);
  CHECK(down.at == Tick{0});
  const auto& move = std::get<Touch>((*tape)[1].input);
  CHECK(move.position == draw::Point{900, 540.5f});
  CHECK(move.finger == 3);
  CHECK((*tape)[1].at.count() == doctest::Approx(16.7));
  CHECK(std::get<Key>((*tape)[4].input).code == Key::Code::right);
  CHECK(std::get<Wheel>((*tape)[5].input).lines == -1.5f);
  CHECK(std::holds_alternative<Wake>((*tape)[7].input));
  CHECK(std::holds_alternative<DisplayChanged>((*tape)[6].input));
}

TEST_CASE("tape: a place that no screen has is refused") {
  CHECK(problemWith("0 down 1e6 5") == "");
  CHECK(problemWith("0 down 1e7 5") != "");
  CHECK(problemWith("0 down 5 -509999999999999999999999999999999999%") != "");
}

TEST_CASE("tape: what was recorded reads the same, even after a long day") {
  const Tape recorded{{Tick{0.25}, Touch{Touch::Phase::down, 0, {1919.5f, 1079.25f}, Tick{0}}},
                      {Tick{16.5}, Touch{Touch::Phase::move, 7, {3839.75f, 0.5f}, Tick{0}}},
                      {Tick{20}, Touch{Touch::Phase::cancel, 7, {0, 0}, Tick{0}}},
                      {Tick{36'000'123.5}, Touch{Touch::Phase::up, 0, {12, 5}, Tick{0}}},
                      {Tick{36'000'200}, Key{Key::Code::language}},
                      {Tick{36'000'300}, Wheel{-0.5f}},
                      {Tick{36'000'400}, DisplayChanged{}}};
  const auto read = parseTape(format(recorded), 1920, 1080);
  REQUIRE_MESSAGE(read, read.error().message);
  REQUIRE(read->size() == recorded.size());
  for (std::size_t i = 0; i < recorded.size(); ++i) {
    CAPTURE(i);
    CHECK((*read)[i].at.count() == doctest::Approx(recorded[i].at.count()).epsilon(1e-12));
  }
  CHECK(std::get<Touch>((*read)[1].input).position == draw::Point{3839.75f, 0.5f});
  CHECK(std::get<Touch>((*read)[1].input).finger == 7);
  CHECK(std::get<Wheel>((*read)[5].input).lines == -0.5f);
  CHECK(format(*read) == format(recorded));
}

TEST_CASE("tape: what no tape records is left out") {
  CHECK(formatTapeEvent({Tick{1}, Quit{}}).empty());
  CHECK(formatTapeEvent({Tick{1}, Resize{1, 1}}).empty());
  CHECK(formatTapeEvent({Tick{1}, Wake{}}).empty());
}

TEST_CASE("tape: a mistake is named with its line and an example") {
  CHECK(problemWith("0 down 1 2\n# comment\n5 jump 1 2\n") ==
        "tape line 3: cannot understand \"5 jump 1 2\"; write for example \"120 down 960 540\"");
  for (const char* text : {"x down 1 2", "0", "0 down", "0 down 1", "0 down 1 x", "0 key", "0 key F1",
                           "0 wheel", "0 down 1 2 finger", "0 key right left", "0 wait 5"}) {
    CAPTURE(std::string(text));
    CHECK(problemWith(text).starts_with("tape line 1: "));
  }
}

TEST_CASE("tape: time runs forward") {
  CHECK(problemWith("10 wait\n5 wait").starts_with("tape line 2: "));
  CHECK(problemWith("-1 wait").starts_with("tape line 1: "));
}

TEST_CASE("tape: nothing is a tape too") {
  CHECK(parseTape("", 1, 1)->empty());
}

}  // namespace lobby::window
