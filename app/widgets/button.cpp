#include "app/widgets/button.hpp"

#include <algorithm>

namespace lobby::widgets {
namespace {

constexpr float labelSize = 25;
constexpr float padding = 22;
constexpr float smallestHeight = 80;
constexpr float offOpacity = 0.5f;
constexpr float groundOpacity = 0.74f;  // over a picture

struct Colours {
  std::uint32_t ground;
  std::uint32_t ink;
  float opacity;
};

Colours coloursOf(Look look, bool pressed) {
  switch (look) {
    case Look::chosen:
      return {theme::cream, theme::ink, 1};
    case Look::primary:
      return {pressed ? theme::cream : theme::amber, theme::ink, 1};
    case Look::off:
      return {theme::ink, theme::mute, 0};
    case Look::quiet:
      break;
  }
  return {pressed ? theme::line : theme::ink, theme::cream, pressed ? 1 : groundOpacity};
}

// A lens with its handle, never mirrored: it is held in the right hand everywhere.
void magnifier(Canvas& canvas, draw::Point centre, float size) {
  const float thickness = std::max(2.0f, canvas.px(3));
  const float x = canvas.rightToLeft() ? canvas.width() - centre.x : centre.x;
  const draw::Point lens{x - size * 0.12f, centre.y - size * 0.12f};
  const float radius = size * 0.36f;
  canvas.ring({canvas.rightToLeft() ? canvas.width() - lens.x : lens.x, lens.y}, radius, theme::cream,
              thickness);
  const float edge = radius * 0.72f;
  const draw::Point handle[] = {{lens.x + edge, lens.y + edge}, {x + size / 2, centre.y + size / 2}};
  canvas.stroke(handle, theme::cream, thickness);
}

}  // namespace

TextBlock buttonLabel(const Canvas& canvas, std::string_view label, std::string_view language, Look look) {
  return canvas.layOut(
      label, language,
      theme::body(canvas.metrics(), labelSize, look == Look::quiet || look == Look::off ? 400 : 600));
}

float buttonHeight(const Canvas& canvas) {
  return std::max(canvas.px(smallestHeight), canvas.metrics().touch);
}

float buttonWidth(const Canvas& canvas, const TextBlock& label) {
  return std::max(label->width + 2 * canvas.px(padding), canvas.metrics().touch);
}

bool button(Canvas& canvas, const draw::Rect& rect, const TextBlock& label, Look look, Shape shape) {
  const Colours colours = coloursOf(look, canvas.pressed(rect));
  const float radius = shape == Shape::pill ? rect.height / 2 : canvas.px(theme::panelRadius);
  const float strength = look == Look::off ? offOpacity : 1;
  canvas.fill(rect, colours.ground, radius, colours.opacity);
  if (look == Look::quiet || look == Look::off)
    canvas.outline(rect, theme::line, std::max(1.0f, canvas.px(1.5f)), radius, strength);
  canvas.textCentred(label, rect, colours.ink, strength);
  return look != Look::off && canvas.tapped(rect);
}

bool roundButton(Canvas& canvas, draw::Point centre, Sign sign) {
  const float size = canvas.metrics().touch;
  const draw::Rect rect{centre.x - size / 2, centre.y - size / 2, size, size};
  const Colours colours = coloursOf(Look::quiet, canvas.pressed(rect));
  canvas.fill(rect, colours.ground, size / 2, colours.opacity);
  canvas.outline(rect, theme::line, std::max(1.0f, canvas.px(1.5f)), size / 2);
  const float signSize = canvas.px(26);
  const int direction = sign == Sign::previous || sign == Sign::up ? -1 : 1;
  if (sign == Sign::search) {
    magnifier(canvas, centre, signSize);
  } else if (sign == Sign::previous || sign == Sign::next) {
    canvas.chevron(centre, signSize, direction, theme::cream);
  } else if (sign == Sign::more || sign == Sign::less) {
    const float thickness = std::max(2.0f, canvas.px(3));
    canvas.fill({centre.x - signSize / 2, centre.y - thickness / 2, signSize, thickness}, theme::cream);
    if (sign == Sign::more)
      canvas.fill({centre.x - thickness / 2, centre.y - signSize / 2, thickness, signSize}, theme::cream);
  } else {
    canvas.arrowDown(centre, signSize, direction, theme::cream);
  }
  return canvas.tapped(rect);
}

}  // namespace lobby::widgets
