// A recorded visit as text, one event a line, so that a visit can be replayed, read and written by hand:
//
//   # comment
//   0      down 960 540        (ms since the start, kind, px; a finger number may follow: "down 960 540 1")
//   16.7   move 900 540
//   120    up 880 540
//   500    key right
//   900    wheel -1
//   950    display             (the display was plugged out and in again)
//   1000   wait                (nothing happens, but time passes until then)
//
// Coordinates may be written as fractions of the screen with a %: "down 50% 90%".
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "platform/base/result.hpp"
#include "platform/window/input.hpp"

namespace lobby::window {

struct TapeEvent {
  Tick at{0};   // since the start of the tape
  Input input;  // Wake stands for "wait"
};

using Tape = std::vector<TapeEvent>;

// Fails with the line number and what is wrong there.
Result<Tape> parseTape(std::string_view text, int width, int height);

// Empty for input that no tape records (resize, quit).
std::string formatTapeEvent(const TapeEvent& event);

}  // namespace lobby::window
