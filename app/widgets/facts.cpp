#include "app/widgets/facts.hpp"

#include <algorithm>

#include "app/widgets/badge.hpp"

namespace lobby::widgets {
namespace {

constexpr float pillHeight = 52;
constexpr float pillPadding = 22;
constexpr float pillText = 25;
constexpr float tickRoom = 32;  // for the check mark
constexpr int mostSegments = 12;

// Boxes of different widths in rows.
class Rows {
 public:
  Rows(float x, float y, float width, float height, float gap)
      : left_(x), x_(x), y_(y), right_(x + width), height_(height), gap_(gap) {}
  draw::Rect place(float width) {
    if (x_ > left_ && x_ + width > right_) {
      x_ = left_;
      y_ += height_ + gap_;
    }
    const draw::Rect rect{x_, y_, width, height_};
    x_ += width + gap_;
    return rect;
  }
  float bottom() const { return y_ + height_; }

 private:
  float left_;
  float x_;
  float y_;
  float right_;
  float height_;
  float gap_;
};

void drawPill(Canvas& canvas, const Pills::Item& pill, const draw::Rect& rect) {
  const std::uint32_t colour = pill.accent ? theme::amber : theme::cream;
  canvas.fill(rect, theme::ink, rect.height / 2, 0.55f);
  canvas.outline(rect, pill.accent ? theme::amber : theme::line, std::max(1.0f, canvas.px(1.5f)),
                 rect.height / 2);
  const float middle = rect.y + rect.height / 2;
  if (pill.accent) canvas.checkMark({rect.x + canvas.px(pillPadding + 10), middle}, canvas.px(18), colour);
  canvas.text(pill.label, rect.x + canvas.px(pillPadding) + (pill.accent ? canvas.px(tickRoom) : 0),
              middle - pill.label->height / 2, colour);
}

}  // namespace

Pills planPills(const Canvas& canvas, const CardView& view, float width) {
  const float height = canvas.px(pillHeight);
  Rows rows(0, 0, width, height, canvas.px(theme::pillGap));
  Pills pills;
  if (!view.rating.text.empty()) {
    pills.items.push_back({nullptr, rows.place(badgeWidth(canvas, view.rating, height)), false});
  }
  pills.rated = !pills.items.empty();
  for (const PillView& pill : view.pills) {
    auto label = canvas.layOut(pill.text, canvas.language(), theme::body(canvas.metrics(), pillText));
    const float tick = pill.accent ? canvas.px(tickRoom) : 0;
    const float labelWidth = label->width;
    pills.items.push_back(
        {std::move(label), rows.place(labelWidth + tick + 2 * canvas.px(pillPadding)), pill.accent});
  }
  pills.height = rows.bottom();
  return pills;
}

std::optional<draw::Rect> ratingTarget(const Canvas& canvas, const Pills& pills, float x, float y) {
  if (!pills.rated) return std::nullopt;
  const draw::Rect& rect = pills.items.front().rect;
  const float width = std::max(rect.width, canvas.metrics().touch);
  const float height = std::max(rect.height, canvas.metrics().touch);
  return draw::Rect{x + rect.x + (rect.width - width) / 2, y + rect.y + (rect.height - height) / 2, width,
                    height};
}

void drawPills(Canvas& canvas, const CardView& view, const Pills& pills, float x, float y) {
  for (const Pills::Item& pill : pills.items) {
    const draw::Rect rect{pill.rect.x + x, pill.rect.y + y, pill.rect.width, pill.rect.height};
    if (pills.rated && &pill == &pills.items.front()) {
      badge(canvas, view.rating, rect);
    } else {
      drawPill(canvas, pill, rect);
    }
  }
}

draw::Point thumbnailSize(const Canvas& canvas) {
  return {std::round(canvas.px(232)), std::round(canvas.px(130))};
}

int thumbnailsFitting(const Canvas& canvas, int count, float width) {
  const float gap = canvas.px(18);
  return std::min(count, static_cast<int>((width + gap) / (thumbnailSize(canvas).x + gap)));
}

float thumbnailsWidth(const Canvas& canvas, int count) {
  return count == 0 ? 0
                    : static_cast<float>(count) * (thumbnailSize(canvas).x + canvas.px(18)) - canvas.px(18);
}

std::optional<int> thumbnails(Canvas& canvas, const std::vector<Picture>& pictures, int chosen, float x,
                              float y, float width) {
  std::optional<int> tapped;
  const draw::Point size = thumbnailSize(canvas);
  const float radius = canvas.px(14);
  const int count = thumbnailsFitting(canvas, static_cast<int>(pictures.size()), width);
  for (int i = 0; i < count; ++i) {
    const draw::Rect rect{x + static_cast<float>(i) * (size.x + canvas.px(18)), y, size.x, size.y};
    canvas.picture(pictures[static_cast<std::size_t>(i)], rect, radius, true);
    const bool marked = i == chosen || canvas.pressed(rect);
    canvas.outline(rect, marked ? theme::amber : theme::line, canvas.px(marked ? 4.0f : 2.0f), radius);
    if (canvas.tapped(rect)) tapped = i;
  }
  return tapped;
}

void segments(Canvas& canvas, int current, int count, float x, float y, float width) {
  if (count < 2) return;
  // A long programme shows the stretch around the current card.
  const int shown = std::min(count, mostSegments);
  const int first = std::clamp(current - shown / 2, 0, count - shown);
  const float gap = canvas.px(10);
  const float each = (width + gap) / static_cast<float>(shown) - gap;
  for (int i = 0; i < shown; ++i) {
    const draw::Rect rect{x + static_cast<float>(i) * (each + gap), y, each, std::max(3.0f, canvas.px(5))};
    const bool past = first + i < current;
    const std::uint32_t colour = first + i == current ? theme::amber : past ? theme::cream : theme::mute;
    canvas.fill(rect, colour, canvas.px(2.5f), first + i > current ? 0.35f : 1.0f);
  }
}

}  // namespace lobby::widgets
