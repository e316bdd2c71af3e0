// What others wrote about a film.
#pragma once

#include <vector>

#include "app/canvas.hpp"
#include "app/view.hpp"

namespace lobby::widgets {

// Quotes, one below the other; returns the height.
float reviews(Canvas& canvas, const std::vector<ReviewView>& rows, float x, float y, float width);

// Five stars, filled up to `stars` in halves, each `size` px wide; returns the width of the row.
float stars(Canvas& canvas, double stars, float x, float middle, float size);

}  // namespace lobby::widgets
