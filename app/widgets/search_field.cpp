#include "app/widgets/search_field.hpp"

#include <algorithm>

#include "app/widgets/button.hpp"
#include "app/widgets/signs.hpp"
#include "platform/text/engine.hpp"

namespace lobby::widgets {
namespace {

constexpr float textSize = 38;
constexpr float caretHeight = 46;
constexpr float caretWidth = 4;
constexpr float caretGap = 6;

// What was typed, with the caret where its next letter comes: of Arabic on its left, of Latin on its right.
// Of a text that is too long the end is seen.
void typed(Canvas& canvas, const SearchView& view, const draw::Rect& inner) {
  const std::string& language = view.keyboard->language;
  const auto block = canvas.layOut(view.text, language, theme::body(canvas.metrics(), textSize));
  const bool against = (text::directionOf(language) == text::Direction::rightToLeft) != canvas.rightToLeft();
  const float gap = canvas.px(caretGap);
  const float room = inner.width - 2 * (gap + canvas.px(caretWidth));
  // A blank at the end has no width of its own in a layout.
  const float blank = view.text.ends_with(' ') ? canvas.px(textSize * 0.28f) : 0;
  const float begin = inner.x + gap + canvas.px(caretWidth);
  const float x = against ? begin + blank : begin - std::max(0.0f, block->width + blank - room);
  canvas.pushClip(inner);
  canvas.text(block, x, inner.y + (inner.height - block->height) / 2, theme::cream);
  const float caret = against ? x - gap - blank - canvas.px(caretWidth) : x + block->width + blank + gap;
  canvas.fill({caret, inner.y + (inner.height - canvas.px(caretHeight)) / 2, canvas.px(caretWidth),
               canvas.px(caretHeight)},
              theme::amber, canvas.px(caretWidth) / 2);
  canvas.popClip();
}

void placeholder(Canvas& canvas, const SearchView& view, const draw::Rect& inner) {
  const float width = canvas.px(caretWidth);
  const float after = width + 2 * canvas.px(caretGap);
  const auto block = canvas.layOut(view.placeholder, canvas.language(), theme::body(canvas.metrics(), 30),
                                   inner.width - after, 1);
  canvas.fill({inner.x + canvas.px(caretGap), inner.y + (inner.height - canvas.px(caretHeight)) / 2, width,
               canvas.px(caretHeight)},
              theme::amber, width / 2);
  canvas.text(block, inner.x + after + canvas.px(caretGap), inner.y + (inner.height - block->height) / 2,
              theme::mute);
}

}  // namespace

float searchFieldHeight(const Canvas& canvas) {
  return buttonHeight(canvas);
}

bool searchField(Canvas& canvas, const SearchView& view, const draw::Rect& rect) {
  const float side = rect.height;
  canvas.fill(rect, theme::ink2, rect.height / 2);
  canvas.outline(rect, theme::line, std::max(1.0f, canvas.px(1.5f)), rect.height / 2);
  magnifierSign(canvas, {rect.x + canvas.px(4), rect.y, side, side}, theme::mute);
  const draw::Rect inner{rect.x + side, rect.y, rect.width - 2 * side, side};
  if (view.text.empty()) {
    placeholder(canvas, view, inner);
    return false;
  }
  typed(canvas, view, inner);
  const draw::Rect cross{rect.right() - side, rect.y, side, side};
  if (canvas.pressed(cross)) canvas.fill(cross, theme::line, side / 2);
  crossSign(canvas, cross, theme::cream);
  return canvas.tapped(cross);
}

}  // namespace lobby::widgets
