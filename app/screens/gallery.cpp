// One picture, as large as the screen allows; swipe or tap to the next.
#include <algorithm>
#include <array>
#include <cmath>

#include "app/screens/screens.hpp"
#include "app/screens/stage.hpp"
#include "app/widgets/dock.hpp"

namespace lobby::screens {
namespace {

constexpr std::array wholeWidth{ScrimStop{0, 1}, ScrimStop{1, 1}};
constexpr std::array landscapeDown{ScrimStop{0, 0.45f}, ScrimStop{0.16f, 1}, ScrimStop{0.68f, 1},
                                   ScrimStop{0.86f, 0.2f}, ScrimStop{1, 0.16f}};
constexpr std::array plain{ScrimStop{0, 1}, ScrimStop{1, 1}};

// In landscape the picture fills the screen; in portrait it has the whole width and its own height.
draw::Rect frameOf(const Canvas& canvas, const Picture& picture, float dockTop) {
  if (!canvas.metrics().portrait) return {0, 0, canvas.width(), canvas.height()};
  const float ratio = static_cast<float>(picture.height) / static_cast<float>(std::max(1, picture.width));
  const float height = std::round(std::min(canvas.width() * ratio, dockTop * 0.8f));
  return {0, std::round((dockTop - height) / 2), canvas.width(), height};
}

Scrim scrimOf(const Canvas& canvas) {
  if (canvas.metrics().portrait) return {wholeWidth, plain};
  return {wholeWidth, landscapeDown};
}

void picture(Canvas& canvas, const CardView& view, int index, float shift, float dockTop) {
  if (index < 0 || index >= static_cast<int>(view.pictures.size())) return;
  const Picture& shown = view.pictures[static_cast<std::size_t>(index)];
  canvas.setShift(shift, 0);
  canvas.hero(shown, frameOf(canvas, shown, dockTop), {0.5f, 0.5f}, scrimOf(canvas));
  canvas.setShift(0, 0);
}

// In portrait the picture does not fill the screen; its own light does.
void ground(Canvas& canvas, const CardView& view, int index) {
  if (!canvas.metrics().portrait) return;
  canvas.ambience(view.pictures[static_cast<std::size_t>(index)], {0, 0, canvas.width(), canvas.height()},
                  0.2f);
}

void caption(Canvas& canvas, const CardView& view, int index, float dockTop) {
  if (view.pictures.empty()) return;
  const Picture& shown = view.pictures[static_cast<std::size_t>(index)];
  const float margin = canvas.px(theme::margin);
  const std::string count =
      text::isolate(std::to_string(index + 1) + " / " + std::to_string(view.pictures.size()));
  const auto number = canvas.layOut(count, canvas.language(), theme::body(canvas.metrics(), 25, 600));
  const auto alt = canvas.layOut(shown.alt, canvas.language(), theme::body(canvas.metrics(), 28),
                                 canvas.width() - 2 * margin, 2);
  const bool portrait = canvas.metrics().portrait;
  const float y = portrait ? frameOf(canvas, shown, dockTop).bottom() + canvas.px(24)
                           : dockTop - canvas.px(28) - alt->height - number->height;
  canvas.text(number, margin, y, theme::amber);
  canvas.text(alt, margin, y + number->height, theme::cream);
}

std::optional<Action> swipes(const Canvas& canvas, int still, int count, float dockTop) {
  const draw::Rect area{0, 0, canvas.width(), dockTop};
  const auto gesture = canvas.dragIn(area);
  if (!gesture) return std::nullopt;
  if (gesture->kind == window::Gesture::Kind::drag) {
    return action::DragSideways{gesture->delta.x, still > 0, still + 1 < count, canvas.width()};
  }
  return action::ReleaseSideways{gesture->velocity.x, canvas.width(), count};
}

}  // namespace

std::optional<Action> gallery(Canvas& canvas, const FrameView& frame, const CardView& view,
                              const State& state, Tick now) {
  const widgets::Dock dock = widgets::planDock(canvas, frame, frame.close);
  const int count = static_cast<int>(view.pictures.size());
  const int still = std::clamp(state.still, 0, std::max(0, count - 1));
  const float swipe = std::round(state.swipe.at(now));
  canvas.setOpacity(easeOut(now, state.pageSince, responseTime));
  ground(canvas, view, still);
  picture(canvas, view, still, swipe, dock.top);
  if (swipe != 0) {
    picture(canvas, view, still + (swipe < 0 ? 1 : -1),
            swipe + (swipe < 0 ? canvas.width() : -canvas.width()), dock.top);
  }
  canvas.setOpacity(1);
  caption(canvas, view, still, dock.top);
  header(canvas, frame, false);

  std::optional<Action> wanted = swipes(canvas, still, count, dock.top);
  const float size = canvas.metrics().touch;
  const float inset = canvas.px(theme::margin) + size / 2;
  const float y = canvas.metrics().portrait ? dock.top - canvas.px(40) - size / 2 : canvas.height() * 0.46f;
  if (still > 0 && widgets::roundButton(canvas, {inset, y}, widgets::Sign::previous)) {
    wanted = action::StepPicture{-1, count};
  }
  if (still + 1 < count && widgets::roundButton(canvas, {canvas.width() - inset, y}, widgets::Sign::next)) {
    wanted = action::StepPicture{1, count};
  }
  if (const auto tap = widgets::drawDock(canvas, dock)) {
    wanted = tap->primary ? Action{action::Back{}} : Action{action::ChooseLanguage{tap->language}};
  }
  return wanted;
}

}  // namespace lobby::screens
