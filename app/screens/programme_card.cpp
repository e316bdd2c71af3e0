#include "app/screens/programme_card.hpp"

#include <algorithm>
#include <cmath>

#include "app/screens/programme_time.hpp"

namespace lobby::screens {
namespace {

constexpr float landscapeWidth = 540;
constexpr float cardGap = 32;
constexpr float padding = 30;
constexpr float narrowPadding = 24;
constexpr float titleSize = 50;
constexpr float mediumTitleSize = 42;
constexpr float longTitleSize = 38;
constexpr float lineSize = 24;
constexpr float lineHeight = 36;
constexpr float belowLine = 18;
constexpr float timeGap = 12;
constexpr float belowTimes = 16;
constexpr float lowStill = 0.3f;
constexpr float thumbWidth = 620;  // px up to which the small picture is sharp enough

struct Pass {
  Canvas& canvas;
  const listing::FilmCardView& view;
  draw::Rect rect;
  float x = 0;  // px, of the words
  float width = 0;
  float y = 0;
  draw::Rect still = {};  // px, where the picture is
  std::optional<Action> wanted = std::nullopt;

  float units(float value) const { return canvas.px(value); }
};

float stillHeight(const Canvas& canvas, const draw::Rect& rect) {
  // In a low row the words go before the picture; where they are large for the distance, even more so.
  const bool large = canvas.metrics().smallestText > 0;
  const float share = canvas.metrics().portrait ? 1.0f : large ? lowStill : 0.5f;
  return std::round(std::min(rect.width * 9 / 16, rect.height * share));
}

// In which language it can be understood. A long one comes nearer to the edges, and is cut off at the last.
void badge(const Pass& pass, const draw::Rect& rect) {
  Canvas& canvas = pass.canvas;
  const text::Style style = theme::body(canvas.metrics(), 22, 600);
  auto label = canvas.layOut(pass.view.badge, canvas.language(), style);
  const bool fits = label->width + pass.units(2 * 24 + 36) <= rect.width;
  const float outside = pass.units(fits ? 24 : 8);
  const float inside = pass.units(fits ? 18 : 12);
  const float room = rect.width - 2 * (outside + inside);
  if (label->width > room) label = canvas.layOut(pass.view.badge, canvas.language(), style, room, 1);
  const float width = std::min(label->width, room);
  const draw::Rect pill{rect.x + outside, rect.y + outside, width + 2 * inside,
                        std::max(pass.units(44), label->height)};
  canvas.fill(pill, theme::amber, pill.height / 2);
  canvas.text(label, pill.x + inside, pill.y + (pill.height - label->height) / 2, theme::ink);
}

void still(Pass& pass) {
  Canvas& canvas = pass.canvas;
  const draw::Rect rect{pass.rect.x, pass.rect.y, pass.rect.width, stillHeight(canvas, pass.rect)};
  const float radius = canvas.px(theme::panelRadius);
  if (pass.view.still) {
    canvas.picture(*pass.view.still, rect, radius, rect.width <= thumbWidth, Canvas::Corners::top);
  } else {
    canvas.fill({rect.x, rect.y, rect.width, rect.height + radius}, theme::ink3, radius);
    canvas.fill({rect.x, rect.bottom(), rect.width, radius}, theme::ink2);
  }
  pass.still = rect;
  pass.y = rect.bottom();
  if (!pass.view.badge.empty()) badge(pass, rect);
}

// The largest size in which it is one line, else two lines of the smallest.
TextBlock titleBlock(const Pass& pass) {
  const Canvas& canvas = pass.canvas;
  const Phrase& words = pass.view.title;
  for (const float size : {titleSize, mediumTitleSize}) {
    auto block = canvas.layOut(words.text, words.language, theme::title(canvas.metrics(), size));
    if (block->width <= pass.width) return block;
  }
  const text::Style style = theme::title(canvas.metrics(), longTitleSize);
  const text::Paragraph paragraph{.text = words.text, .language = words.language};
  const bool rightToLeft = text::directionOf(words.language) == text::Direction::rightToLeft;
  // A title that is written the other way begins where all else on the card does.
  const auto align = rightToLeft == canvas.rightToLeft() ? text::Align::start : text::Align::end;
  return canvas.layOut(paragraph, style, {.width = pass.width, .maxLines = 2, .align = align});
}

void title(Pass& pass) {
  const auto block = titleBlock(pass);
  pass.y += pass.units(18);
  pass.canvas.text(block, pass.x, pass.y, theme::cream);
  pass.y += block->height + pass.units(4);
}

// When a film runs goes before what it is.
bool hasRoomForLine(const Pass& pass) {
  const float below = pass.units(lineHeight + belowLine + belowTimes) + pass.canvas.metrics().touch;
  return pass.view.times.empty() || pass.y + below <= pass.rect.bottom();
}

void line(Pass& pass) {
  Canvas& canvas = pass.canvas;
  float x = pass.x;
  float height = pass.units(lineHeight);
  if (!pass.view.rating.text.empty()) {
    const auto label = canvas.layOut(pass.view.rating.text, "en", theme::body(canvas.metrics(), 22, 700));
    const draw::Rect badge{x, pass.y, std::max(height, label->width + pass.units(14)), height};
    canvas.fill(badge, pass.view.rating.ground, pass.units(8));
    canvas.textCentred(label, badge, pass.view.rating.ink);
    x = badge.right() + pass.units(14);
  }
  // Where the card is narrow there is room below.
  const int lines = canvas.metrics().portrait ? 2 : 1;
  text::Style style = theme::body(canvas.metrics(), lineSize);
  style.lineHeight = 1.4f;
  const auto words = canvas.layOut(pass.view.line, canvas.language(), style, pass.x + pass.width - x, lines);
  const float first = words->lines.empty() ? 0 : words->lines.front().height;
  canvas.text(words, x, pass.y + (height - first) / 2, theme::mute);
  pass.y += height + words->height - first + pass.units(belowLine);
}

void from(Pass& pass) {
  Canvas& canvas = pass.canvas;
  const auto words = canvas.layOut(pass.view.from, canvas.language(),
                                   theme::body(canvas.metrics(), lineSize, 600), pass.width, 2);
  canvas.text(words, pass.x, pass.y, theme::amber);
}

// Film, start and screen name the showing: its sheet opens with the page. The still grows into the hero.
Action open(const Pass& pass, const listing::TimeView* time = nullptr) {
  action::OpenPage page{{CardKind::film, pass.view.film}};
  if (time != nullptr) page.showing = sheet::Showing{time->start, time->screen};
  if (pass.view.still) page.picture = pass.still;
  return page;
}

// As many as the card has room for; the page has them all.
void times(Pass& pass) {
  const float height = pass.canvas.metrics().touch;
  const float gap = pass.units(timeGap);
  const float bottom = pass.rect.bottom() - pass.units(belowTimes);
  float x = pass.x;
  for (const listing::TimeView& view : pass.view.times) {
    const TimePill pill = planTime(pass.canvas, view, pass.width);
    if (x > pass.x && x + pill.width > pass.x + pass.width) {
      x = pass.x;
      pass.y += height + gap;
    }
    if (pass.y + height > bottom) return;
    if (drawTime(pass.canvas, view, pill, {x, pass.y, pill.width, height})) pass.wanted = open(pass, &view);
    x += pill.width + gap;
  }
}

}  // namespace

float programmeCardWidth(const Canvas& canvas) {
  const float row = canvas.width() - 2 * canvas.px(theme::margin);
  if (canvas.metrics().portrait) return std::round((row - canvas.px(cardGap)) / 2);
  return std::round(canvas.px(landscapeWidth));
}

float programmeCardHeight(const Canvas& canvas) {
  const float still = programmeCardWidth(canvas) * 9 / 16;
  return std::round(still + canvas.px(220) + 2 * canvas.metrics().touch + canvas.px(timeGap));
}

std::optional<Action> programmeCard(Canvas& canvas, const listing::FilmCardView& view,
                                    const draw::Rect& rect) {
  const float radius = canvas.px(theme::panelRadius);
  const float inside = canvas.px(canvas.metrics().portrait ? narrowPadding : padding);
  canvas.fill(rect, canvas.pressed(rect) ? theme::ink3 : theme::ink2, radius);
  Pass pass{canvas, view, rect, rect.x + inside, rect.width - 2 * inside};
  still(pass);
  title(pass);
  if (hasRoomForLine(pass)) line(pass);
  view.from.empty() ? times(pass) : from(pass);
  canvas.outline(rect, theme::line, std::max(1.0f, canvas.px(1.5f)), radius);
  if (!pass.wanted && canvas.tapped(rect)) pass.wanted = open(pass);
  return pass.wanted;
}

}  // namespace lobby::screens
