#include "platform/text/shelf_packer.hpp"

namespace lobby::text {

std::optional<PagePoint> ShelfPacker::place(int width, int height) {
  if (width > side_ || height > side_) return std::nullopt;
  Shelf* best = nullptr;
  for (Shelf& shelf : shelves_) {
    // A shelf much higher than the rectangle is left for others.
    const bool suits = shelf.height >= height && shelf.height <= height + height / 3 + 4;
    if (suits && side_ - shelf.used >= width && (!best || shelf.height < best->height)) best = &shelf;
  }
  if (!best) {
    const int y = shelves_.empty() ? 0 : shelves_.back().y + shelves_.back().height;
    if (side_ - y < height) return std::nullopt;
    shelves_.push_back({y, height, 0});
    best = &shelves_.back();
  }
  const PagePoint point{best->used, best->y};
  best->used += width;
  return point;
}

}  // namespace lobby::text
