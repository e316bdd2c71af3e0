#include "platform/draw/raster_rectangle.hpp"

#include "platform/draw/raster_span.hpp"

namespace lobby::draw::raster {
namespace {

constexpr int fraction = 28;  // bits, of a channel's value on its way over the pixels

// A channel's value at the first pixel to draw, rounded up by a half, and how it changes.
struct Slope {
  std::int64_t value, stepX, stepY, stepXY;
};

std::int64_t channelOf(Word colour, unsigned shift) {
  return colour >> shift & 0xFFu;
}

Slope slopeOf(const Rectangle& from, unsigned shift, int x, int y) {
  const std::int64_t width = from.right - from.left;
  const std::int64_t height = from.bottom - from.top;
  const std::int64_t dx = centreOf(x) - from.left;
  const std::int64_t dy = centreOf(y) - from.top;
  const auto value = [&](std::size_t i) { return channelOf(from.colours[i], shift) << fraction; };
  const auto along = [&](std::size_t i) { return (value(i + 1) - value(i)) * subpixel / width; };
  const auto start = [&](std::size_t i) { return value(i) + (value(i + 1) - value(i)) * dx / width; };
  const std::int64_t stepY = (start(2) - start(0)) * subpixel / height;
  const std::int64_t stepXY = (along(2) - along(0)) * subpixel / height;
  return {start(0) + stepY * dy / subpixel + (std::int64_t{1} << (fraction - 1)),
          along(0) + stepXY * dy / subpixel, stepY, stepXY};
}

void drawFlat(const Rectangle& from, Word* to, int x, int y, int count, Word colour) {
  if (alphaOf(colour) == 0) return;
  if (from.texture) {
    drawTexels(to, count, *from.texture, x + from.shift.right, y + from.shift.down, colour);
  } else {
    fill(to, count, colour);
  }
}

// Each row has one colour.
void drawRows(const Rectangle& from, const Surface& surface, const Box& part) {
  std::array<Slope, 4> slopes;
  for (unsigned i = 0; i < 4; ++i) slopes[i] = slopeOf(from, 8 * i, part.left, part.top);
  for (int y = part.top; y < part.bottom; ++y) {
    Word colour = 0;
    for (unsigned i = 0; i < 4; ++i) {
      colour |= static_cast<Word>(slopes[i].value >> fraction) << 8 * i;
      slopes[i].value += slopes[i].stepY;
    }
    drawFlat(from, rowOf(surface, y) + part.left, part.left, y, part.right - part.left, colour);
  }
}

// Only the alpha changes, in both directions.
void drawRamps(const Rectangle& from, const Surface& surface, const Box& part) {
  Slope slope = slopeOf(from, 24, part.left, part.top);
  const int count = part.right - part.left;
  for (int y = part.top; y < part.bottom; ++y) {
    Word* to = rowOf(surface, y) + part.left;
    const Ramp alpha{static_cast<int>(slope.value >> (fraction - 16)),
                     static_cast<int>(slope.stepX >> (fraction - 16))};
    if (from.texture) {
      copyRamp(to, count, from.texture->texels(part.left + from.shift.right, y + from.shift.down), alpha);
    } else {
      fillRamp(to, count, from.colours[0], alpha);
    }
    slope.value += slope.stepY;
    slope.stepX += slope.stepXY;
  }
}

}  // namespace

std::optional<Shift> texelForPixel(const Corner* corners, int count, const Texture& texture, const Box& box) {
  constexpr int texel = 65536;
  constexpr int tolerance = texel / 64;
  const auto gap = [](int onTexture, int position) {
    return static_cast<std::int64_t>(onTexture) - static_cast<std::int64_t>(position) * (texel / subpixel);
  };
  const auto nearest = [](std::int64_t distance) { return static_cast<int>((distance + texel / 2) >> 16); };
  const Shift shift{nearest(gap(corners[0].u, corners[0].x)), nearest(gap(corners[0].v, corners[0].y))};
  const auto fits = [&](const Corner& corner) {
    return std::abs(gap(corner.u, corner.x) - std::int64_t{shift.right} * texel) <= tolerance &&
           std::abs(gap(corner.v, corner.y) - std::int64_t{shift.down} * texel) <= tolerance;
  };
  if (!std::all_of(corners, corners + count, fits)) return std::nullopt;
  const bool inside = box.left + shift.right >= 0 && box.right + shift.right <= texture.width() &&
                      box.top + shift.down >= 0 && box.bottom + shift.down <= texture.height();
  return inside ? std::optional(shift) : std::nullopt;
}

void drawTexels(Word* to, int count, const Texture& texture, int u, int v, Word colour) {
  const bool untinted = (colour & rgbMask) == rgbMask;
  if (texture.isMask()) {
    fillMask(to, count, colour, texture.coverage(u, v));
  } else if (untinted && texture.opaque()) {
    copy(to, count, texture.texels(u, v), alphaOf(colour));
  } else if (untinted && alphaOf(colour) == 255) {
    blend(to, count, texture.texels(u, v));
  } else {
    blendTinted(to, count, texture.texels(u, v), colour);
  }
}

std::optional<Rectangle> makeRectangle(const std::array<Corner, 4>& corners, const Texture* texture,
                                       const Box& clip) {
  const Corner& from = corners[0];
  const Corner& to = corners[3];
  const Box box = Box{firstPixel(from.x), firstPixel(from.y), firstPixel(to.x), firstPixel(to.y)}.cut(clip);
  Rectangle made{box, from.x, from.y, to.x, to.y, {}, texture, {}};
  for (std::size_t i = 0; i < 4; ++i) made.colours[i] = corners[i].colour;
  const auto& [a, b, c, d] = made.colours;
  const bool rows = a == b && c == d;
  const bool oneRgb = ((a ^ b) & rgbMask) == 0 && ((a ^ c) & rgbMask) == 0 && ((a ^ d) & rgbMask) == 0;
  if (!rows && !oneRgb) return std::nullopt;
  if (!texture || box.empty()) return made;
  if (!rows && (texture->isMask() || !texture->opaque() || (a & rgbMask) != rgbMask)) return std::nullopt;
  const auto shift = texelForPixel(corners.data(), 4, *texture, box);
  if (!shift) return std::nullopt;
  made.shift = *shift;
  return made;
}

void draw(const Rectangle& rectangle, const Surface& surface, const Box& part) {
  const Box box = rectangle.box.cut(part);
  if (box.empty()) return;
  const auto& [a, b, c, d] = rectangle.colours;
  if (a != b || c != d) return drawRamps(rectangle, surface, box);
  if (a != c) return drawRows(rectangle, surface, box);
  for (int y = box.top; y < box.bottom; ++y) {
    drawFlat(rectangle, rowOf(surface, y) + box.left, box.left, y, box.right - box.left, a);
  }
}

}  // namespace lobby::draw::raster
