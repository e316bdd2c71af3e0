// The words of a film's or an article's page, one block below the other.
#pragma once

#include <optional>

#include "app/action.hpp"
#include "app/canvas.hpp"
#include "app/screens/stage.hpp"
#include "app/view.hpp"

namespace lobby::screens {

struct PageColumn {
  Canvas& canvas;
  const CardView& view;
  Stage stage;
  draw::Rect window;  // px: the part in which the words scroll; what lies outside cannot be touched
  float y = 0;        // px: where the next thing goes
};

// Draws all of it from `column.y` down and returns what was tapped. `still` is the picture on show.
std::optional<Action> drawColumn(PageColumn& column, int still);

}  // namespace lobby::screens
