// The edges of triangles, and which pixels of a row lie between them. Exact: two triangles with a common edge
// neither share a pixel nor leave one out.
#pragma once

#include <cstdlib>

#include "platform/draw/raster_pixel.hpp"

namespace lobby::draw::raster {

using Wide = std::int64_t;

// Divides by the same number again and again: estimates with its inverse, then corrects to the exact floor.
struct Divider {
  Wide by;
  double inverse;

  explicit Divider(Wide divisor)
      : by(divisor), inverse(divisor == 0 ? 0 : 1 / static_cast<double>(divisor)) {}
  Wide floor(Wide number) const {
    const auto guess = static_cast<Wide>(static_cast<double>(number) * inverse);
    const Wide rest = number - guess * by;
    return guess + (rest >= by ? 1 : 0) - (rest < 0 ? 1 : 0);
  }
};

// Positive inside the triangle: a·x + b·y + c.
struct Edge {
  Wide a, b, c;
  Divider perPixel;

  Edge(const Corner& from, const Corner& to)
      : a(from.y - to.y), b(to.x - from.x), c(-(a * from.x + b * from.y)), perPixel(std::abs(a) * subpixel) {}

  Wide at(int x, int y) const { return a * x + b * y + c; }
  // A pixel centre that lies on the edge belongs to the triangle right of or below it, and only to that one.
  bool ownsItsPoints() const { return a > 0 || (a == 0 && b > 0); }
};

struct Span {
  int left, right;

  void cut(const Edge& edge, int y) {
    const Wide first = edge.at(centreOf(0), centreOf(y)) - (edge.ownsItsPoints() ? 0 : 1);
    if (edge.a > 0) {
      left = static_cast<int>(std::max<Wide>(left, -edge.perPixel.floor(first)));
    } else if (edge.a < 0) {
      right = static_cast<int>(std::min<Wide>(right, edge.perPixel.floor(first) + 1));
    } else if (first < 0) {
      right = left;
    }
  }
};

}  // namespace lobby::draw::raster
