// A still or an article's picture, as the catalogue's light rows carry it. The bytes are fetched apart.
#pragma once

#include <cstdint>
#include <string>

namespace lobby {

struct Picture {
  std::int64_t id = 0;  // row in the snapshot
  int width = 0;        // px of the full version, within 1920×1920
  int height = 0;
  std::uint32_t dominantColour = 0;  // 0xRRGGBB, shown until the picture is decoded
  double focalX = 0.5;               // the point to keep when cropping, as fractions of width and height
  double focalY = 0.5;
  std::string alt;  // in the language asked for, else empty
};

enum class PictureSize { full, thumb };  // fits 1920×1920; 480 px wide

}  // namespace lobby
