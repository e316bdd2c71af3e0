#include "app/widgets/screenings.hpp"

#include <algorithm>
#include <cmath>

#include "app/widgets/access_sign.hpp"

namespace lobby::widgets {
namespace {

constexpr float leastWidth = 290;
constexpr float padding = 20;
constexpr float paddingAbove = 14;
constexpr float signSize = 26;
constexpr float signGap = 10;
constexpr float timeGap = 14;
constexpr float belowDay = 8;
constexpr float betweenDays = 22;
constexpr float radius = 18;
constexpr float pastOpacity = 0.45f;

// Labels, not paragraphs: closer lines than the script's own.
text::Style label(const Canvas& canvas, float size, int weight = 400) {
  text::Style style = theme::body(canvas.metrics(), size, weight);
  style.lineHeight = 1.4f;
  return style;
}

struct Tile {
  const ScreeningView* row;
  int index;
  TextBlock time;
  std::vector<std::pair<TextBlock, std::uint32_t>> lines;
  float height = 0;
};

// As many to a line as it has room for, never broken within one.
std::vector<std::string> packed(const Canvas& canvas, const std::vector<std::string>& parts,
                                const text::Style& style, float width) {
  std::vector<std::string> lines;
  for (const std::string& part : parts) {
    const std::string longer = lines.empty() ? part : lines.back() + " · " + part;
    const bool fits = !lines.empty() && canvas.layOut(longer, canvas.language(), style)->width <= width;
    if (fits) {
      lines.back() = longer;
    } else {
      lines.push_back(part);
    }
  }
  return lines;
}

Tile planTile(const Canvas& canvas, const ScreeningView& row, int index, float width) {
  const std::string& language = canvas.language();
  const text::Style small = label(canvas, 22);
  const text::Style smaller = label(canvas, 20);
  Tile tile{&row, index, canvas.layOut(row.time, language, label(canvas, 38, 600), width, 1), {}};
  const auto add = [&](const std::string& text, const text::Style& style, std::uint32_t rgb, int most) {
    if (!text.empty()) tile.lines.emplace_back(canvas.layOut(text, language, style, width, most), rgb);
  };
  add(row.detail, small, theme::mute, 2);
  if (!row.past) {  // what has begun needs no plans
    for (const std::string& line : packed(canvas, row.times, smaller, width))
      add(line, smaller, theme::mute, 1);
    add(row.seats, smaller, theme::amber, 2);
    add(row.alone, smaller, theme::mute, 2);
  }
  tile.height = 2 * canvas.px(paddingAbove) + tile.time->height;
  for (const auto& [line, rgb] : tile.lines) tile.height += line->height;
  tile.height = std::max(tile.height, canvas.metrics().touch);
  return tile;
}

void signs(Canvas& canvas, const Tile& tile, const draw::Rect& rect) {
  const float size = canvas.px(signSize);
  const float step = accessSignWidth(size) + canvas.px(signGap);
  const float middle = rect.y + canvas.px(paddingAbove) + tile.time->height / 2;
  const float room = rect.width - 2 * canvas.px(padding) - tile.time->width - canvas.px(timeGap);
  const int most = static_cast<int>((room + canvas.px(signGap)) / step);
  // Those that find no room are named on touch, like all of them.
  const int count = std::min(static_cast<int>(tile.row->access.size()), most);
  float x = rect.right() - canvas.px(padding) - static_cast<float>(count) * step + canvas.px(signGap) +
            accessSignWidth(size) / 2;
  for (int i = 0; i < count; ++i) {
    accessSign(canvas, tile.row->access[static_cast<std::size_t>(i)], {x, middle}, size, theme::cream);
    x += step;
  }
}

void drawTile(Canvas& canvas, const Tile& tile, const draw::Rect& rect, bool pressed) {
  const float opacity = canvas.opacity();
  if (tile.row->past) canvas.setOpacity(opacity * pastOpacity);
  const bool next = tile.row->next;
  canvas.fill(rect, pressed ? theme::line : theme::ink3, canvas.px(radius));
  canvas.outline(rect, next || pressed ? theme::amber : theme::line,
                 std::max(1.0f, canvas.px(next ? 2.0f : 1.5f)), canvas.px(radius));
  const float x = rect.x + canvas.px(padding);
  float y = rect.y + canvas.px(paddingAbove);
  canvas.text(tile.time, x, y, theme::cream);
  y += tile.time->height;
  for (const auto& [line, rgb] : tile.lines) {
    canvas.text(line, x, y, rgb);
    y += line->height;
  }
  signs(canvas, tile, rect);
  canvas.setOpacity(opacity);
}

}  // namespace

draw::Rect visiblePart(const draw::Rect& rect, const draw::Rect& window) {
  const float top = std::max(rect.y, window.y);
  return {rect.x, top, rect.width, std::max(0.0f, std::min(rect.bottom(), window.bottom()) - top)};
}

ScreeningTiles screenings(Canvas& canvas, const std::vector<ScreeningView>& rows, float x, float y,
                          float width, const draw::Rect& window) {
  const float gap = canvas.px(theme::pillGap);
  const int columns = std::max(1, static_cast<int>((width + gap) / (canvas.px(leastWidth) + gap)));
  const float tileWidth = (width + gap) / static_cast<float>(columns) - gap;
  ScreeningTiles result;
  const float top = y;
  for (std::size_t from = 0; from < rows.size();) {
    const bool newDay = from == 0 || rows[from].day != rows[from - 1].day;
    if (newDay && from > 0) y += canvas.px(betweenDays) - gap;
    if (newDay && !rows[from].day.empty()) {
      const auto day = canvas.layOut(rows[from].day, canvas.language(), label(canvas, 25, 600), width, 1);
      canvas.text(day, x, y, theme::cream);
      y += day->height + canvas.px(belowDay);
    }
    std::vector<Tile> line;
    float height = 0;
    std::size_t i = from;
    for (; i < rows.size() && std::ssize(line) < columns && rows[i].day == rows[from].day; ++i) {
      line.push_back(planTile(canvas, rows[i], static_cast<int>(i), tileWidth - 2 * canvas.px(padding)));
      height = std::max(height, line.back().height);
    }
    float left = x;
    for (const Tile& tile : line) {
      const draw::Rect rect{left, y, tileWidth, std::round(height)};
      left += tileWidth + gap;
      const draw::Rect seen = visiblePart(rect, window);
      if (seen.height <= 0) continue;
      drawTile(canvas, tile, rect, canvas.pressed(seen));
      if (canvas.tapped(seen)) result.tapped = tile.index;
    }
    y += std::round(height) + gap;
    from = i;
  }
  result.height = rows.empty() ? 0 : y - gap - top;
  return result;
}

}  // namespace lobby::widgets
