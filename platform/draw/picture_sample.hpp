// A picture file looked at cheaply: what the file says, and a small version of what it shows. The raw
// material of inspectPicture.
#pragma once

#include <optional>
#include <string>

#include "platform/base/picture_facts.hpp"
#include "platform/draw/picture_codec.hpp"

namespace lobby::draw {

// How many times smaller than the picture the small version is. JPEG decodes an eighth almost for nothing.
inline constexpr int sampleShrink = 8;

// Where the file's own red, green, blue and white lie (CIE x, y).
struct Primaries {
  double whiteX = 0, whiteY = 0, redX = 0, redY = 0, greenX = 0, greenY = 0, blueX = 0, blueY = 0;
};

struct PictureSample {
  int width = 0;  // px of the picture, upright
  int height = 0;
  int bitDepth = 8;
  PictureColours colours = PictureColours::rgb;
  std::string iccProfile;  // the embedded one
  std::optional<Primaries> primaries;
  Bitmap small;  // upright
};

}  // namespace lobby::draw
