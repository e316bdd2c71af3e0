// Decoding, scaling and encoding of pictures in memory. Safe from any thread.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "platform/base/result.hpp"

namespace lobby::draw {

// RGBA, straight alpha, rows top to bottom, tightly packed.
struct Bitmap {
  int width = 0;
  int height = 0;
  std::vector<std::uint8_t> rgba;
};

// How a picture is fitted into a space: it covers it whole, and its focal point comes as near to the anchor
// as the picture's edges allow.
struct Crop {
  int width = 0;  // px of the space
  int height = 0;
  float focalX = 0.5f;  // fractions of the picture
  float focalY = 0.5f;
  float anchorX = 0.5f;  // fractions of the space
  float anchorY = 0.5f;
  bool operator==(const Crop&) const = default;
};

// JPEG or PNG, at most 8192 px a side; turned upright as its EXIF data says. Fails on anything else with the
// reason and what to do.
Result<Bitmap> decodePicture(std::string_view bytes);
std::unexpected<Error> notAPicture();

Bitmap scaleToFit(const Bitmap& picture, int maxWidth, int maxHeight);  // keeps proportions, never enlarges
Bitmap coverCrop(const Bitmap& picture, const Crop& crop);

std::string encodeJpeg(const Bitmap& picture, int quality);  // baseline, 4:2:0; alpha is dropped
Result<void> writePng(const std::string& file, const Bitmap& picture);

// A colour for the space of a picture that is not there yet: the mean in linear light, 0xRRGGBB.
std::uint32_t dominantColour(const Bitmap& picture);

}  // namespace lobby::draw
