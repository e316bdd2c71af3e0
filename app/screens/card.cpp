// The rotation: one film card at a time. See design/1-card-de.png.
#include <algorithm>
#include <array>
#include <cmath>

#include "app/screens/screens.hpp"
#include "app/screens/stage.hpp"
#include "app/widgets/dock.hpp"
#include "app/widgets/facts.hpp"

namespace lobby::screens {
namespace {

constexpr float segmentsAboveDock = 24;
constexpr float pillsAboveSegments = 46;
constexpr std::array titleSizes{132.0f, 116.0f, 100.0f, 86.0f, 74.0f, 62.0f, 52.0f};

// The largest size at which the title takes at most two lines (three, once it is small) and a fair share of
// the height.
TextBlock fitTitle(Canvas& canvas, const Phrase& title, float width, float height) {
  TextBlock block;
  for (const float size : titleSizes) {
    const text::Style style = theme::title(canvas.metrics(), size);
    block = canvas.layOut(title.text, title.language, style, width, size > 90 ? 2 : 3);
    if (!block->truncated && block->height <= height) break;
  }
  return block;
}

struct Space {
  float top = 0;
  float bottom = 0;  // of pills and thumbnails
};

Space spaceFor(const Canvas& canvas, const Stage& stage, float dockTop) {
  const float bottom = dockTop - canvas.px(segmentsAboveDock + pillsAboveSegments);
  return {canvas.metrics().portrait ? stage.hero.height * 0.72f : canvas.px(176), bottom};
}

// Words and pills of one card, from the top down; what has no room left ends in an ellipsis.
void words(Canvas& canvas, const CardView& view, const Stage& stage, Space space) {
  const float x = stage.textX;
  const float width = stage.textWidth;
  const float pillsHeight = widgets::pills(canvas, view, x, 0, stage.pillsWidth, true);
  float bottom = space.bottom;
  if (canvas.metrics().portrait) {
    bottom -= widgets::thumbnailSize(canvas).y + canvas.px(28);
  }
  widgets::pills(canvas, view, x, bottom - pillsHeight, stage.pillsWidth);
  bottom -= pillsHeight + canvas.px(30);

  float y = space.top;
  if (!view.eyebrow.empty()) {
    const auto eyebrow =
        canvas.layOut(view.eyebrow, canvas.language(), theme::body(canvas.metrics(), 31, 600), width, 1);
    canvas.text(eyebrow, x, y, theme::amber);
    y += eyebrow->height + canvas.px(2);
  }
  const auto title = fitTitle(canvas, view.title, width, (bottom - y) * 0.5f);
  canvas.text(title, x, y, theme::cream);
  y += title->height + canvas.px(12);
  if (!view.tagline.empty()) {
    const auto tagline =
        canvas.layOut({.text = view.tagline.text, .language = view.tagline.language},
                      theme::body(canvas.metrics(), 36), {.width = width, .maxLines = 3, .balanced = true});
    canvas.text(tagline, x, y, theme::cream);
    y += tagline->height + canvas.px(22);
  }
  const Phrase excerpt = view.excerpt.empty() ? Phrase{view.textNotice, canvas.language()} : view.excerpt;
  const text::Style style = theme::body(canvas.metrics(), 28);
  const auto line = canvas.layOut("x", excerpt.language, style);
  const int lines = static_cast<int>((bottom - y) / line->height);
  if (lines < 1 || excerpt.empty()) return;
  canvas.text(canvas.layOut(excerpt.text, excerpt.language, style, width, lines), x, y, theme::mute);
}

void hero(Canvas& canvas, const CardView& view, const Stage& stage, int still, float opacity) {
  const Picture* picture = heroOf(view, still);
  if (picture != nullptr) canvas.hero(*picture, stage.hero, stage.anchor, cardScrim(canvas), opacity);
}

void heroes(Canvas& canvas, const CardScreen& cards, const State& state, const Stage& stage, float t) {
  if (cards.fadingFrom == nullptr) return hero(canvas, *cards.current, stage, state.still, 1);
  const Picture* from = heroOf(*cards.fadingFrom, 0);
  const Picture* to = heroOf(*cards.current, state.still);
  if (from != nullptr && to != nullptr) {
    canvas.crossFade(*from, *to, stage.hero, stage.anchor, cardScrim(canvas), t);
  } else {
    hero(canvas, *cards.fadingFrom, stage, 0, 1 - t);
    hero(canvas, *cards.current, stage, state.still, t);
  }
}

std::optional<Action> thumbs(Canvas& canvas, const CardView& view, const Stage& stage, int still,
                             float bottom) {
  if (view.pictures.size() < 2) return std::nullopt;
  const draw::Point size = widgets::thumbnailSize(canvas);
  const float margin = canvas.px(theme::margin);
  const bool portrait = canvas.metrics().portrait;
  const float steps = 2 * canvas.metrics().touch + canvas.px(2 * theme::pillGap);
  const float room =
      portrait ? stage.textWidth - steps : canvas.width() - 2 * margin - stage.pillsWidth - canvas.px(30);
  const int count =
      widgets::thumbnailsFitting(canvas, std::min(4, static_cast<int>(view.pictures.size())), room);
  const float x = portrait ? stage.textX : canvas.width() - margin - widgets::thumbnailsWidth(canvas, count);
  const auto tapped = widgets::thumbnails(canvas, view.pictures, still, x, bottom - size.y,
                                          widgets::thumbnailsWidth(canvas, count) + 1);
  if (tapped) return action::ShowStill{*tapped};
  return std::nullopt;
}

// The taps that stand for the swipes.
std::optional<Action> stepButtons(Canvas& canvas, float bottom) {
  const float size = canvas.metrics().touch;
  const float thumb = widgets::thumbnailSize(canvas).y;
  const float right = canvas.width() - canvas.px(theme::margin) - size / 2;
  // In portrait beside the thumbnails, in landscape above them.
  const float y = canvas.metrics().portrait ? bottom - thumb / 2 : bottom - thumb - canvas.px(30) - size / 2;
  const float step = size + canvas.px(theme::pillGap);
  if (widgets::roundButton(canvas, {right - step, y}, widgets::Sign::previous)) return action::StepCard{-1};
  if (widgets::roundButton(canvas, {right, y}, widgets::Sign::next)) return action::StepCard{1};
  return std::nullopt;
}

std::optional<Action> swipes(const Canvas& canvas, const CardScreen& cards, float dockTop) {
  const draw::Rect area{0, 0, canvas.width(), dockTop};
  if (canvas.tapped(area)) return action::OpenCard{};
  const auto gesture = canvas.dragIn(area);
  if (!gesture) return std::nullopt;
  const bool more = cards.count > 1;
  if (gesture->kind == window::Gesture::Kind::drag) {
    return action::DragSideways{gesture->delta.x, more, more, canvas.width()};
  }
  return action::ReleaseSideways{gesture->velocity.x, canvas.width(), cards.count};
}

// Draws cards, one or two, and remembers what was tapped on them.
struct Table {
  Canvas& canvas;
  Stage stage;
  Space space;
  std::optional<Action> tapped = std::nullopt;

