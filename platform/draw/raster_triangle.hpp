// Any triangle: the edges of ImGui's shapes, and whatever is no rectangle along the axes.
#pragma once

#include <array>

#include "platform/draw/raster_rectangle.hpp"

namespace lobby::draw::raster {

struct Triangle {
  Box box;                        // the pixels it may touch, clipped
  std::array<Corner, 3> corners;  // in the order that makes the area positive
  const Texture* texture;         // null: solid
  bool flat;                      // one colour
  std::optional<Shift> shift;     // texel for pixel; only when flat
};

// None when it covers no pixel for sure.
std::optional<Triangle> makeTriangle(const std::array<Corner, 3>& corners, const Texture* texture,
                                     const Box& clip);

void draw(const Triangle& triangle, const Surface& surface, const Box& part);

}  // namespace lobby::draw::raster
