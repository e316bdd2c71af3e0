// Places rectangles on a page, in shelves: rows as high as their highest rectangle.
#pragma once

#include <optional>
#include <vector>

namespace lobby::text {

struct PagePoint {
  int x = 0;
  int y = 0;
};

class ShelfPacker {
 public:
  explicit ShelfPacker(int side) : side_(side) {}

  // Where a rectangle of this size goes, or nothing when the page has no room for it.
  std::optional<PagePoint> place(int width, int height);

  void clear() { shelves_.clear(); }

 private:
  struct Shelf {
    int y = 0;
    int height = 0;
    int used = 0;
  };

  int side_;
  std::vector<Shelf> shelves_;
};

}  // namespace lobby::text
