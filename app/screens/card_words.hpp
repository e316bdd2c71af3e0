// The words of a card as they fall into their space: planned once, then drawn; `lobbyctl check` measures by
// the same plan whether they fit.
#pragma once

#include "app/canvas.hpp"
#include "app/screens/stage.hpp"
#include "app/view.hpp"
#include "app/widgets/facts.hpp"

namespace lobby::screens {

// The bar of the rotation stands so far above the dock, design units.
inline constexpr float segmentsAboveDock = 24;

// Where the card's words and pictures may stand, px.
struct CardSpace {
  float top = 0;
  float bottom = 0;  // of pills and thumbnails
};

// `dockTop`: where the row of languages begins.
CardSpace cardSpace(const Canvas& canvas, const Stage& stage, float dockTop);

// From the top down; null: there is none, or no room for it. What has too little room ends in an ellipsis.
struct CardWords {
  TextBlock eyebrow;
  TextBlock title;
  TextBlock tagline;
  TextBlock excerpt;
  float top = 0;  // px of the first of them
  widgets::Pills pills;
  float pillsTop = 0;  // px
};

CardWords planCardWords(const Canvas& canvas, const CardView& view, const Stage& stage, CardSpace space);

void drawCardWords(Canvas& canvas, const CardView& view, const Stage& stage, const CardWords& words);

}  // namespace lobby::screens
