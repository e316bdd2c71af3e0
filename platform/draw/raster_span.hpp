// Runs of pixels in a row: the inner loops of SoftwareRenderer. Several pixels at a time, in the compiler's
// own vectors, so that one source serves SSE2 and NEON.
#pragma once

#include "platform/draw/raster_pixel.hpp"

namespace lobby::draw::raster {

// An alpha that changes along the run: pixel i has (start + i·step) >> 16, which must stay within 0 to 255.
struct Ramp {
  int start = 0;
  int step = 0;
};

void fill(Word* to, int count, Word colour);
void fillRamp(Word* to, int count, Word colour, Ramp alpha);
// Each pixel takes the colour as far as `coverage` says.
void fillMask(Word* to, int count, Word colour, const std::uint8_t* coverage);

// Texels that are opaque, taken with the same alpha or with a changing one.
void copy(Word* to, int count, const Word* texels, unsigned alpha);
void copyRamp(Word* to, int count, const Word* texels, Ramp alpha);

// Texels with their own alpha, as they are or times a colour.
void blend(Word* to, int count, const Word* texels);
void blendTinted(Word* to, int count, const Word* texels, Word colour);

}  // namespace lobby::draw::raster
