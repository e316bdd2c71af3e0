// Points and rectangles in px, x to the right, y down.
#pragma once

#include <cmath>

namespace lobby::draw {

struct Point {
  float x = 0;
  float y = 0;
  bool operator==(const Point&) const = default;
};

struct Rect {
  float x = 0;
  float y = 0;
  float width = 0;
  float height = 0;
  constexpr float right() const { return x + width; }
  constexpr float bottom() const { return y + height; }
  Point centre() const { return {x + width / 2, y + height / 2}; }
  bool contains(Point p) const { return p.x >= x && p.x < right() && p.y >= y && p.y < bottom(); }
  Rect inset(float by) const { return {x + by, y + by, width - 2 * by, height - 2 * by}; }
  // On whole px, so that a texture meets the pixels one to one.
  Rect snapped() const {
    const float left = std::round(x);
    const float top = std::round(y);
    return {left, top, std::round(right()) - left, std::round(bottom()) - top};
  }
  bool operator==(const Rect&) const = default;
};

}  // namespace lobby::draw
