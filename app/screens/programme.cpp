// What is on: day tabs and chips above the films, a row in landscape, two columns in portrait. Only what can
// be seen is made and drawn. See design/4-programme-en.png.
#include <algorithm>
#include <cmath>

#include "app/screens/programme_grid.hpp"
#include "app/screens/programme_sheet.hpp"
#include "app/screens/screens.hpp"
#include "app/screens/stage.hpp"
#include "app/widgets/button.hpp"
#include "app/widgets/choice.hpp"
#include "app/widgets/dock.hpp"

namespace lobby::screens {
namespace {

constexpr float chipsTop = 112;
constexpr float belowChips = 22;
constexpr float aboveDock = 24;

// The taps that stand for scrolling, and the search, at the end of the first row.
struct Buttons {
  draw::Point back;
  draw::Point on;
  draw::Point search;
  float left = 0;  // px, where they begin
};

Buttons planButtons(const Canvas& canvas) {
  const float size = canvas.metrics().touch;
  const float step = size + canvas.px(theme::pillGap);
  const float y = canvas.px(chipsTop) + widgets::buttonHeight(canvas) / 2;
  const float right = canvas.width() - canvas.px(theme::margin) - size / 2;
  return {{right - 2 * step, y}, {right - step, y}, {right, y}, right - 2 * step - size / 2};
}

std::optional<Action> buttons(Canvas& canvas, const Buttons& places, const Grid& grid, float scroll) {
  using widgets::Sign;
  const bool row = grid.columns == 0;
  std::optional<Action> wanted;
  if (widgets::roundButton(canvas, places.search, Sign::search)) wanted = action::OpenSearch{};
  if (grid.extent <= 1) return wanted;
  const float view = row ? canvas.width() - 2 * canvas.px(theme::margin) : grid.window.height;
  const float step = row ? std::max(1.0f, std::floor(view / grid.snap)) * grid.snap : view * 0.7f;
  const auto move = [&](draw::Point at, Sign sign, float by, bool more) {
    if (!more) canvas.setOpacity(0.35f);
    const bool tapped = widgets::roundButton(canvas, at, sign);
    canvas.setOpacity(1);
    if (tapped && more) wanted = action::ScrollBy{by, grid.extent};
  };
  move(places.back, row ? Sign::previous : Sign::up, -step, scroll > 1);
  move(places.on, row ? Sign::next : Sign::down, step, scroll < grid.extent - 1);
  return wanted;
}

// Nothing is left: it says so, and offers the nearest way out.
std::optional<Action> nothing(Canvas& canvas, const ListingView& view, const Grid& grid) {
  const float width = std::min(canvas.px(1100), canvas.width() - 2 * canvas.px(theme::margin));
  const auto words =
      canvas.layOut({.text = view.empty, .language = canvas.language()}, theme::title(canvas.metrics(), 46),
                    {.width = width, .maxLines = 4, .balanced = true, .align = text::Align::centre});
  const float height = widgets::buttonHeight(canvas);
  const float gap = canvas.px(40);
  const float x = (canvas.width() - width) / 2;
  float y = grid.window.centre().y - (words->height + (view.loosening ? gap + height : 0)) / 2;
  canvas.text(words, x, y, theme::cream);
  if (!view.loosening) return std::nullopt;
  y += words->height + gap;
  const auto label =
      widgets::buttonLabel(canvas, view.loosening->label, canvas.language(), widgets::Look::primary);
  const float room = std::min(widgets::buttonWidth(canvas, label), canvas.width());
  if (widgets::button(canvas, {(canvas.width() - room) / 2, y, room, height}, label, widgets::Look::primary))
    return action::Listing{view.loosening->step};
  return std::nullopt;
}

// Tabs and chips: in one row if they fit.
struct Head {
  widgets::Choices tabs;
  widgets::Choices chips;
  float bottom = 0;  // px
};

Head planHead(const Canvas& canvas, const ListingView& view, float right) {
  const float left = canvas.px(theme::margin);
  const float top = canvas.px(chipsTop);
  const float gap = canvas.px(theme::pillGap);
  Head head;
  head.tabs = widgets::planChoices(canvas, view.tabs, left, top, right - gap - left);
  const float end = view.tabs.empty() ? top + widgets::buttonHeight(canvas) : head.tabs.bottom;
  head.chips = widgets::planChoices(canvas, view.chips, left, end + gap, canvas.width() - 2 * left);
  head.bottom = view.chips.empty() ? end : head.chips.bottom;
  const float between = canvas.px(3 * theme::pillGap);
  const float width = head.chips.right - left;
  const bool oneRow = head.tabs.bottom == top + widgets::buttonHeight(canvas);
  if (view.chips.empty() || !oneRow || head.tabs.right + between + width > right - gap) return head;
  head.chips = widgets::planChoices(canvas, view.chips, right - gap - width, top, width + 1);
  head.bottom = end;
  return head;
}

std::optional<Action> drawHead(Canvas& canvas, const ListingView& view, const Head& head, float right) {
  std::optional<Action> wanted;
  if (const auto tap = drawChoices(canvas, head.tabs, widgets::Accent::cream)) wanted = action::Listing{*tap};
  if (const auto tap = drawChoices(canvas, head.chips, widgets::Accent::amber))
    wanted = action::Listing{*tap};
  if (view.notice.empty()) return wanted;
  const float left = canvas.px(theme::margin);
  const auto words = canvas.layOut(view.notice, canvas.language(), theme::body(canvas.metrics(), 28),
                                   right - left - canvas.px(theme::pillGap), 2);
  const float middle = canvas.px(chipsTop) + widgets::buttonHeight(canvas) / 2;
  canvas.text(words, left, middle - words->height / 2, theme::mute);
  return wanted;
}

std::optional<Action> below(Canvas& canvas, const FrameView& frame, const ListingView& view,
                            const State& state, Tick now) {
  const widgets::Dock dock = widgets::planDock(canvas, frame, frame.back);
  const Buttons places = planButtons(canvas);
  const Head head = planHead(canvas, view, places.left);
  const Grid grid =
      planCards(canvas, view.films, head.bottom + canvas.px(belowChips), dock.top - canvas.px(aboveDock));
  const float scroll = std::round(state.scroll.at(now));
  std::optional<Action> wanted;
  // The list became shorter under the visitor, or was caught between two stops.
  if (!state.held && settled(grid, state.scroll.target) != state.scroll.target)
    wanted = action::ScrollBy{settled(grid, state.scroll.target) - state.scroll.target, grid.extent};
  if (const auto drag = dragCards(canvas, grid)) wanted = drag;
  const float come = easeOut(now, state.pageSince, responseTime);
  canvas.setOpacity(come);
  canvas.setShift(0, std::round(canvas.px(28) * (1 - come)));
  if (const auto tap = view.films > 0 ? drawCards(canvas, view, grid, scroll) : nothing(canvas, view, grid))
    wanted = tap;
  canvas.setShift(0, 0);
  canvas.setOpacity(1);
  header(canvas, frame, true);
  if (const auto tap = drawHead(canvas, view, head, places.left)) wanted = tap;
  if (const auto tap = buttons(canvas, places, grid, scroll)) wanted = tap;
  if (const auto tap = widgets::drawDock(canvas, dock))
    wanted = tap->primary ? Action{action::Back{}} : Action{action::ChooseLanguage{tap->language}};
  return wanted;
}

}  // namespace

std::optional<Action> programme(Canvas& canvas, const FrameView& frame, const ListingView& view,
                                const State& state, Tick now) {
  if (!view.sheet) return below(canvas, frame, view, state, now);
  const Pointer pointer = canvas.pointer();
  canvas.setPointer({});
  const auto wanted = below(canvas, frame, view, state, now);
  canvas.setPointer(pointer);
  const auto tapped = programmeSheet(canvas, *view.sheet);
  return tapped ? tapped : wanted;
}

}  // namespace lobby::screens
