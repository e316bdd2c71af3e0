#include "app/canvas.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

#include <imgui.h>

namespace lobby {
namespace {

ImVec2 corner(const draw::Rect& rect) {
  return {rect.x, rect.y};
}
ImVec2 farCorner(const draw::Rect& rect) {
  return {rect.right(), rect.bottom()};
}

std::vector<ImVec2> pointsAround(const draw::Rect& centre, std::span<const draw::Point> offsets) {
  std::vector<ImVec2> points;
  points.reserve(offsets.size());
  for (const draw::Point& offset : offsets) points.emplace_back(centre.x + offset.x, centre.y + offset.y);
  return points;
}

}  // namespace

Canvas::Canvas(Tools tools, ImDrawList& list, const theme::Metrics& metrics, std::string_view language,
               const Pointer& pointer)
    : tools_(tools),
      list_(list),
      metrics_(metrics),
      language_(language),
      pointer_(pointer),
      rightToLeft_(text::directionOf(language) == text::Direction::rightToLeft) {}

draw::Rect Canvas::onScreen(const draw::Rect& rect) const {
  const float x = rect.x + shift_.x;
  return {rightToLeft_ ? metrics_.width - x - rect.width : x, rect.y + shift_.y, rect.width, rect.height};
}

std::uint32_t Canvas::colour(std::uint32_t rgb, float opacity) const {
  const float alpha = std::clamp(opacity * opacity_, 0.0f, 1.0f);
  return IM_COL32((rgb >> 16u) & 0xFFu, (rgb >> 8u) & 0xFFu, rgb & 0xFFu,
                  static_cast<std::uint32_t>(std::lround(alpha * 255)));
}

void Canvas::pushClip(const draw::Rect& rect) {
  const draw::Rect at = onScreen(rect).snapped();
  list_.PushClipRect(corner(at), farCorner(at), true);
}

void Canvas::popClip() {
  list_.PopClipRect();
}

void Canvas::fill(const draw::Rect& rect, std::uint32_t rgb, float radius, float opacity) {
  const draw::Rect at = onScreen(rect);
  list_.AddRectFilled(corner(at), farCorner(at), colour(rgb, opacity), std::min(radius, at.height / 2));
}

void Canvas::outline(const draw::Rect& rect, std::uint32_t rgb, float thickness, float radius,
                     float opacity) {
  // The stroke lies inside the rectangle.
  const draw::Rect at = onScreen(rect.inset(thickness / 2));
  list_.AddRect(corner(at), farCorner(at), colour(rgb, opacity), std::min(radius, at.height / 2), 0,
                thickness);
}

void Canvas::disc(draw::Point centre, float radius, std::uint32_t rgb, float opacity) {
  const draw::Rect at = onScreen({centre.x, centre.y, 0, 0});
  list_.AddCircleFilled(corner(at), radius, colour(rgb, opacity));
}

void Canvas::ring(draw::Point centre, float radius, std::uint32_t rgb, float thickness) {
  const draw::Rect at = onScreen({centre.x, centre.y, 0, 0});
  list_.AddCircle(corner(at), radius, colour(rgb, 1), 0, thickness);
}

void Canvas::stroke(std::span<const draw::Point> points, std::uint32_t rgb, float thickness) {
  std::vector<ImVec2> line;
  line.reserve(points.size());
  for (const draw::Point& point : points) line.emplace_back(point.x, point.y);
  list_.AddPolyline(line.data(), static_cast<int>(line.size()), colour(rgb, 1), 0, thickness);
}

void Canvas::trace(draw::Point centre, std::span<const draw::Point> offsets, std::uint32_t rgb,
                   float thickness, bool closed) {
  const std::vector<ImVec2> points = pointsAround(onScreen({centre.x, centre.y, 0, 0}), offsets);
  list_.AddPolyline(points.data(), static_cast<int>(points.size()), colour(rgb, 1),
                    closed ? ImDrawFlags_Closed : 0, thickness);
}

void Canvas::convex(draw::Point centre, std::span<const draw::Point> offsets, std::uint32_t rgb) {
  const std::vector<ImVec2> points = pointsAround(onScreen({centre.x, centre.y, 0, 0}), offsets);
  list_.AddConvexPolyFilled(points.data(), static_cast<int>(points.size()), colour(rgb, 1));
}

void Canvas::fade(const draw::Rect& rect, std::uint32_t rgb, float opacityTop, float opacityBottom) {
  const draw::Rect at = onScreen(rect);
  const std::uint32_t top = colour(rgb, opacityTop);
  const std::uint32_t bottom = colour(rgb, opacityBottom);
  list_.AddRectFilledMultiColor(corner(at), farCorner(at), top, top, bottom, bottom);
}

void Canvas::chevron(draw::Point centre, float size, int direction, std::uint32_t rgb) {
  const draw::Rect at = onScreen({centre.x, centre.y, 0, 0});
  const float way = static_cast<float>(rightToLeft_ ? -direction : direction) * size / 4;
  const ImVec2 points[] = {{at.x - way, at.y - size / 2}, {at.x + way, at.y}, {at.x - way, at.y + size / 2}};
  list_.AddPolyline(points, 3, colour(rgb, 1), 0, std::max(2.0f, px(3)));
}

void Canvas::checkMark(draw::Point centre, float size, std::uint32_t rgb) {
  const draw::Rect at = onScreen({centre.x, centre.y, 0, 0});
  const ImVec2 points[] = {
      {at.x - size / 2, at.y}, {at.x - size / 8, at.y + size / 3}, {at.x + size / 2, at.y - size / 3}};
  list_.AddPolyline(points, 3, colour(rgb, 1), 0, std::max(2.0f, px(2.5f)));
}

void Canvas::arrowDown(draw::Point centre, float size, int direction, std::uint32_t rgb) {
  const draw::Rect at = onScreen({centre.x, centre.y, 0, 0});
  const float way = static_cast<float>(direction) * size / 4;
  const ImVec2 points[] = {{at.x - size / 2, at.y - way}, {at.x, at.y + way}, {at.x + size / 2, at.y - way}};
  list_.AddPolyline(points, 3, colour(rgb, 1), 0, std::max(2.0f, px(3)));
}

TextBlock Canvas::layOut(std::string_view text, std::string_view language, const text::Style& style,
                         float width, int maxLines) const {
  return layOut({.text = std::string(text), .language = std::string(language)}, style,
                {.width = width, .maxLines = maxLines});
}

TextBlock Canvas::layOut(const text::Paragraph& paragraph, const text::Style& style,
                         const text::Box& box) const {
  if (pointer_.witness != nullptr) pointer_.witness->words.push_back({paragraph.text, paragraph.language});
  return tools_.engine.layOut(paragraph, style, box);
}

void Canvas::text(const TextBlock& block, float x, float y, std::uint32_t rgb, float opacity) {
  const draw::Rect at = onScreen({x, y, block->boxWidth, block->height});
  text::drawText(list_, tools_.atlas, tools_.engine.fonts(), *block, {at.x, at.y}, colour(rgb, opacity),
                 textFade_ ? &*textFade_ : nullptr);
}

void Canvas::textCentred(const TextBlock& block, const draw::Rect& rect, std::uint32_t rgb, float opacity) {
  text(block, rect.x + (rect.width - block->boxWidth) / 2, rect.y + (rect.height - block->height) / 2, rgb,
       opacity);
}

bool Canvas::tapped(const draw::Rect& rect) const {
  if (pointer_.witness != nullptr) pointer_.witness->targets.push_back(onScreen(rect));
  if (!pointer_.gesture || pointer_.gesture->kind != window::Gesture::Kind::tap) return false;
  const draw::Rect at = onScreen(rect);
  return at.contains(pointer_.gesture->start) && at.contains(pointer_.gesture->position);
}

bool Canvas::pressed(const draw::Rect& rect) const {
  return pointer_.down && !pointer_.dragging && onScreen(rect).contains(pointer_.start);
}

std::optional<window::Gesture> Canvas::dragIn(const draw::Rect& rect) const {
  if (!pointer_.gesture || !onScreen(rect).contains(pointer_.gesture->start)) return std::nullopt;
  window::Gesture gesture = *pointer_.gesture;
  if (gesture.kind != window::Gesture::Kind::drag && gesture.kind != window::Gesture::Kind::release) {
    return std::nullopt;
  }
  if (rightToLeft_) {
    gesture.delta.x = -gesture.delta.x;
    gesture.velocity.x = -gesture.velocity.x;
  }
  return gesture;
}

}  // namespace lobby
