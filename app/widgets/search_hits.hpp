// The films that were found, as small cards side by side; a finger or two buttons move them.
#pragma once

#include <optional>

#include "app/action.hpp"
#include "app/canvas.hpp"
#include "app/search/search_view.hpp"
#include "app/state.hpp"

namespace lobby::widgets {

std::optional<Action> searchHits(Canvas& canvas, const SearchView& view, const State& state, Tick now,
                                 const draw::Rect& area);

}  // namespace lobby::widgets
