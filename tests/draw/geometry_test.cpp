#include "platform/draw/geometry.hpp"

#include <doctest/doctest.h>

namespace lobby::draw {

TEST_CASE("geometry: a rectangle holds its start and not its end, so neighbours never both answer") {
  const Rect left{0, 0, 10, 10};
  const Rect right{10, 0, 10, 10};
  CHECK(left.contains({0, 0}));
  CHECK_FALSE(left.contains({10, 5}));
  CHECK(right.contains({10, 5}));
  CHECK_FALSE(left.contains({5, 10}));
}

TEST_CASE("geometry: snapping leaves no gap between neighbours") {
  const Rect a{0.4f, 0, 10.3f, 5};
  const Rect b{10.7f, 0, 10.3f, 5};
  CHECK(a.snapped().right() == b.snapped().x);
  CHECK(a.inset(1) == Rect{1.4f, 1, 8.3f, 3});
}

}  // namespace lobby::draw
