#include "app/widgets/signs.hpp"

#include <algorithm>
#include <array>

namespace lobby::widgets {
namespace {

// The middle on the screen: strokes are neither shifted nor mirrored.
draw::Point middleOf(const Canvas& canvas, const draw::Rect& rect) {
  const float x = rect.x + rect.width / 2;
  return {canvas.rightToLeft() ? canvas.width() - x : x, rect.y + rect.height / 2};
}

class Pen {
 public:
  Pen(Canvas& canvas, const draw::Rect& rect, std::uint32_t rgb)
      : canvas_(canvas), middle_(middleOf(canvas, rect)), rgb_(rgb) {}

  // A line through points, in design units from the middle.
  template <std::size_t Count>
  void line(std::array<draw::Point, Count> points) {
    for (draw::Point& point : points)
      point = {middle_.x + canvas_.px(point.x), middle_.y + canvas_.px(point.y)};
    canvas_.stroke(points, rgb_, std::max(2.0f, canvas_.px(3)));
  }

  void cross(float x, float size) {
    line(std::array{draw::Point{x - size, -size}, draw::Point{x + size, size}});
    line(std::array{draw::Point{x - size, size}, draw::Point{x + size, -size}});
  }

 private:
  Canvas& canvas_;
  draw::Point middle_;
  std::uint32_t rgb_;
};

}  // namespace

void spaceSign(Canvas& canvas, const draw::Rect& rect, std::uint32_t rgb) {
  Pen(canvas, rect, rgb)
      .line(std::array{draw::Point{-34, -2}, draw::Point{-34, 10}, draw::Point{34, 10}, draw::Point{34, -2}});
}

void eraseSign(Canvas& canvas, const draw::Rect& rect, std::uint32_t rgb) {
  Pen pen(canvas, rect, rgb);
  pen.line(std::array{draw::Point{-22, 0}, draw::Point{-8, -14}, draw::Point{22, -14}, draw::Point{22, 14},
                      draw::Point{-8, 14}, draw::Point{-22, 0}});
  pen.cross(6, 6);
}

void crossSign(Canvas& canvas, const draw::Rect& rect, std::uint32_t rgb) {
  Pen(canvas, rect, rgb).cross(0, 11);
}

void magnifierSign(Canvas& canvas, const draw::Rect& rect, std::uint32_t rgb) {
  const float x = rect.x + rect.width / 2, y = rect.y + rect.height / 2;
  const float left = canvas.rightToLeft() ? canvas.px(4) : -canvas.px(4);  // rings are mirrored
  canvas.ring({x + left, y - canvas.px(4)}, canvas.px(11), rgb, std::max(2.0f, canvas.px(3)));
  Pen(canvas, rect, rgb).line(std::array{draw::Point{4, 4}, draw::Point{15, 15}});
}

}  // namespace lobby::widgets
