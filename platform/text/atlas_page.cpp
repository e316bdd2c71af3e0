#include "platform/text/atlas_page.hpp"

#include <algorithm>
#include <cstddef>
#include <cstring>

namespace lobby::text {

AtlasPage::AtlasPage(bool isColour)
    : colour(isColour),
      side(isColour ? colourSide : maskSide),
      packer(side),
      bytesPerPixel_(isColour ? 4 : 1) {
  pixels_.resize(static_cast<std::size_t>(side) * static_cast<std::size_t>(side * bytesPerPixel_));
  settle();
}

std::uint8_t* AtlasPage::at(int x, int y) {
  return pixels_.data() + static_cast<std::ptrdiff_t>(y * side + x) * bytesPerPixel_;
}

void AtlasPage::clear() {
  packer.clear();
  std::ranges::fill(pixels_, std::uint8_t{0});
  dirtyLeft_ = dirtyTop_ = 0;
  dirtyRight_ = dirtyBottom_ = side;
}

void AtlasPage::settle() {
  dirtyLeft_ = dirtyTop_ = side;
  dirtyRight_ = dirtyBottom_ = 0;
}

void AtlasPage::write(int x, int y, int width, int height, const std::uint8_t* rows) {
  const auto bytes = static_cast<std::size_t>(width) * static_cast<std::size_t>(bytesPerPixel_);
  for (int row = 0; row < height; ++row, rows += bytes) std::memcpy(at(x, y + row), rows, bytes);
  dirtyLeft_ = std::min(dirtyLeft_, x);
  dirtyTop_ = std::min(dirtyTop_, y);
  dirtyRight_ = std::max(dirtyRight_, x + width);
  dirtyBottom_ = std::max(dirtyBottom_, y + height);
}

void AtlasPage::upload(draw::TextureStore& store, std::vector<std::uint8_t>& rectangle) {
  const int width = dirtyRight_ - dirtyLeft_;
  const int height = dirtyBottom_ - dirtyTop_;
  if (width <= 0 || height <= 0) return;
  const auto bytes = static_cast<std::size_t>(width) * static_cast<std::size_t>(bytesPerPixel_);
  rectangle.resize(bytes * static_cast<std::size_t>(height));
  std::uint8_t* out = rectangle.data();
  for (int row = 0; row < height; ++row, out += bytes)
    std::memcpy(out, at(dirtyLeft_, dirtyTop_ + row), bytes);
  store.update(texture, dirtyLeft_, dirtyTop_, width, height, rectangle.data());
  settle();
}

}  // namespace lobby::text
