// What a picture file turns out to be when somebody looks at it: numbers and names for those who know no
// pixels.
#pragma once

#include <cstdint>
#include <string>

namespace lobby {

struct PictureExtent {
  int width = 0;  // px
  int height = 0;
  bool operator==(const PictureExtent&) const = default;
};

enum class PictureColours { grey, rgb, cmyk };

struct PictureFacts {
  int width = 0;  // px, standing upright
  int height = 0;
  int bitDepth = 8;  // of a channel
  PictureColours colours = PictureColours::rgb;
  // The name of the colour profile in the file, "unnamed" if it has none: only when the profile's colours are
  // visibly not those of sRGB, which is what the kiosk takes every picture for.
  std::string foreignProfile = {};
  double brightness = 0;  // the mean, 0 black to 1 white, as the eye sees it
  double blackShare = 0;  // how much of the picture is black or next to it, 0 to 1
  int range = 0;          // from its darkest to its brightest, in the channel that varies most; 0 to 255
  std::uint32_t meanColour = 0;  // 0xRRGGBB
  // A difference hash: of copies that were scaled or saved again, only few of the 64 bits differ. Means
  // nothing for a picture of one flat colour.
  std::uint64_t fingerprint = 0;
};

}  // namespace lobby
