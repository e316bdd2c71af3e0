#include "app/screens/programme_grid.hpp"

#include <algorithm>
#include <cmath>

#include "app/screens/programme_card.hpp"

namespace lobby::screens {
namespace {

constexpr float cardGap = 32;

struct Range {
  std::size_t first = 0;
  std::size_t end = 0;
};

// The cards of which something can be seen.
Range visible(const Canvas& canvas, const Grid& grid, std::size_t films, float scroll) {
  const bool row = grid.columns == 0;
  const float step = (row ? grid.width : grid.height) + grid.gap;
  const float before = row ? canvas.px(theme::margin) : 0;
  const float view = row ? canvas.width() : grid.window.height;
  const float from = std::max(0.0f, std::floor((scroll - before) / step));
  const float to = std::max(0.0f, std::ceil((scroll - before + view) / step));
  const std::size_t each = std::max<std::size_t>(grid.columns, 1);
  return {std::min(films, static_cast<std::size_t>(from) * each),
          std::min(films, static_cast<std::size_t>(to) * each)};
}

// Cards that go on beyond the window fade into the ground there.
void fadeEdges(Canvas& canvas, const Grid& grid, float scroll) {
  const float edge = canvas.px(40);
  const draw::Rect& window = grid.window;
  if (scroll > 0) canvas.fade({0, window.y, window.width, edge}, theme::ink, 1, 0);
  if (scroll < grid.extent) canvas.fade({0, window.bottom() - edge, window.width, edge}, theme::ink, 0, 1);
}

}  // namespace

Grid planCards(const Canvas& canvas, std::size_t films, float top, float bottom) {
  const float margin = canvas.px(theme::margin);
  const bool portrait = canvas.metrics().portrait;
  Grid grid;
  grid.window = {0, std::round(top), canvas.width(), std::round(bottom) - std::round(top)};
  grid.width = programmeCardWidth(canvas);
  grid.height = std::min(programmeCardHeight(canvas), portrait ? grid.window.height : bottom);
  grid.gap = std::round(canvas.px(cardGap));
  grid.columns = portrait ? 2 : 0;
  const auto count = static_cast<float>(films);
  if (portrait) {
    const float rows = std::ceil(count / 2);
    grid.extent = rows * (grid.height + grid.gap) - grid.gap - grid.window.height;
  } else {
    grid.extent = count * (grid.width + grid.gap) - grid.gap - (canvas.width() - 2 * margin);
    grid.snap = grid.width + grid.gap;
  }
  grid.extent = films == 0 ? 0 : std::max(0.0f, std::round(grid.extent));
  return grid;
}

std::optional<Action> drawCards(Canvas& canvas, const ListingView& view, const Grid& grid, float scroll) {
  const Pointer pointer = canvas.pointer();
  if (!canvas.tapped(grid.window) && !canvas.pressed(grid.window)) canvas.setPointer({});
  std::optional<Action> wanted;
  const bool row = grid.columns == 0;
  const Range range = visible(canvas, grid, view.films, scroll);
  canvas.pushClip(grid.window);
  for (std::size_t i = range.first; i < range.end; ++i) {
    draw::Rect rect = grid.at(i, canvas.px(theme::margin));
    (row ? rect.x : rect.y) -= scroll;
    if (const auto tap = programmeCard(canvas, view.card(i), rect)) wanted = tap;
  }
  canvas.popClip();
  if (!row) fadeEdges(canvas, grid, scroll);
  canvas.setPointer(pointer);
  return wanted;
}

std::optional<Action> dragCards(const Canvas& canvas, const Grid& grid) {
  // From anywhere above the dock: whoever begins on a chip and drags means the list.
  const auto gesture = canvas.dragIn({0, 0, grid.window.width, grid.window.bottom()});
  if (!gesture) return std::nullopt;
  const bool row = grid.columns == 0;
  if (gesture->kind == window::Gesture::Kind::drag) {
    return action::DragDown{row ? gesture->delta.x : gesture->delta.y, grid.extent,
                            row ? grid.window.width : grid.window.height};
  }
  return action::ReleaseDown{row ? gesture->velocity.x : gesture->velocity.y, grid.extent, grid.snap};
}

float settled(const Grid& grid, float scroll) {
  const float within = std::clamp(scroll, 0.0f, grid.extent);
  if (grid.snap <= 0 || within >= grid.extent) return within;
  return std::min(std::round(within / grid.snap) * grid.snap, grid.extent);
}

}  // namespace lobby::screens
