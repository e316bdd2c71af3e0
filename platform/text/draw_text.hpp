// Draws a layout: one textured quad a glyph, into an ImGui draw list.
#pragma once

#include <imgui.h>

#include "platform/text/font_table.hpp"
#include "platform/text/glyph_atlas.hpp"
#include "platform/text/layout.hpp"

namespace lobby::text {

// Text fades out towards the upper and the lower edge of a window, for texts that scroll. Distances in px;
// an edge of 0 does not fade.
struct Fade {
  float top = 0;  // y of the window
  float bottom = 0;
  float topEdge = 0;  // height of the zone in which text fades
  float bottomEdge = 0;
};

// Draws `layout` with its top left corner at `topLeft`. Glyphs stand on whole pixels vertically and on
// quarter pixels horizontally (whole ones above `largestSubpixelSize`). Lines outside the clip rectangle are
// skipped. Colour glyphs keep their colours and take the alpha of `colour`.
void drawText(ImDrawList& list, GlyphAtlas& atlas, FontTable& fonts, const Layout& layout, ImVec2 topLeft,
              ImU32 colour, const Fade* fade = nullptr);

constexpr float largestSubpixelSize = 60;

}  // namespace lobby::text
