// The small things around a film: badge and pills, thumbnails, the bar of the rotation.
#pragma once

#include <optional>
#include <vector>

#include "app/canvas.hpp"
#include "app/view.hpp"

namespace lobby::widgets {

// Badge and pills in rows of at most `width` px; rectangles from (0, 0).
struct Pills {
  struct Item {
    TextBlock label;
    draw::Rect rect;
    bool accent = false;
  };
  std::vector<Item> items;
  bool rated = false;  // the first item is the badge
  float height = 0;    // px
};
Pills planPills(const Canvas& canvas, const CardView& view, float width);
void drawPills(Canvas& canvas, const CardView& view, const Pills& pills, float x, float y);
// Where the badge can be touched, of pills that stand at (x, y); nothing without a badge.
std::optional<draw::Rect> ratingTarget(const Canvas& canvas, const Pills& pills, float x, float y);

// A row of small pictures from `x` on, at most as many as fit; the chosen one is framed. Returns the index
// that was tapped.
std::optional<int> thumbnails(Canvas& canvas, const std::vector<Picture>& pictures, int chosen, float x,
                              float y, float width);
draw::Point thumbnailSize(const Canvas& canvas);
// How many of `count` fit into `width`, and how wide that row is.
int thumbnailsFitting(const Canvas& canvas, int count, float width);
float thumbnailsWidth(const Canvas& canvas, int count);

// Which card of how many: it steps and does not creep, so a still card costs nothing.
void segments(Canvas& canvas, int current, int count, float x, float y, float width);

}  // namespace lobby::widgets
