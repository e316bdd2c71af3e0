#include "app/widgets/badge.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <vector>

namespace lobby::widgets {
namespace {

// Shares of the badge's height.
struct Proportions {
  float text;    // size of the words
  float room;    // width that they may take
  float middle;  // of the words
  float radius;  // of the corners
};

Proportions proportionsOf(BadgeShape shape) {
  switch (shape) {
    case BadgeShape::circle:
      return {0.52f, 0.74f, 0.5f, 0.5f};
    case BadgeShape::square:
      return {0.56f, 0.8f, 0.5f, 0.08f};
    case BadgeShape::triangle:
      return {0.4f, 0.5f, 0.64f, 0.1f};
    case BadgeShape::rounded:
      break;
  }
  return {0.5f, 0.78f, 0.5f, 0.2f};
}

bool growsWithItsWords(BadgeShape shape) {
  return shape == BadgeShape::square || shape == BadgeShape::rounded;
}

text::Style styleOf(float size) {
  return {.face = text::Face::sans, .weight = 700, .size = size, .lineHeight = 1.2f};
}

TextBlock labelOf(const Canvas& canvas, const RatingView& rating, float size) {
  return canvas.layOut(rating.text, "en", styleOf(std::max(1.0f, size)));
}

// A triangle that stands on its side, with round corners, around the middle of a box of this size.
std::vector<draw::Point> triangle(float width, float height, float radius) {
  constexpr int pointsPerCorner = 7;
  constexpr float third = 2 * std::numbers::pi_v<float> / 3;
  // So that the round corners touch the box, their centres stand inside it.
  const std::array<draw::Point, 3> centres{draw::Point{0, -height / 2 + radius},
                                           draw::Point{width / 2 - radius, height / 2 - radius},
                                           draw::Point{-width / 2 + radius, height / 2 - radius}};
  std::vector<draw::Point> outline;
  float from = -std::numbers::pi_v<float> / 2 - third / 2;
  for (const draw::Point& centre : centres) {
    for (int i = 0; i < pointsPerCorner; ++i) {
      const float angle = from + third * static_cast<float>(i) / (pointsPerCorner - 1);
      outline.push_back({centre.x + radius * std::cos(angle), centre.y + radius * std::sin(angle)});
    }
    from += third;
  }
  return outline;
}

void ground(Canvas& canvas, const RatingView& rating, const draw::Rect& rect, const Proportions& shares) {
  const draw::Point centre{rect.x + rect.width / 2, rect.y + rect.height / 2};
  const float edge = rating.edge == rating.ground ? 0 : std::max(1.5f, rect.height * 0.05f);
  if (rating.shape == BadgeShape::triangle) {
    canvas.convex(centre, triangle(rect.width, rect.height, rect.height * shares.radius), rating.ground);
    return;
  }
  if (rating.shape == BadgeShape::circle) {
    canvas.disc(centre, rect.height / 2, rating.ground);
    if (edge > 0) canvas.ring(centre, rect.height / 2 - edge * 1.5f, rating.edge, edge);
    return;
  }
  const float radius = rect.height * shares.radius;
  canvas.fill(rect, rating.ground, radius);
  // A little inside, so that it can be told from whatever lies behind the badge.
  if (edge > 0) canvas.outline(rect.inset(edge), rating.edge, edge, std::max(0.0f, radius - edge));
}

}  // namespace

float badgeWidth(const Canvas& canvas, const RatingView& rating, float height) {
  if (rating.shape == BadgeShape::triangle) return height * 1.14f;
  if (!growsWithItsWords(rating.shape)) return height;
  const Proportions shares = proportionsOf(rating.shape);
  const auto label = labelOf(canvas, rating, height * shares.text);
  return std::max(height, label->width + height * (1 - shares.room) * 2);
}

void badge(Canvas& canvas, const RatingView& rating, const draw::Rect& rect) {
  const Proportions shares = proportionsOf(rating.shape);
  ground(canvas, rating, rect, shares);
  float size = rect.height * shares.text;
  auto label = labelOf(canvas, rating, size);
  const float room = rect.width - rect.height * (1 - shares.room);
  if (label->width > room) {
    size *= room / label->width;
    label = labelOf(canvas, rating, size);
  }
  const float middle = rect.y + rect.height * shares.middle;
  canvas.text(label, rect.x + (rect.width - label->boxWidth) / 2, middle - label->height / 2, rating.ink);
}

}  // namespace lobby::widgets
