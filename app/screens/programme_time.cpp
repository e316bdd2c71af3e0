#include "app/screens/programme_time.hpp"

#include <algorithm>

namespace lobby::screens {
namespace {

constexpr float timeSize = 28;
constexpr float codeSize = 21;
constexpr float timePadding = 18;
constexpr float codeGap = 10;
constexpr float pastOpacity = 0.45f;

}  // namespace

TimePill planTime(const Canvas& canvas, const listing::TimeView& view, float width) {
  TimePill pill;
  pill.time = canvas.layOut(view.time, canvas.language(), theme::body(canvas.metrics(), timeSize, 600));
  pill.width = pill.time->width + 2 * canvas.px(timePadding);
  if (!view.codes.empty()) {
    const float room = width - pill.width - canvas.px(codeGap);
    pill.codes =
        canvas.layOut(view.codes.text, view.codes.language, theme::body(canvas.metrics(), codeSize), 0, 1);
    if (pill.codes->width > room)
      pill.codes = canvas.layOut(view.codes.text, view.codes.language,
                                 theme::body(canvas.metrics(), codeSize), room, 1);
    pill.width += canvas.px(codeGap) + pill.codes->width;
  }
  pill.inside = pill.width - 2 * canvas.px(timePadding);
  pill.width = std::max(pill.width, canvas.metrics().touch);
  return pill;
}

bool drawTime(Canvas& canvas, const listing::TimeView& view, const TimePill& pill, const draw::Rect& rect) {
  const float before = canvas.opacity();
  const float radius = canvas.px(16);
  if (canvas.pressed(rect)) canvas.fill(rect, theme::line, radius);
  if (view.past) canvas.setOpacity(before * pastOpacity);
  canvas.outline(rect, view.next ? theme::amber : theme::line, std::max(1.0f, canvas.px(2)), radius);
  const float middle = rect.y + rect.height / 2;
  float x = rect.x + (rect.width - pill.inside) / 2;
  canvas.text(pill.time, x, middle - pill.time->height / 2, view.next ? theme::amber : theme::cream);
  x += pill.time->width + canvas.px(codeGap);
  if (pill.codes != nullptr) canvas.text(pill.codes, x, middle - pill.codes->height / 2, theme::mute);
  canvas.setOpacity(before);
  return canvas.tapped(rect);
}

}  // namespace lobby::screens
