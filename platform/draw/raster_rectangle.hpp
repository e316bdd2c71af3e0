// Rectangles along the axes: glyphs, pictures, fills and the cells of a mesh.
#pragma once

#include <array>
#include <optional>

#include "platform/draw/raster_texture.hpp"
#include "platform/draw/software_renderer.hpp"

namespace lobby::draw::raster {

inline Word* rowOf(const Surface& surface, int y) {
  return surface.pixels + static_cast<std::ptrdiff_t>(y - surface.top) * surface.stride;
}

// How a texture that is drawn texel for pixel lies on the surface: pixel x shows texel x + right.
struct Shift {
  int right = 0;
  int down = 0;
};

// The shift, when the corners (three or four of them) have one in common and `box` stays on the texture with
// it.
std::optional<Shift> texelForPixel(const Corner* corners, int count, const Texture& texture, const Box& box);

// A run of texels from (u, v) on, taking one colour.
void drawTexels(Word* to, int count, const Texture& texture, int u, int v, Word colour);

struct Rectangle {
  Box box;                       // the pixels to draw, clipped
  int left, top, right, bottom;  // 1/256 px, unclipped
  std::array<Word, 4> colours;   // top left, top right, bottom left, bottom right
  const Texture* texture;        // null: solid
  Shift shift;
};

// From corners in the order of `colours`. None when it needs more than the loops here can do: then it is
// drawn as two triangles.
std::optional<Rectangle> makeRectangle(const std::array<Corner, 4>& corners, const Texture* texture,
                                       const Box& clip);

void draw(const Rectangle& rectangle, const Surface& surface, const Box& part);

}  // namespace lobby::draw::raster
