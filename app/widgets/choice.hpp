// Blocks to choose among: days, chips, the choices of a sheet. In rows, as many as fit.
#pragma once

#include <optional>
#include <vector>

#include "app/canvas.hpp"
#include "app/listing/listing_view.hpp"

namespace lobby::widgets {

// What is on is filled with cream, or with amber where the list stands under it.
enum class Accent { cream, amber };

struct Choices {
  struct Item {
    const listing::TapView* view = nullptr;
    TextBlock label;
    TextBlock count;  // null: none
    draw::Rect rect;
  };
  std::vector<Item> items;
  bool grid = false;
  float bottom = 0;  // px
  float right = 0;   // px, of the longest row
};

// From (x, y) on in rows of at most `width` px, all as high as a button. `views` must outlive the plan.
Choices planChoices(const Canvas& canvas, const std::vector<listing::TapView>& views, float x, float y,
                    float width);

// The same in `columns` of one width, label above count, and so in higher rows.
float gridRowHeight(const Canvas& canvas);
Choices planGrid(const Canvas& canvas, const std::vector<listing::TapView>& views, const draw::Rect& area,
                 int columns);

// Returns the step of the one that was tapped.
std::optional<listing::Step> drawChoices(Canvas& canvas, const Choices& choices, Accent accent);

}  // namespace lobby::widgets