  // All but the hero.
  void face(const CardView& view, int still) {
    if (canvas.opacity() <= 0) return;
    words(canvas, view, stage, space);
    if (const auto tap = thumbs(canvas, view, stage, still, space.bottom)) tapped = tap;
  }
  void whole(const CardView& view, int still, float shift) {
    canvas.setShift(shift, 0);
    hero(canvas, view, stage, still, 1);
    face(view, still);
    canvas.setShift(0, 0);
  }
  // The neighbour comes in beside the card that the finger moves.
  void swiped(const CardScreen& cards, int still, float swipe) {
    const CardView* neighbour = swipe < 0 ? cards.next : cards.previous;
    if (neighbour != nullptr) whole(*neighbour, 0, swipe + (swipe < 0 ? canvas.width() : -canvas.width()));
    whole(*cards.current, still, swipe);
  }
  void faded(const CardScreen& cards, const State& state, float t) {
    heroes(canvas, cards, state, stage, t);
    if (cards.fadingFrom != nullptr) {
      // First the old words go, then the new ones come: two texts on top of each other cannot be read.
      canvas.setOpacity(std::max(0.0f, 1 - 2.2f * t));
      face(*cards.fadingFrom, 0);
      canvas.setOpacity(std::max(0.0f, 1.8f * t - 0.8f));
    }
    face(*cards.current, state.still);
    canvas.setOpacity(1);
  }
};

}  // namespace

std::optional<Action> card(Canvas& canvas, const FrameView& frame, const CardScreen& cards,
                           const State& state, Tick now) {
  const widgets::Dock dock = widgets::planDock(canvas, frame, frame.readMore);
  const Stage stage = stageFor(canvas);
  Table table{canvas, stage, spaceFor(canvas, stage, dock.top)};
  const float swipe = std::round(state.swipe.at(now));
  if (swipe != 0) {
    table.swiped(cards, state.still, swipe);
  } else {
    table.faded(cards, state, cards.fadingFrom == nullptr ? 1 : easeInOut(now, state.cardSince, fadeTime));
  }
  header(canvas, frame, true);
  const float margin = canvas.px(theme::margin);
  widgets::segments(canvas, state.card, cards.count, margin, dock.top - canvas.px(segmentsAboveDock),
                    canvas.width() - 2 * margin);

  std::optional<Action> wanted = swipes(canvas, cards, dock.top);
  if (table.tapped) wanted = table.tapped;
  if (cards.count > 1 && swipe == 0) {
    if (const auto tap = stepButtons(canvas, table.space.bottom)) wanted = tap;
  }
  if (const auto tap = widgets::drawDock(canvas, dock)) {
    wanted = tap->primary ? Action{action::OpenCard{}} : Action{action::ChooseLanguage{tap->language}};
  }
  return wanted;
}

}  // namespace lobby::screens
