// A picture that is turned on the panel: the same pixels, elsewhere, and touches that come back to where they
// belong.
#include "platform/draw/rotation.hpp"

#include <doctest/doctest.h>

#include "tests/draw/stage.hpp"

namespace lobby::draw {
namespace {

constexpr int width = 90;  // of the picture; more than two strips of the renderer high
constexpr int height = 70;
constexpr Rotation rotations[] = {Rotation::none, Rotation::right, Rotation::half, Rotation::left};

// Every edge and corner is another colour, and something is clipped.
void scene(ImDrawList& list) {
  list.AddRectFilled({0, 0}, {20, 10}, IM_COL32(255, 0, 0, 255));
  list.AddRectFilled({80, 0}, {90, 10}, IM_COL32(0, 255, 0, 255));
  list.AddRectFilled({0, 60}, {10, 70}, IM_COL32(0, 0, 255, 255));
  list.PushClipRect({30, 20}, {61, 41}, true);
  list.AddCircleFilled({45.5f, 33.3f}, 20, IM_COL32(200, 180, 90, 150));
  list.PopClipRect();
  list.AddTriangleFilled({85, 50}, {60, 66}, {88, 68}, IM_COL32(90, 200, 220, 255));
}

Bitmap drawn(Stage& stage, Rotation rotation) {
  stage.renderer.setRotation(rotation);
  stage.drawTurned(scene, width, height);
  return stage.renderer.readPixels(width, height);
}

std::uint32_t pixelOf(const Bitmap& picture, int x, int y) {
  const std::uint8_t* rgba = &picture.rgba[static_cast<std::size_t>(y * picture.width + x) * 4];
  return static_cast<std::uint32_t>(rgba[0] << 16 | rgba[1] << 8 | rgba[2]);
}

}  // namespace

TEST_CASE("rotation: points go round clockwise, and back") {
  const Point at{10, 20};
  CHECK(turned(at, 90, 70, Rotation::none) == at);
  CHECK(turned(at, 90, 70, Rotation::right) == Point{50, 10});
  CHECK(turned(at, 90, 70, Rotation::half) == Point{80, 50});
  CHECK(turned(at, 90, 70, Rotation::left) == Point{20, 80});
  for (const Rotation rotation : rotations) {
    const auto [panelWidth, panelHeight] = turnedSize(90.0f, 70.0f, rotation);
    CHECK(turned(turned(at, 90, 70, rotation), panelWidth, panelHeight, opposite(rotation)) == at);
    const Rect whole = turned(Rect{0, 0, 90, 70}, 90, 70, rotation);
    CHECK(whole == Rect{0, 0, panelWidth, panelHeight});
  }
  CHECK(turned(Rect{10, 20, 30, 5}, 90, 70, Rotation::right) == Rect{45, 10, 5, 30});
}

TEST_CASE("rotation: the panel has the same pixels, turned; nothing beside it is touched") {
  const Bitmap picture = [] {
    Stage upright(width, height);  // one stage at a time
    return drawn(upright, Rotation::none);
  }();
  CHECK(pixelOf(picture, 2, 2) == 0xFF0000);
  for (const Rotation rotation : rotations) {
    CAPTURE(static_cast<int>(rotation));
    const auto [panelWidth, panelHeight] = turnedSize(width, height, rotation);
    Stage panel(panelWidth, panelHeight);
    CHECK(drawn(panel, rotation).rgba == picture.rgba);
    CHECK(panel.guardIsWhole());
    int different = 0;
    for (int y = 0; y < height; ++y) {
      for (int x = 0; x < width; ++x) {
        const Point middle{static_cast<float>(x) + 0.5f, static_cast<float>(y) + 0.5f};
        const Point at = turned(middle, width, height, rotation);
        different += panel.at(static_cast<int>(at.x), static_cast<int>(at.y)) != pixelOf(picture, x, y);
      }
    }
    CHECK(different == 0);
  }
}

// Where the panel's own upper left corner is touched, what is drawn there is meant.
TEST_CASE("rotation: a touch at a corner of the panel lands on what is drawn there") {
  for (const Rotation rotation : rotations) {
    CAPTURE(static_cast<int>(rotation));
    const auto [panelWidth, panelHeight] = turnedSize(width, height, rotation);
    Stage panel(panelWidth, panelHeight);
    const Bitmap picture = drawn(panel, rotation);
    for (const int x : {1, panelWidth - 2}) {
      for (const int y : {1, panelHeight - 2}) {
        const Point touch{static_cast<float>(x) + 0.5f, static_cast<float>(y) + 0.5f};
        const Point at = turned(touch, static_cast<float>(panelWidth), static_cast<float>(panelHeight),
                                opposite(rotation));
        CHECK(panel.at(x, y) == pixelOf(picture, static_cast<int>(at.x), static_cast<int>(at.y)));
      }
    }
  }
}

}  // namespace lobby::draw
