// A panel that hangs on its side or upside down: the picture is turned on it, so that it stands upright.
//
// The picture is what visitors see and the screens lay out; the panel is what the display and the touch
// sensor know. Both are in px, x to the right, y down.
#pragma once

#include <algorithm>
#include <utility>

#include "platform/draw/geometry.hpp"

namespace lobby::draw {

// In quarter turns: how far the picture is turned clockwise on the panel. `right` for a panel whose own upper
// edge hangs to the left.
enum class Rotation { none, right, half, left };

constexpr bool isSideways(Rotation rotation) {
  return rotation == Rotation::right || rotation == Rotation::left;
}

constexpr Rotation opposite(Rotation rotation) {
  return static_cast<Rotation>((4 - static_cast<int>(rotation)) % 4);
}

// Width and height as they are after the turn.
template <class Number>
constexpr std::pair<Number, Number> turnedSize(Number width, Number height, Rotation rotation) {
  return isSideways(rotation) ? std::pair{height, width} : std::pair{width, height};
}

// Where a point of an area of `width`×`height` px comes to lie when the area is turned. From the picture to
// the panel with the rotation, from the panel to the picture with its opposite.
constexpr Point turned(Point at, float width, float height, Rotation rotation) {
  switch (rotation) {
    case Rotation::none:
      break;
    case Rotation::right:
      return {height - at.y, at.x};
    case Rotation::half:
      return {width - at.x, height - at.y};
    case Rotation::left:
      return {at.y, width - at.x};
  }
  return at;
}

constexpr Rect turned(const Rect& rect, float width, float height, Rotation rotation) {
  const Point a = turned(Point{rect.x, rect.y}, width, height, rotation);
  const Point b = turned(Point{rect.right(), rect.bottom()}, width, height, rotation);
  const auto [w, h] = turnedSize(rect.width, rect.height, rotation);
  return {std::min(a.x, b.x), std::min(a.y, b.y), w, h};
}

}  // namespace lobby::draw
