// The test of the picture: greys that must differ, colours, lines of one pixel, the edge of what is safe, and
// a title and a text in every language.
#include <array>
#include <cmath>

#include "app/screens/staff/rooms.hpp"

namespace lobby::screens::rooms {
namespace {

constexpr int greys = 17;
constexpr float safeShare = 0.05f;  // what old televisions cut off at each edge

// Exactly one pixel wide.
void frame(Canvas& canvas, const draw::Rect& rect, std::uint32_t rgb) {
  canvas.fill({rect.x, rect.y, rect.width, 1}, rgb);
  canvas.fill({rect.x, rect.bottom() - 1, rect.width, 1}, rgb);
  canvas.fill({rect.x, rect.y, 1, rect.height}, rgb);
  canvas.fill({rect.right() - 1, rect.y, 1, rect.height}, rgb);
}

// The very edge of the panel, and within it what every panel shows.
void edges(Sheet& sheet) {
  const draw::Rect whole{0, 0, sheet.canvas.width(), sheet.canvas.height()};
  frame(sheet.canvas, whole, theme::amber);
  frame(sheet.canvas, whole.inset(std::round(whole.height * safeShare)), theme::line);
}

void greySteps(Sheet& sheet, const draw::Rect& rect) {
  const float step = rect.width / greys;
  for (int i = 0; i < greys; ++i) {
    const auto level = static_cast<std::uint32_t>(255 * i / (greys - 1));
    const float x = std::round(rect.x + static_cast<float>(i) * step);
    const float end = std::round(rect.x + static_cast<float>(i + 1) * step);
    sheet.canvas.fill({x, rect.y, end - x, rect.height}, level << 16u | level << 8u | level);
  }
}

void gradients(Sheet& sheet, const draw::Rect& rect) {
  constexpr std::array<std::uint32_t, 6> ends{0xFFFFFF, 0xFF0000,     0x00FF00,
                                              0x0000FF, theme::amber, theme::cream};
  const float step = rect.width / static_cast<float>(ends.size());
  for (std::size_t i = 0; i < ends.size(); ++i) {
    const draw::Rect part{rect.x + static_cast<float>(i) * step, rect.y, step - sheet.px(8), rect.height};
    sheet.canvas.fill(part, 0x000000);
    sheet.canvas.fade(part, ends[i], 1, 0);
  }
}

// One pixel on, one off: they blur to grey where the panel does not show every pixel.
void sharpLines(Sheet& sheet, const draw::Rect& rect) {
  const draw::Rect at = rect.snapped();
  for (float x = 0; x < at.width / 2; x += 2) sheet.canvas.fill({at.x + x, at.y, 1, at.height}, 0xFFFFFF);
  const float right = at.x + std::round(at.width / 2) + sheet.px(8);
  for (float y = 0; y < at.height; y += 2)
    sheet.canvas.fill({right, at.y + y, at.right() - right, 1}, 0xFFFFFF);
}

void sample(Sheet& sheet, const Phrase& heading, const Phrase& text, const draw::Rect& rect) {
  const theme::Metrics& metrics = sheet.canvas.metrics();
  const auto name = words(sheet, heading.text, heading.language, theme::title(metrics, 34), rect.width, 1);
  const auto body = words(sheet, text.text, text.language, theme::body(metrics, 21), rect.width, 2);
  sheet.canvas.text(name, rect.x, rect.y, theme::cream);
  sheet.canvas.text(body, rect.x, rect.y + name->height, theme::mute);
}

void samples(Sheet& sheet, const draw::Rect& rect) {
  const std::vector<Phrase>& list = sheet.screen.samples;
  const std::size_t count = list.size() / 2;
  const std::size_t columns = 2;
  const std::size_t lines = (count + columns - 1) / columns;
  if (lines == 0) return;
  const float gap = sheet.px(32);
  const float width = (rect.width - gap) / static_cast<float>(columns);
  const float height = rect.height / static_cast<float>(lines);
  for (std::size_t i = 0; i < count; ++i) {
    const draw::Rect part{rect.x + static_cast<float>(i / lines) * (width + gap),
                          rect.y + static_cast<float>(i % lines) * height, width, height};
    sample(sheet, list[2 * i], list[2 * i + 1], part);
  }
}

}  // namespace

void colours(Sheet& sheet) {
  Canvas& canvas = sheet.canvas;
  edges(sheet);
  const float margin = sheet.px(theme::margin);
  const draw::Rect inside{margin, margin, canvas.width() - 2 * margin, canvas.height() - 2 * margin};
  const float gap = sheet.px(16);
  const float strip = sheet.px(sheet.portrait() ? 110 : 60);
  greySteps(sheet, {inside.x, inside.y, inside.width, strip});
  gradients(sheet, {inside.x, inside.y + strip + gap, inside.width, strip});
  sharpLines(sheet, {inside.x, inside.y + 2 * (strip + gap), inside.width, strip / 2});
  const float top = inside.y + 2.5f * strip + 3 * gap;
  samples(sheet, {inside.x, top, inside.width, inside.bottom() - tileHeight(sheet) - gap - top});
  const std::string& back = sheet.screen.frame.back;
  const draw::Rect button = tileRect(sheet, back, inside.right(), inside.bottom() - tileHeight(sheet), true);
  if (tile(sheet, button, back, widgets::Look::primary)) sheet.wanted = action::Back{};
}

}  // namespace lobby::screens::rooms
