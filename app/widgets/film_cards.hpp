// Small cards that lead to other films.
#pragma once

#include <optional>
#include <vector>

#include "app/canvas.hpp"
#include "app/view.hpp"

namespace lobby::widgets {

struct FilmCards {
  float height = 0;           // px
  std::optional<int> tapped;  // index
};

// In rows; only what lies in `window` is drawn and can be touched.
FilmCards filmCards(Canvas& canvas, const std::vector<RelatedView>& films, float x, float y, float width,
                    const draw::Rect& window);

}  // namespace lobby::widgets
