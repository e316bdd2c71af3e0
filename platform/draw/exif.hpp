// How a camera was held.
#pragma once

#include <string_view>

#include "platform/draw/picture_codec.hpp"

namespace lobby::draw {

// The orientation that EXIF data names, 1 to 8; 1 (upright) when it names none. `tiff` begins with "II" or
// "MM"; only the first directory is looked at.
int exifOrientation(std::string_view tiff);

// Width and height change places.
constexpr bool turnsOver(int orientation) {
  return orientation >= 5;
}

// The picture as it was seen, from one that is stored in that orientation.
Bitmap upright(Bitmap picture, int orientation);

}  // namespace lobby::draw
