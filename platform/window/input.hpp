// Input as plain values, without SDL's types, so that tests and tapes can make them.
#pragma once

#include <cstdint>
#include <variant>

#include "platform/base/clock.hpp"
#include "platform/draw/geometry.hpp"

namespace lobby::window {

// A finger, or the mouse button held down (finger 0).
struct Touch {
  enum class Phase { down, move, up, cancel };
  Phase phase = Phase::down;
  std::int64_t finger = 0;
  draw::Point position;  // px of the picture
  Tick at{0};
};

// Development only: a kiosk has no keyboard.
struct Key {
  enum class Code { left, right, up, down, enter, escape, language, staff };
  Code code = Code::enter;
};

// The mouse wheel, in lines; development only.
struct Wheel {
  float lines = 0;
};

struct Resize {
  int width = 0;  // px of the picture
  int height = 0;
};

struct Exposed {};  // what was on screen is gone: draw again
struct Wake {};     // background work has something to show
struct Quit {};
// A display was plugged in or out, or what was drawn on it is lost: it has to be opened anew.
struct DisplayChanged {};

using Input = std::variant<Touch, Key, Wheel, Resize, Exposed, Wake, Quit, DisplayChanged>;

}  // namespace lobby::window
