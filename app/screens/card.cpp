// The rotation: one film card at a time. See design/1-card-de.png.
#include <algorithm>
#include <cmath>

#include "app/screens/card_words.hpp"
#include "app/screens/screens.hpp"
#include "app/screens/stage.hpp"
#include "app/widgets/dock.hpp"
#include "app/widgets/facts.hpp"

namespace lobby::screens {
namespace {

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
  CardSpace space;
  std::optional<Action> tapped = std::nullopt;

  // All but the hero.
  void face(const CardView& view, int still) {
    if (canvas.opacity() <= 0) return;
    drawCardWords(canvas, view, stage, planCardWords(canvas, view, stage, space));
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
  const widgets::Dock dock = widgets::planDock(canvas, frame, frame.allFilms);
  const Stage stage = stageFor(canvas);
  Table table{canvas, stage, cardSpace(canvas, stage, dock.top)};
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
    wanted = tap->primary ? Action{action::OpenProgramme{}} : Action{action::ChooseLanguage{tap->language}};
  }
  return wanted;
}

}  // namespace lobby::screens
