#include "app/widgets/search_hits.hpp"

#include <algorithm>
#include <cmath>

#include "app/widgets/button.hpp"

namespace lobby::widgets {
namespace {

constexpr float gapUnits = 24;
constexpr float titleSize = 30;
constexpr float smallSize = 23;
constexpr float besideBelow = 300;   // in so little height the words stand beside the picture
constexpr float twoRowsAbove = 640;  // and in so much there are two rows
constexpr float wordsHeight = 138;   // title, time and name below a picture
constexpr float wordsWidth = 264;
constexpr float headingHeight = 44;
constexpr float padding = 14;

// Room for words, px: more where they are large for the distance.
float wordsRoom(const Canvas& canvas, float units) {
  return units * theme::textSize(canvas.metrics(), smallSize) / smallSize;
}

struct Strip {
  draw::Rect area;  // of the cards
  int rows = 1;
  bool beside = false;
  float width = 0;  // px of a card
  float height = 0;
  float gap = 0;

  draw::Rect card(std::size_t index, float scroll) const {
    const auto column = static_cast<float>(index / static_cast<std::size_t>(rows));
    const auto row = static_cast<float>(index % static_cast<std::size_t>(rows));
    return {area.x + column * (width + gap) - scroll, area.y + row * (height + gap), width, height};
  }
  // px that the cards can be scrolled
  float extent(std::size_t count) const {
    const float columns = std::ceil(static_cast<float>(count) / static_cast<float>(rows));
    return std::max(0.0f, columns * (width + gap) - gap - area.width);
  }
};

// Cards are as high as the room; their pictures are 16:9.
Strip stripFor(const Canvas& canvas, const draw::Rect& area) {
  constexpr float ratio = 16.0f / 9;
  Strip strip;
  strip.area = area;
  strip.gap = canvas.px(gapUnits);
  strip.rows = area.height > canvas.px(twoRowsAbove) ? 2 : 1;
  strip.beside = area.height < canvas.px(besideBelow);
  strip.height =
      (area.height - static_cast<float>(strip.rows - 1) * strip.gap) / static_cast<float>(strip.rows);
  strip.width = strip.beside ? strip.height * ratio + wordsRoom(canvas, wordsWidth)
                             : (strip.height - wordsRoom(canvas, wordsHeight)) * ratio;
  strip.width = std::round(std::min(strip.width, area.width));
  return strip;
}

void words(Canvas& canvas, const HitView& hit, const draw::Rect& rect) {
  float y = rect.y;
  const auto line = [&](const std::string& text, const std::string& language, float size, int weight,
                        int lines, std::uint32_t ink) {
    if (text.empty()) return;
    const auto block =
        canvas.layOut(text, language, theme::body(canvas.metrics(), size, weight), rect.width, lines);
    if (y + block->height > rect.bottom() + canvas.px(padding)) return;
    canvas.text(block, rect.x, y, ink);
    y += block->height + canvas.px(2);
  };
  const bool crowded = !hit.with.empty() && rect.height < canvas.px(150);
  line(hit.title.text, hit.title.language, titleSize, 600, crowded ? 1 : 2, theme::cream);
  line(hit.when, canvas.language(), smallSize, 600, 1, theme::amber);
  line(hit.with, canvas.language(), smallSize, 400, 1, theme::mute);
}

bool card(Canvas& canvas, const HitView& hit, const Strip& strip, const draw::Rect& rect) {
  const float radius = canvas.px(theme::panelRadius);
  const float inset = canvas.px(padding);
  canvas.fill(rect, canvas.pressed(rect) ? theme::line : theme::ink2, radius);
  draw::Rect picture = rect, text = rect;
  if (strip.beside) {
    picture.width = std::round(rect.width - wordsRoom(canvas, wordsWidth));
    text = {picture.right() + inset, rect.y + inset, rect.right() - picture.right() - 2 * inset,
            rect.height - 2 * inset};
  } else {
    picture.height = rect.height - wordsRoom(canvas, wordsHeight);
    text = {rect.x + inset, picture.bottom() + inset / 2, rect.width - 2 * inset,
            rect.bottom() - picture.bottom() - inset};
  }
  if (hit.still) {
    canvas.picture(*hit.still, picture, radius, true);
  } else {
    canvas.fill(picture, theme::ink3, radius);
  }
  words(canvas, hit, text);
  return canvas.tapped(rect);
}

std::optional<Action> scrolled(const Canvas& canvas, const draw::Rect& area, float extent) {
  const auto gesture = canvas.dragIn(area);
  if (!gesture) return std::nullopt;
  if (gesture->kind == window::Gesture::Kind::drag)
    return action::DragDown{gesture->delta.x, extent, area.width};
  return action::ReleaseDown{gesture->velocity.x, extent};
}

std::optional<Action> buttons(Canvas& canvas, const Strip& strip, float scroll, float extent) {
  const float inset = canvas.metrics().touch / 2;
  const float y = strip.area.y + strip.area.height / 2;
  const float step = std::max(strip.width + strip.gap, strip.area.width - strip.width);
  std::optional<Action> wanted;
  // Where words stand beside the pictures, a button has ground of its own: it would lie on them.
  const auto push = [&](Sign sign, float from, float to, float x) {
    if (strip.beside) canvas.fill({from, strip.area.y, to - from, strip.area.height}, theme::ink);
    if (roundButton(canvas, {x, y}, sign))
      wanted = action::ScrollBy{sign == Sign::next ? step : -step, extent};
  };
  const float start = strip.area.x;
  const float end = strip.area.right();
  if (scroll > 1) push(Sign::previous, 0, start + 2 * inset, start + inset);
  if (scroll < extent - 1) push(Sign::next, end - 2 * inset, canvas.width(), end - inset);
  return wanted;
}

}  // namespace

std::optional<Action> searchHits(Canvas& canvas, const SearchView& view, const State& state, Tick now,
                                 const draw::Rect& area) {
  draw::Rect cards = area;
  if (area.height > canvas.px(besideBelow)) {
    const auto heading =
        canvas.layOut(view.heading, canvas.language(), theme::body(canvas.metrics(), 25, 600));
    canvas.text(heading, area.x, area.y, theme::mute);
    cards.y += wordsRoom(canvas, headingHeight);
    cards.height -= wordsRoom(canvas, headingHeight);
  }
  const Strip strip = stripFor(canvas, cards);
  const float extent = strip.extent(view.hits.size());
  const float scroll = std::round(state.scroll.at(now));
  std::optional<Action> wanted = scrolled(canvas, {0, cards.y, canvas.width(), cards.height}, extent);
  for (std::size_t i = 0; i < view.hits.size(); ++i) {
    const draw::Rect rect = strip.card(i, scroll);
    if (rect.right() < 0 || rect.x > canvas.width()) continue;
    if (card(canvas, view.hits[i], strip, rect)) wanted = action::OpenPage{view.hits[i].key, {}};
  }
  const auto moved = buttons(canvas, strip, scroll, extent);  // they lie above the cards
  return moved ? moved : wanted;
}

}  // namespace lobby::widgets
