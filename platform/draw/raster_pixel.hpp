// Pixels as 32-bit words, and the arithmetic on single ones. All of it is integer and rounded to the nearest,
// as OpenGL blends into eight bits: the same on every machine.
#pragma once

#include <algorithm>
#include <cstdint>

namespace lobby::draw::raster {

using Word = std::uint32_t;  // 0xAARRGGBB, straight alpha; on the surface 0x00RRGGBB

constexpr Word rgbMask = 0xFFFFFFu;

constexpr unsigned alphaOf(Word colour) {
  return colour >> 24u;
}
constexpr Word withAlpha(Word colour, unsigned alpha) {
  return (colour & rgbMask) | alpha << 24u;
}

// ImGui and uploads have red in the lowest byte.
constexpr Word fromRgba(std::uint32_t rgba) {
  return (rgba & 0xFF00FF00u) | (rgba >> 16u & 0xFFu) | (rgba & 0xFFu) << 16u;
}

// product / 255, rounded; exact up to 255 · 255.
constexpr unsigned over255(unsigned product) {
  const unsigned t = product + 128;
  return (t + (t >> 8u)) >> 8u;
}

// source · alpha + under · (1 − alpha), for the three colours. Red and blue share a multiplication.
constexpr Word mix(Word source, Word under, unsigned alpha) {
  const unsigned rest = 255 - alpha;
  const Word redBlue = (source & 0xFF00FFu) * alpha + (under & 0xFF00FFu) * rest + 0x800080u;
  const Word green = (source >> 8u & 0xFFu) * alpha + (under >> 8u & 0xFFu) * rest + 0x80u;
  return ((redBlue + (redBlue >> 8u & 0xFF00FFu)) >> 8u & 0xFF00FFu) | ((green + (green >> 8u)) & 0xFF00u);
}

// Channel by channel: a texel takes the colour of the vertices.
constexpr Word multiply(Word a, Word b) {
  const auto channel = [&](unsigned shift) {
    return over255((a >> shift & 0xFFu) * (b >> shift & 0xFFu)) << shift;
  };
  return channel(24) | channel(16) | channel(8) | channel(0);
}

// Whole pixels; right and bottom lie outside.
struct Box {
  int left = 0, top = 0, right = 0, bottom = 0;
  bool empty() const { return left >= right || top >= bottom; }
  Box cut(const Box& to) const {
    return {std::max(left, to.left), std::max(top, to.top), std::min(right, to.right),
            std::min(bottom, to.bottom)};
  }
};

// Positions have 8 fractional bits, like those of a GPU; a pixel is drawn when its centre is inside.
constexpr int subpixel = 256;
constexpr int centreOf(int pixel) {
  return pixel * subpixel + subpixel / 2;
}
// The first pixel whose centre is not before `position`.
constexpr int firstPixel(int position) {
  return (position + subpixel / 2 - 1) >> 8;
}

// A corner of a triangle or rectangle.
struct Corner {
  int x = 0, y = 0;  // 1/256 px
  int u = 0, v = 0;  // 1/65,536 texel
  Word colour = 0;
};

}  // namespace lobby::draw::raster
