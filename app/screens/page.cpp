// A film's or an article's page: the hero stays where the card had it, the words scroll. See
// design/2-detail-ar.png and design/3-detail-ja-portrait.png.
#include <algorithm>
#include <cmath>

#include "app/screens/page_column.hpp"
#include "app/screens/screens.hpp"
#include "app/screens/stage.hpp"
#include "app/widgets/dock.hpp"
#include "app/widgets/facts.hpp"

namespace lobby::screens {
namespace {

constexpr float headerHeight = 128;

void hero(PageColumn& column, const State& state, float scroll, float come) {
  const Picture* picture = heroOf(column.view, state.still);
  if (picture == nullptr) return;
  if (state.grownFrom && come < 1) {
    return column.canvas.growingHero(*picture, *state.grownFrom, column.stage.hero, column.stage.anchor,
                                     pageScrim(column.canvas), come);
  }
  const bool portrait = column.canvas.metrics().portrait;
  if (portrait) column.canvas.setShift(0, -scroll);  // there it belongs to the page and moves with it
  column.canvas.hero(*picture, column.stage.hero, column.stage.anchor, pageScrim(column.canvas));
  column.canvas.setShift(0, 0);
}

std::optional<Action> thumbsBeside(PageColumn& column, int still, float dockTop) {
  Canvas& canvas = column.canvas;
  if (canvas.metrics().portrait || column.view.pictures.size() < 2) return std::nullopt;
  const float margin = canvas.px(theme::margin);
  const float room = canvas.width() - 2 * margin - column.stage.pillsWidth - canvas.px(30);
  const int count = widgets::thumbnailsFitting(canvas, static_cast<int>(column.view.pictures.size()), room);
  const float width = widgets::thumbnailsWidth(canvas, count);
  const float y = dockTop - canvas.px(46) - widgets::thumbnailSize(canvas).y;
  const auto tapped =
      widgets::thumbnails(canvas, column.view.pictures, still, canvas.width() - margin - width, y, width + 1);
  if (tapped) return action::OpenGallery{*tapped};
  return std::nullopt;
}

// The taps that stand for scrolling, only where there is something to scroll.
std::optional<Action> scrollButtons(PageColumn& column, float scroll, float extent) {
  if (extent <= 1) return std::nullopt;
  Canvas& canvas = column.canvas;
  const float size = canvas.metrics().touch;
  const bool portrait = canvas.metrics().portrait;
  const float gap = canvas.px(theme::pillGap);
  const draw::Point down = portrait ? draw::Point{canvas.width() - canvas.px(theme::margin) - size / 2,
                                                  column.window.bottom() + gap + size / 2}
                                    : draw::Point{column.stage.textX + column.stage.pillsWidth - size / 2,
                                                  column.window.bottom() - canvas.px(20) - size / 2};
  const draw::Point up =
      portrait ? draw::Point{down.x - size - gap, down.y} : draw::Point{down.x, down.y - size - gap};
  const float step = column.window.height * 0.7f;
  if (scroll < extent - 1 && widgets::roundButton(canvas, down, widgets::Sign::down))
    return action::ScrollBy{step, extent};
  if (scroll > 1 && widgets::roundButton(canvas, up, widgets::Sign::up))
    return action::ScrollBy{-step, extent};
  return std::nullopt;
}

std::optional<Action> drags(const Canvas& canvas, const draw::Rect& area, float extent) {
  const auto gesture = canvas.dragIn(area);
  if (!gesture) return std::nullopt;
  if (gesture->kind == window::Gesture::Kind::drag)
    return action::DragDown{gesture->delta.y, extent, area.height};
  return action::ReleaseDown{gesture->velocity.y, extent};
}

bool backButton(Canvas& canvas, const FrameView& frame) {
  const std::string label = (canvas.rightToLeft() ? "→  " : "←  ") + frame.allFilms;
  const auto block = widgets::buttonLabel(canvas, label, frame.language, widgets::Look::quiet);
  const float height = widgets::buttonHeight(canvas);
  const draw::Rect rect{canvas.px(theme::margin), canvas.px(64) - height / 2 + canvas.px(8),
                        widgets::buttonWidth(canvas, block), height};
  return widgets::button(canvas, rect, block, widgets::Look::quiet);
}

// The words, clipped to their window and scrolled. Returns how far they can be scrolled, and what was tapped.
struct Words {
  float extent = 0;  // px
  std::optional<Action> wanted;
};

Words words(PageColumn& column, float first, float scroll, float come, int still) {
  Canvas& canvas = column.canvas;
  const bool portrait = canvas.metrics().portrait;
  const draw::Rect& window = column.window;
  canvas.pushClip({0, window.y,
                   portrait ? canvas.width() : column.stage.textX + column.stage.pillsWidth + canvas.px(4),
                   window.height});
  canvas.setOpacity(come);
  canvas.setShift(0, std::round(canvas.px(28) * (1 - come)));
  canvas.setTextFade(window.y, window.bottom(), portrait ? 0 : canvas.px(24), canvas.px(56));
  column.y = first - scroll;
  Words words;
  words.wanted = drawColumn(column, still);
  canvas.clearTextFade();
  canvas.setShift(0, 0);
  canvas.setOpacity(1);
  canvas.popClip();
  words.extent = std::max(0.0f, column.y + scroll - window.bottom());
  return words;
}

// Where the hero shows and nothing else does: a tap there opens it large.
draw::Rect heroArea(const PageColumn& column, float first, float scroll) {
  const Canvas& canvas = column.canvas;
  const draw::Rect& window = column.window;
  if (canvas.metrics().portrait) return {0, window.y, canvas.width(), first - scroll - window.y};
  return {column.stage.textX + column.stage.pillsWidth + canvas.px(20), window.y, canvas.width(),
          window.height};
}

PageColumn columnFor(Canvas& canvas, const CardView& view, float dockTop) {
  const bool portrait = canvas.metrics().portrait;
  const float top = portrait ? 0 : canvas.px(headerHeight);
  // In portrait the scroll buttons have a strip of their own, so that they never cover words.
  const float strip = portrait ? canvas.metrics().touch + canvas.px(2 * theme::pillGap) : canvas.px(14);
  return {canvas, view, stageFor(canvas), {0, top, canvas.width(), dockTop - strip - top}, 0};
}

}  // namespace

std::optional<Action> page(Canvas& canvas, const FrameView& frame, const CardView& view, const State& state,
                           Tick now) {
  const widgets::Dock dock = widgets::planDock(canvas, frame, frame.back);
  const bool portrait = canvas.metrics().portrait;
  const float scroll = std::round(state.scroll.at(now));
  PageColumn column = columnFor(canvas, view, dock.top);
  const float top = (portrait ? canvas.px(headerHeight) : column.window.y) + canvas.px(12);
  const float first = portrait && !view.pictures.empty() ? column.stage.hero.height * 0.72f : top;

  const float come = easeOut(now, state.pageSince, responseTime);
  hero(column, state, scroll, come);
  auto [extent, wanted] = words(column, first, scroll, come, state.still);
  // The page became shorter under the visitor: in another language, or when the last showing had begun.
  if (!wanted && !state.held && state.scroll.target > extent + 1) wanted = action::ScrollBy{0, extent};
  if (portrait && scroll > 0) {
    canvas.fade({0, 0, canvas.width(), canvas.px(headerHeight + 40)}, theme::ink, 0.95f, 0);
  }
  header(canvas, frame, false);

  if (const auto drag = drags(canvas, column.window, extent)) wanted = drag;
  const bool heroTapped = !view.pictures.empty() && canvas.tapped(heroArea(column, first, scroll));
  if (!wanted && heroTapped) wanted = action::OpenGallery{state.still};
  if (const auto tap = thumbsBeside(column, state.still, dock.top)) wanted = tap;
  if (const auto tap = scrollButtons(column, scroll, extent)) wanted = tap;
  if (backButton(canvas, frame)) wanted = action::OpenProgramme{};
  if (const auto tap = widgets::drawDock(canvas, dock)) {
    wanted = tap->primary ? Action{action::Back{}} : Action{action::ChooseLanguage{tap->language}};
  }
  return wanted;
}

}  // namespace lobby::screens
