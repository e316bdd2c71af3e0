#include "app/widgets/reviews.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace lobby::widgets {
namespace {

constexpr int most = 5;
constexpr float starGap = 0.22f;  // of a star's width

// Ten points, an outer one first, at the top.
std::array<draw::Point, 10> starPoints(float radius) {
  constexpr float inner = 0.42f;
  std::array<draw::Point, 10> points;
  for (std::size_t i = 0; i < points.size(); ++i) {
    const float angle = std::numbers::pi_v<float> * (static_cast<float>(i) / 5 - 0.5f);
    const float reach = i % 2 == 0 ? radius : radius * inner;
    points[i] = {reach * std::cos(angle), reach * std::sin(angle)};
  }
  return points;
}

// Points with their kites, and the middle over the seams between them.
void fillStar(Canvas& canvas, draw::Point centre, float radius) {
  const auto points = starPoints(radius);
  std::array<draw::Point, 5> middle;
  for (std::size_t i = 0; i < 5; ++i) {
    const draw::Point kite[] = {points[2 * i], points[2 * i + 1], {0, 0}, points[(2 * i + 9) % 10]};
    canvas.convex(centre, kite, theme::amber);
    middle[i] = points[2 * i + 1];
  }
  canvas.convex(centre, middle, theme::amber);
}

void star(Canvas& canvas, draw::Point centre, float radius, float filled) {
  if (filled > 0) {
    canvas.pushClip({centre.x - radius, centre.y - radius, 2 * radius * filled, 2 * radius});
    fillStar(canvas, centre, radius);
    canvas.popClip();
  }
  if (filled < 1) {
    const float line = std::max(1.0f, radius * 0.13f);
    canvas.trace(centre, starPoints(radius - line / 2), theme::amber, line, true);
  }
}

}  // namespace

float stars(Canvas& canvas, double stars, float x, float middle, float size) {
  const float halves = static_cast<float>(std::lround(std::clamp(stars, 0.0, 5.0) * 2)) / 2;
  const float step = size * (1 + starGap);
  for (int i = 0; i < most; ++i) {
    const float filled = std::clamp(halves - static_cast<float>(i), 0.0f, 1.0f);
    star(canvas, {x + size / 2 + static_cast<float>(i) * step, middle}, size / 2, filled);
  }
  return most * step - size * starGap;
}

float reviews(Canvas& canvas, const std::vector<ReviewView>& rows, float x, float y, float width) {
  const float start = y;
  const float indent = canvas.px(28);
  const float gap = canvas.px(30);
  for (const ReviewView& row : rows) {
    const auto quote =
        canvas.layOut(row.quote.text, row.quote.language, theme::body(canvas.metrics(), 29), width - indent);
    const auto source =
        canvas.layOut(row.source, canvas.language(), theme::body(canvas.metrics(), 23), width - indent);
    const float sourceTop = y + quote->height + canvas.px(4);
    const float height = quote->height + source->height + canvas.px(4);
    canvas.fill({x, y + canvas.px(4), canvas.px(5), height}, theme::amber);
    canvas.text(quote, x + indent, y, theme::cream);
    float sourceX = x + indent;
    if (row.stars) {
      const float middle = sourceTop + source->height / 2;
      sourceX += stars(canvas, *row.stars, sourceX, middle, canvas.px(25)) + canvas.px(18);
    }
    canvas.text(source, sourceX, sourceTop, theme::mute);
    y += height + gap;
  }
  return std::max(0.0f, y - start - gap);
}

}  // namespace lobby::widgets
