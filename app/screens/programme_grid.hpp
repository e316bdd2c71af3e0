// The cards of the programme: where they stand, how they scroll. Only those in sight are made and drawn.
#pragma once

#include <cstddef>
#include <optional>

#include "app/action.hpp"
#include "app/canvas.hpp"
#include "app/listing/listing_view.hpp"

namespace lobby::screens {

// Where the cards stand, and how far they can be scrolled: sideways in landscape, down in portrait.
struct Grid {
  draw::Rect window;  // px
  float width = 0;    // px of a card
  float height = 0;
  float gap = 0;
  std::size_t columns = 0;  // 0: one row
  float extent = 0;         // px
  float snap = 0;           // px from stop to stop; 0: anywhere

  // Of a card as it stands when nothing is scrolled.
  draw::Rect at(std::size_t index, float left) const {
    if (columns == 0)
      return {left + static_cast<float>(index) * (width + gap), window.y, width, window.height};
    const auto column = static_cast<float>(index % columns);
    const auto row = static_cast<float>(index / columns);
    return {left + column * (width + gap), window.y + row * (height + gap), width, height};
  }
};

// Between `top` and `bottom`, px.
Grid planCards(const Canvas& canvas, std::size_t films, float top, float bottom);

std::optional<Action> drawCards(Canvas& canvas, const ListingView& view, const Grid& grid, float scroll);

// What a finger that drags the list wants.
std::optional<Action> dragCards(const Canvas& canvas, const Grid& grid);

// The nearest place at which the cards stand well.
float settled(const Grid& grid, float scroll);

}  // namespace lobby::screens
