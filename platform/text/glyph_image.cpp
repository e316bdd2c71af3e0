#include "platform/text/glyph_image.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstring>

#include "platform/text/handles.hpp"
#include FT_OUTLINE_H

namespace lobby::text {
namespace {

constexpr float largestHintedSize = 60;

// Makes an outline that is larger than a page smaller; the quad makes it large again.
float shrinkToFit(FT_Outline& outline) {
  FT_BBox box;
  FT_Outline_Get_CBox(&outline, &box);
  const auto side = static_cast<float>(std::max(box.xMax - box.xMin, box.yMax - box.yMin)) / 64 + 2;
  constexpr float room = mostMaskSide;
  if (side <= room) return 1;
  const float scale = side / room;
  const auto factor = static_cast<FT_Fixed>(65536 / scale);
  const FT_Matrix matrix{factor, 0, 0, factor};
  FT_Outline_Transform(&outline, &matrix);
  return scale;
}

void copyMask(const FT_Bitmap& bitmap, GlyphImage& image) {
  const auto width = static_cast<std::size_t>(bitmap.width);
  image.pixels.resize(width * bitmap.rows);
  for (std::size_t row = 0; row < bitmap.rows; ++row) {
    std::memcpy(image.pixels.data() + row * width,
                bitmap.buffer + static_cast<std::ptrdiff_t>(row) * bitmap.pitch, width);
  }
}

void drawOutline(FT_GlyphSlot slot, int subpixel, GlyphImage& image) {
  FT_Outline_Translate(&slot->outline, subpixel * 64 / subpixels, 0);
  image.scale = shrinkToFit(slot->outline);
  if (FT_Render_Glyph(slot, FT_RENDER_MODE_NORMAL) != 0) return;
  const FT_Bitmap& bitmap = slot->bitmap;
  if (bitmap.pixel_mode != FT_PIXEL_MODE_GRAY || bitmap.width == 0 || bitmap.rows == 0) return;
  // Cannot happen after shrinking; but never trust a font file.
  if (bitmap.width > unsigned{mostMaskSide} || bitmap.rows > unsigned{mostMaskSide}) return;
  image.width = static_cast<int>(bitmap.width);
  image.height = static_cast<int>(bitmap.rows);
  image.left = static_cast<float>(slot->bitmap_left) * image.scale;
  image.top = -static_cast<float>(slot->bitmap_top) * image.scale;
  copyMask(bitmap, image);
}

// The mean of the strike's pixels under one pixel of the result: premultiplied in, straight alpha out.
void averagePixel(const FT_Bitmap& bitmap, float x0, float y0, float x1, float y1, std::uint8_t* out) {
  float sum[4] = {};
  float area = 0;
  const int lastRow = std::min(static_cast<int>(std::ceil(y1)), static_cast<int>(bitmap.rows));
  const int lastColumn = std::min(static_cast<int>(std::ceil(x1)), static_cast<int>(bitmap.width));
  for (int y = static_cast<int>(y0); y < lastRow; ++y) {
    const float high = std::min(y1, static_cast<float>(y + 1)) - std::max(y0, static_cast<float>(y));
    const std::uint8_t* row = bitmap.buffer + std::ptrdiff_t{y} * bitmap.pitch;
    for (int x = static_cast<int>(x0); x < lastColumn; ++x) {
      const float wide = std::min(x1, static_cast<float>(x + 1)) - std::max(x0, static_cast<float>(x));
      const float part = wide * high;
      area += part;
      for (int c = 0; c < 4; ++c) sum[c] += part * static_cast<float>(row[x * 4 + c]);
    }
  }
  const float alpha = area > 0 ? sum[3] / area : 0;
  const auto straight = [&](float channel) {
    return static_cast<std::uint8_t>(sum[3] > 0 ? std::min(255L, std::lround(channel * 255 / sum[3])) : 0);
  };
  out[0] = straight(sum[2]);
  out[1] = straight(sum[1]);
  out[2] = straight(sum[0]);
  out[3] = static_cast<std::uint8_t>(std::lround(alpha));
}

void drawColour(FT_GlyphSlot slot, float shrink, GlyphImage& image) {
  const FT_Bitmap& bitmap = slot->bitmap;
  if (bitmap.pixel_mode != FT_PIXEL_MODE_BGRA || bitmap.width == 0 || bitmap.rows == 0) return;
  // Larger than the strike: kept at the strike's size, and the quad enlarges it.
  const auto longest = static_cast<float>(std::max(bitmap.width, bitmap.rows));
  const float step = std::max({1.0f, 1 / shrink, longest / mostColourSide});
  image.colour = true;
  image.scale = shrink * step;
  image.width = std::max(1, static_cast<int>(std::floor(static_cast<float>(bitmap.width) / step)));
  image.height = std::max(1, static_cast<int>(std::floor(static_cast<float>(bitmap.rows) / step)));
  image.left = static_cast<float>(slot->bitmap_left) * shrink;
  image.top = -static_cast<float>(slot->bitmap_top) * shrink;
  image.pixels.resize(static_cast<std::size_t>(image.width * image.height) * 4);
  std::uint8_t* out = image.pixels.data();
  for (int y = 0; y < image.height; ++y) {
    for (int x = 0; x < image.width; ++x, out += 4) {
      const auto left = static_cast<float>(x) * step;
      const auto top = static_cast<float>(y) * step;
      averagePixel(bitmap, left, top, left + step, top + step, out);
    }
  }
}

}  // namespace

void rasterise(FontTable& fonts, int font, std::uint32_t index, int subpixel, GlyphImage& image) {
  image.width = image.height = 0;
  image.scale = 1;
  image.colour = false;
  FT_Face face = fonts.face(font);
  if (!face) return;
  if (FT_IS_SCALABLE(face)) {
    // Small glyphs are hinted vertically only: horizontal strokes are crisp, and words keep their length.
    const FT_Int32 hinting =
        fonts.font(font).size <= largestHintedSize ? FT_LOAD_TARGET_LIGHT : FT_LOAD_NO_HINTING;
    if (FT_Load_Glyph(face, index, hinting | FT_LOAD_NO_BITMAP) != 0) return;
    if (face->glyph->format == FT_GLYPH_FORMAT_OUTLINE) drawOutline(face->glyph, subpixel, image);
    return;
  }
  if (FT_Load_Glyph(face, index, FT_LOAD_COLOR) != 0 || face->size->metrics.y_ppem == 0) return;
  const float strike = face->size->metrics.y_ppem;
  drawColour(face->glyph, fonts.font(font).size / strike, image);
}

}  // namespace lobby::text
