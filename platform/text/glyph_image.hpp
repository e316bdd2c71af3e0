// One glyph as pixels.
#pragma once

#include <cstdint>
#include <vector>

#include "platform/text/font_table.hpp"

namespace lobby::text {

struct GlyphImage {
  int width = 0;  // pixels in `pixels`; 0: nothing to draw
  int height = 0;
  float left = 0;  // of the image's top left corner from the pen, y down
  float top = 0;
  float scale = 1;  // screen pixels per image pixel; above 1 only where a glyph is larger than `mostSide`
  bool colour = false;
  std::vector<std::uint8_t> pixels;  // coverage, or RGBA with straight alpha
};

// Horizontal places within a pixel that glyphs are drawn at.
constexpr int subpixels = 4;

// The longest side of an image; a larger glyph is drawn smaller, and its quad enlarges it.
constexpr int mostMaskSide = 1022;
constexpr int mostColourSide = 510;

// Draws glyph `index` of the font, shifted right by `subpixel` quarters, into `image` (whose memory is
// reused). Nothing that FreeType refuses is an error: the image is empty then.
void rasterise(FontTable& fonts, int font, std::uint32_t index, int subpixel, GlyphImage& image);

}  // namespace lobby::text
