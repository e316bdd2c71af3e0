// The search: what is typed, what it found, and the keyboard.
#include <algorithm>
#include <cmath>

#include "app/screens/screens.hpp"
#include "app/widgets/dock.hpp"
#include "app/widgets/keyboard.hpp"
#include "app/widgets/search_field.hpp"
#include "app/widgets/search_hits.hpp"

namespace lobby::screens {
namespace {

constexpr float aboveField = 36;
constexpr float gapUnits = 24;
constexpr float leastHits = 200;  // the keyboard leaves so much for what was found

struct Places {
  draw::Rect field;
  draw::Rect hits;
  draw::Rect keyboard;
};

Places placesFor(const Canvas& canvas, const search::KeyPage& page, float dockTop) {
  const float margin = canvas.px(theme::margin);
  const float width = canvas.width() - 2 * margin;
  const float gap = canvas.px(gapUnits);
  Places places;
  places.field = {margin, canvas.px(aboveField), width, widgets::searchFieldHeight(canvas)};
  const float top = places.field.bottom() + gap;
  const float most = dockTop - top - 2 * gap - canvas.px(leastHits);
  const float height = std::round(widgets::keyboardHeight(canvas, page, most));
  places.keyboard = {margin, dockTop - gap - height, width, height};
  places.hits = {margin, top, width, places.keyboard.y - gap - top};
  return places;
}

// In place of films: that there are none, and how to go on.
std::optional<Action> nothing(Canvas& canvas, const FrameView& frame, const SearchView& view,
                              const draw::Rect& area) {
  const auto words =
      canvas.layOut(view.nothing, frame.language, theme::body(canvas.metrics(), 30), area.width, 2);
  const auto clear = widgets::buttonLabel(canvas, view.clear, frame.language, widgets::Look::quiet);
  const auto all = widgets::buttonLabel(canvas, frame.allFilms, frame.language, widgets::Look::quiet);
  const float height = widgets::buttonHeight(canvas);
  const float gap = canvas.px(gapUnits);
  const float top = std::round(area.y + std::max(0.0f, area.height - words->height - gap - height) / 2);
  canvas.text(words, area.x, top, theme::cream);
  const float y = top + words->height + gap;
  const draw::Rect first{area.x, y, widgets::buttonWidth(canvas, clear), height};
  const draw::Rect second{first.right() + canvas.px(theme::pillGap), y, widgets::buttonWidth(canvas, all),
                          height};
  std::optional<Action> wanted;
  if (widgets::button(canvas, first, clear, widgets::Look::quiet))
    wanted = action::Search{search::step::Clear{}};
  if (widgets::button(canvas, second, all, widgets::Look::quiet)) wanted = action::OpenProgramme{};
  return wanted;
}

}  // namespace

std::optional<Action> search(Canvas& canvas, const FrameView& frame, const SearchView& view,
                             const State& state, Tick now) {
  const widgets::Dock dock = widgets::planDock(canvas, frame, frame.back);
  if (view.keyboard == nullptr) return std::nullopt;
  const Places places = placesFor(canvas, widgets::keyPage(view, state.search), dock.top);
  canvas.setOpacity(easeOut(now, state.pageSince, responseTime));
  std::optional<Action> wanted = view.hits.empty()
                                     ? nothing(canvas, frame, view, places.hits)
                                     : widgets::searchHits(canvas, view, state, now, places.hits);
  if (widgets::searchField(canvas, view, places.field)) wanted = action::Search{search::step::Clear{}};
  if (auto step = widgets::keyboard(canvas, view, state.search, places.keyboard))
    wanted = action::Search{std::move(*step)};
  canvas.setOpacity(1);
  if (const auto tap = widgets::drawDock(canvas, dock)) {
    return tap->primary ? Action{action::Back{}} : Action{action::ChooseLanguage{tap->language}};
  }
  return wanted;
}

}  // namespace lobby::screens
