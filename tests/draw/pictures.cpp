#include "tests/draw/pictures.hpp"

namespace lobby::draw {

Bitmap paint(int width, int height, const std::function<std::uint32_t(int x, int y)>& colour) {
  Bitmap picture{width, height, {}};
  for (int y = 0; y < height; ++y) {
    for (int x = 0; x < width; ++x) {
      const std::uint32_t rgb = colour(x, y);
      for (const unsigned shift : {16u, 8u, 0u})
        picture.rgba.push_back(static_cast<std::uint8_t>(rgb >> shift));
      picture.rgba.push_back(0xFF);
    }
  }
  return picture;
}

Bitmap plain(int width, int height, std::uint32_t colour) {
  return paint(width, height, [colour](int, int) { return colour; });
}

std::uint32_t at(const Bitmap& picture, int x, int y) {
  const std::size_t i = 4 * (static_cast<std::size_t>(y) * static_cast<std::size_t>(picture.width) +
                             static_cast<std::size_t>(x));
  return static_cast<std::uint32_t>(picture.rgba[i] << 16u | picture.rgba[i + 1] << 8u | picture.rgba[i + 2]);
}

}  // namespace lobby::draw
