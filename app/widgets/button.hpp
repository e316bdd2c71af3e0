// Things to touch: pills with words, round ones with a sign. Each answers the finger in the frame it comes
// down.
#pragma once

#include <string_view>

#include "app/canvas.hpp"

namespace lobby::widgets {

enum class Look {
  quiet,    // outlined on the ground
  chosen,   // filled with cream: this is what is on
  primary,  // filled with amber: the one thing to do
  off,      // cannot be pressed now
};

enum class Shape { pill, block };

enum class Sign { previous, next, up, down, more, less, search };

// The label as it will be drawn, to measure first.
TextBlock buttonLabel(const Canvas& canvas, std::string_view label, std::string_view language, Look look);
// Width of a pill around that label, px.
float buttonWidth(const Canvas& canvas, const TextBlock& label);
// Height of every button, px: a touch target.
float buttonHeight(const Canvas& canvas);

// True when it was tapped.
bool button(Canvas& canvas, const draw::Rect& rect, const TextBlock& label, Look look,
            Shape shape = Shape::pill);
bool roundButton(Canvas& canvas, draw::Point centre, Sign sign);

}  // namespace lobby::widgets
