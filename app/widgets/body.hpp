// The text of a synopsis or an article: paragraphs, headings, quotes, lists, pictures.
#pragma once

#include <string>

#include "app/canvas.hpp"
#include "app/view.hpp"

namespace lobby::widgets {

struct BodyStyle {
  float size = 28;        // design units
  std::string language;   // of the text
  bool magazine = false;  // an article: it begins with larger words, and its quotes stand out
};

// Draws at (x, y) within `width` and returns the height, px.
float body(Canvas& canvas, const CardView& view, const BodyStyle& style, float x, float y, float width);

}  // namespace lobby::widgets
