// The test of the touch panel: every finger leaves a trail, and nine places want to be reached. The whole
// panel, without a button: what is tested may not work. A finger that rests in a corner leads back.
#include <array>
#include <cmath>

#include "app/screens/staff/rooms.hpp"
#include "platform/text/engine.hpp"

namespace lobby::screens::rooms {
namespace {

using staff::TouchTest;
using staff::Trail;

constexpr float reachUnits = 160;
// Told apart by more than their hue.
constexpr std::array<std::uint32_t, 5> colours{theme::amber, theme::mint, 0x8FB8F0, 0xF09A8F, theme::cream};

// Px of the screen to the canvas's reading direction.
draw::Point reading(const Canvas& canvas, draw::Point point) {
  return {canvas.rightToLeft() ? canvas.width() - point.x : point.x, point.y};
}

void targets(Sheet& sheet, const TouchTest& test, const staff::Glass& glass) {
  Canvas& canvas = sheet.canvas;
  for (std::size_t i = 0; i < TouchTest::targetCount; ++i) {
    const draw::Point middle = reading(canvas, TouchTest::target(i, glass));
    const draw::Rect rect{middle.x - glass.reach / 2, middle.y - glass.reach / 2, glass.reach, glass.reach};
    canvas.outline(rect.inset(sheet.px(8)), test.reached(i) ? theme::mint : theme::line, sheet.px(3),
                   sheet.px(20));
    if (test.reached(i)) canvas.checkMark(middle, sheet.px(44), theme::mint);
  }
}

void advice(Sheet& sheet) {
  const Strings& strings = sheet.screen.strings;
  const float width = std::min(sheet.canvas.width() * 0.62f, sheet.px(900));
  const theme::Metrics& metrics = sheet.canvas.metrics();
  const float x = (sheet.canvas.width() - width) / 2;
  const float y = sheet.canvas.height() * (sheet.portrait() ? 0.16f : 0.2f);
  const auto line = [&](const std::string& text, const text::Style& style, std::uint32_t rgb, float at) {
    const auto block = sheet.canvas.layOut({.text = text, .language = sheet.language()}, style,
                                           {.width = width, .align = text::Align::centre});
    sheet.canvas.text(block, x, at, rgb);
    return block->height;
  };
  const float height = line(strings.get("staffTouch"), theme::title(metrics, 56), theme::cream, y);
  line(strings.get("staffTouchText"), theme::body(metrics, 28), theme::mute, y + height + sheet.px(8));
}

void trail(Sheet& sheet, const Trail& trail) {
  Canvas& canvas = sheet.canvas;
  const std::uint32_t colour =
      colours[static_cast<std::size_t>(trail.finger < 0 ? -trail.finger : trail.finger) % colours.size()];
  canvas.stroke(trail.points, colour, sheet.px(5));
  if (!trail.down || trail.points.empty()) return;
  const draw::Point at = trail.points.back();
  canvas.ring(reading(canvas, at), sheet.px(60), colour, sheet.px(3));
  const std::string where = std::to_string(std::lround(at.x)) + " · " + std::to_string(std::lround(at.y));
  const auto label = canvas.layOut(text::isolate(where), "en", theme::body(canvas.metrics(), 26, 600));
  const float x = std::clamp(reading(canvas, at).x - label->width / 2, sheet.px(8),
                             canvas.width() - label->width - sheet.px(8));
  const float y = at.y > sheet.px(130) ? at.y - sheet.px(64) - label->height : at.y + sheet.px(64);
  canvas.text(label, x, y, colour);
}

}  // namespace

void touch(Sheet& sheet) {
  const TouchTest& test = sheet.at().touchTest;
  const staff::Glass glass{sheet.canvas.width(), sheet.canvas.height(), sheet.px(reachUnits)};
  targets(sheet, test, glass);
  advice(sheet);
  for (const Trail& drawn : test.trails()) trail(sheet, drawn);
}

}  // namespace lobby::screens::rooms
