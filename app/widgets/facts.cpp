#include "app/widgets/facts.hpp"

#include <algorithm>

namespace lobby::widgets {
namespace {

constexpr float pillHeight = 52;
constexpr float pillPadding = 22;
constexpr float pillText = 25;
constexpr float tickRoom = 32;  // for the check mark
constexpr float badgeRadius = 10;
constexpr float timeWidth = 230;
constexpr float timeHeight = 112;
constexpr float datedHeight = 146;
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

void badge(Canvas& canvas, const RatingView& rating, const draw::Rect& rect, const TextBlock& label) {
  canvas.fill(rect, rating.ground, canvas.px(badgeRadius));
  canvas.textCentred(label, rect, rating.ink);
}

void screeningBox(Canvas& canvas, const ScreeningView& row, const draw::Rect& rect) {
  const float strength = row.past ? 0.45f : 1.0f;
  canvas.fill(rect, theme::ink3, canvas.px(18), strength);
  canvas.outline(rect, row.next ? theme::amber : theme::line,
                 std::max(1.0f, canvas.px(row.next ? 2.0f : 1.5f)), canvas.px(18), strength);
  const float inside = canvas.px(22);
  const float width = rect.width - 2 * inside;
  // Labels, not paragraphs: closer lines than the script's own.
  const auto style = [&](float size, int weight) {
    text::Style label = theme::body(canvas.metrics(), size, weight);
    label.lineHeight = 1.4f;
    return label;
  };
  const auto time = canvas.layOut(row.time, canvas.language(), style(38, 600), width, 1);
  // The day has a line of its own: beside the time there is no room for it in every language.
  const text::Style small = style(22, 400);
  const auto day = canvas.layOut(row.day, canvas.language(), small, width, 1);
  const auto detail = canvas.layOut(row.detail, canvas.language(), small, width, 1);
  const float dayHeight = row.day.empty() ? 0 : day->height;
  float line = rect.y + (rect.height - time->height - dayHeight - detail->height) / 2;
  canvas.text(time, rect.x + inside, line, theme::cream, strength);
  line += time->height;
  if (!row.day.empty()) canvas.text(day, rect.x + inside, line, theme::cream, strength);
  canvas.text(detail, rect.x + inside, line + dayHeight, theme::mute, strength);
}

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
    auto label = canvas.layOut(view.rating.text, "en", theme::body(canvas.metrics(), pillText, 700));
    const float labelWidth = label->width;
    pills.items.push_back(
        {std::move(label), rows.place(std::max(height, labelWidth + canvas.px(pillPadding))), false});
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

void drawPills(Canvas& canvas, const CardView& view, const Pills& pills, float x, float y) {
  for (const Pills::Item& pill : pills.items) {
    const draw::Rect rect{pill.rect.x + x, pill.rect.y + y, pill.rect.width, pill.rect.height};
    if (pills.rated && &pill == &pills.items.front()) {
      badge(canvas, view.rating, rect, pill.label);
    } else {
      drawPill(canvas, pill, rect);
    }
  }
}

float screenings(Canvas& canvas, const std::vector<ScreeningView>& rows, float x, float y, float width) {
  const float gap = canvas.px(theme::pillGap);
  const int columns = std::max(1, static_cast<int>((width + gap) / (canvas.px(timeWidth) + gap)));
  const float boxWidth = (width + gap) / static_cast<float>(columns) - gap;
  const auto coming = std::ranges::find(rows, false, &ScreeningView::past) - rows.begin();
  const auto first =
      std::max<std::ptrdiff_t>(0, std::min<std::ptrdiff_t>(coming, std::ssize(rows) - columns));
  const auto end = std::min<std::ptrdiff_t>(first + columns, std::ssize(rows));
  const bool dated = std::any_of(rows.begin() + first, rows.begin() + end,
                                 [](const ScreeningView& row) { return !row.day.empty(); });
  const float height = canvas.px(dated ? datedHeight : timeHeight);
  float left = x;
  for (auto i = first; i < end; ++i) {
    screeningBox(canvas, rows[static_cast<std::size_t>(i)], {left, y, boxWidth, height});
    left += boxWidth + gap;
  }
  return height;
}

float reviews(Canvas& canvas, const std::vector<ReviewView>& rows, float x, float y, float width) {
  const float start = y;
  const float indent = canvas.px(28);
  for (const ReviewView& row : rows) {
    const auto quote =
        canvas.layOut(row.quote.text, row.quote.language, theme::body(canvas.metrics(), 29), width - indent);
    const std::string below = row.stars.empty() ? row.source : row.stars + "  " + row.source;
    const auto source =
        canvas.layOut(below, canvas.language(), theme::body(canvas.metrics(), 23), width - indent);
    const float height = quote->height + source->height + canvas.px(4);
    canvas.fill({x, y + canvas.px(4), canvas.px(5), height}, theme::amber);
    canvas.text(quote, x + indent, y, theme::cream);
    canvas.text(source, x + indent, y + quote->height + canvas.px(4), theme::mute);
    y += height + canvas.px(30);
  }
  return std::max(0.0f, y - start - canvas.px(30));
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
