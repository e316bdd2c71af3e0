// Pixels on a panel that hangs on its side or upside down.
#pragma once

#include "platform/draw/raster_pixel.hpp"
#include "platform/draw/rotation.hpp"
#include "platform/draw/software_renderer.hpp"

namespace lobby::draw::raster {

// Copies a part of the picture to where it belongs on the panel. Safe from several threads at a time for
// parts that do not overlap.
void copyTurned(const Surface& picture, const Box& part, Rotation rotation, const Surface& panel);

// What of the panel is at x, y of the picture; black outside.
Word turnedPixel(const Surface& panel, int x, int y, Rotation rotation);

}  // namespace lobby::draw::raster
