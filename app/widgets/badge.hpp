// Age ratings as each country's board draws them.
#pragma once

#include "app/canvas.hpp"
#include "app/view.hpp"

namespace lobby::widgets {

// Of a badge so high, px: as wide as its shape and its words need.
float badgeWidth(const Canvas& canvas, const RatingView& rating, float height);

// Fills `rect`, which badgeWidth measured.
void badge(Canvas& canvas, const RatingView& rating, const draw::Rect& rect);

}  // namespace lobby::widgets
