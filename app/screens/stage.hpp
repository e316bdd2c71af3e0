// What screens share: where the hero picture stands, how it fades, the header above it.
#pragma once

#include "app/canvas.hpp"
#include "app/view.hpp"

namespace lobby::screens {

// Where the hero goes. Card and page use the same, so that it stays in place from one to the other.
struct Stage {
  draw::Rect hero;       // px, in reading direction
  draw::Point anchor;    // fractions of `hero` where the picture's focal point should come
  float textX = 0;       // px, start of the text column
  float textWidth = 0;   // px
  float pillsWidth = 0;  // px: pills may reach further, below the words
};

Stage stageFor(const Canvas& canvas);

// How much of the picture shows where: on the reading side little enough that text keeps 4.5:1 on any
// picture.
Scrim cardScrim(const Canvas& canvas);
Scrim pageScrim(const Canvas& canvas);

// The cinema's name and the clock. `y` of their middle is the same on every screen.
void header(Canvas& canvas, const FrameView& frame, bool withName);

// Which of the view's pictures is the hero; none when it has none.
const Picture* heroOf(const CardView& view, int still);

}  // namespace lobby::screens
