// What a PNG file says before its pixels begin.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "platform/draw/picture_sample.hpp"

namespace lobby::draw {

struct PngInfo {
  int bitDepth = 8;
  PictureColours colours = PictureColours::rgb;
  int orientation = 1;  // as EXIF says, 1 to 8
  std::string iccProfile;
  std::optional<Primaries> primaries;  // only when neither a profile nor the sRGB mark overrules them
};

// A file that cannot be read gives the values above: decoding it says what is wrong.
PngInfo readPngInfo(std::string_view bytes);

}  // namespace lobby::draw
