// A film's showings: tiles in rows, a row or more for each day.
#pragma once

#include <optional>
#include <vector>

#include "app/canvas.hpp"
#include "app/view.hpp"

namespace lobby::widgets {

struct ScreeningTiles {
  float height = 0;           // px
  std::optional<int> tapped;  // index
};

// Only what lies in `window` is drawn and can be touched.
ScreeningTiles screenings(Canvas& canvas, const std::vector<ScreeningView>& rows, float x, float y,
                          float width, const draw::Rect& window);

// What is left of `rect` in `window` from top to bottom; nothing: no height.
draw::Rect visiblePart(const draw::Rect& rect, const draw::Rect& window);

}  // namespace lobby::widgets
