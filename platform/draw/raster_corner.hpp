// The corners of triangles and rectangles, from ImGui's numbers to fixed point.
#pragma once

#include <array>
#include <optional>

#include "platform/draw/raster_pixel.hpp"

namespace lobby::draw::raster {

// Nothing if it is too far from the surface, or no number: that is not drawn.
std::optional<int> toFixed(float position);

// A place on a texture of so many texels. Held where products with it fit; the texture's edge goes on there.
int toTexel(float uv, int size);

// The four corners of two triangles that share a diagonal, one after the other around; none for other pairs.
std::optional<std::array<unsigned, 4>> ringOf(const std::uint16_t* sixIndices);

// Into the order top left, top right, bottom left, bottom right. False when it is no rectangle along the
// axes, on the surface or on the texture.
bool sortCorners(std::array<Corner, 4>& ring);

}  // namespace lobby::draw::raster
