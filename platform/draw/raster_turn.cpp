#include "platform/draw/raster_turn.hpp"

#include <algorithm>

#include "platform/draw/raster_rectangle.hpp"

namespace lobby::draw::raster {
namespace {

struct Pixel {
  int x, y;
};

// Of an area of `width`×`height` px, as `turned` does it for points between pixels.
constexpr Pixel turnedPlace(Pixel at, int width, int height, Rotation rotation) {
  switch (rotation) {
    case Rotation::none:
      break;
    case Rotation::right:
      return {height - 1 - at.y, at.x};
    case Rotation::half:
      return {width - 1 - at.x, height - 1 - at.y};
    case Rotation::left:
      return {at.y, width - 1 - at.x};
  }
  return at;
}

}  // namespace

// Row by row of the panel, so that what is written lies side by side; what is read is in the cache.
void copyTurned(const Surface& picture, const Box& part, Rotation rotation, const Surface& panel) {
  const Pixel a = turnedPlace({part.left, part.top}, picture.width, picture.height, rotation);
  const Pixel b = turnedPlace({part.right - 1, part.bottom - 1}, picture.width, picture.height, rotation);
  const auto [left, right] = std::minmax(a.x, b.x);
  const auto [top, bottom] = std::minmax(a.y, b.y);
  for (int y = top; y <= bottom; ++y) {
    const Pixel first = turnedPlace({left, y}, panel.width, panel.height, opposite(rotation));
    const Pixel second = turnedPlace({left + 1, y}, panel.width, panel.height, opposite(rotation));
    const std::ptrdiff_t step =
        second.x - first.x + static_cast<std::ptrdiff_t>(second.y - first.y) * picture.stride;
    const Word* from = rowOf(picture, first.y) + first.x;
    Word* to = rowOf(panel, y);
    for (int x = left; x <= right; ++x) to[x] = from[(x - left) * step];
  }
}

Word turnedPixel(const Surface& panel, int x, int y, Rotation rotation) {
  const auto [width, height] = turnedSize(panel.width, panel.height, rotation);
  if (!panel.pixels || x >= width || y >= height) return 0;
  const Pixel at = turnedPlace({x, y}, width, height, rotation);
  return rowOf(panel, at.y)[at.x];
}

}  // namespace lobby::draw::raster
