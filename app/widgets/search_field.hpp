// The field that shows what was typed.
#pragma once

#include "app/canvas.hpp"
#include "app/search/search_view.hpp"

namespace lobby::widgets {

float searchFieldHeight(const Canvas& canvas);  // px

// True when it is to be emptied.
bool searchField(Canvas& canvas, const SearchView& view, const draw::Rect& rect);

}  // namespace lobby::widgets
