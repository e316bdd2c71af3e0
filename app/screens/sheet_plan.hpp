// Where everything of a sheet goes.
#pragma once

#include <optional>
#include <vector>

#include "app/canvas.hpp"
#include "app/sheet/sheet_view.hpp"

namespace lobby::screens {

// px of the screen, in reading direction.
struct SheetPlan {
  static constexpr float signSize = 38;  // units

  struct Item {
    TextBlock words;
    draw::Point at;
    std::uint32_t rgb = theme::cream;
    std::optional<AccessSign> sign;  // stands before the words
  };
  std::vector<Item> items;
  draw::Rect panel;
  draw::Rect window;  // of the words
  draw::Rect badge;
  draw::Rect code;
  draw::Rect close;
  TextBlock closeLabel;
  draw::Point up;  // middles of the buttons that scroll
  draw::Point down;
  float extent = 0;  // that the words can scroll
};

// `scroll`: px that the words are scrolled by.
SheetPlan planSheet(const Canvas& canvas, const SheetView& view, float scroll);

}  // namespace lobby::screens
