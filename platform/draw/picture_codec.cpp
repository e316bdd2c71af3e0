#include "platform/draw/picture_codec.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>

#include "platform/draw/jpeg.hpp"
#include "platform/draw/png.hpp"

// Compiled here and nowhere else, with its symbols kept to this file: ImGui's package links a libstb of its
// own.
#define STB_IMAGE_RESIZE_STATIC
#define STB_IMAGE_RESIZE_IMPLEMENTATION
#include <stb/stb_image_resize.h>

namespace lobby::draw {
namespace {

std::size_t bytesOf(int width, int height) {
  return static_cast<std::size_t>(width) * static_cast<std::size_t>(height) * 4;
}

// A rectangle of `picture`, in px.
Bitmap cut(const Bitmap& picture, int x, int y, int width, int height) {
  Bitmap part{width, height, std::vector<std::uint8_t>(bytesOf(width, height))};
  for (int row = 0; row < height; ++row) {
    std::memcpy(&part.rgba[bytesOf(width, row)],
                &picture.rgba[bytesOf(picture.width, y + row) + bytesOf(x, 1)], bytesOf(width, 1));
  }
  return part;
}

Bitmap resize(const Bitmap& picture, int width, int height) {
  Bitmap scaled{width, height, std::vector<std::uint8_t>(bytesOf(width, height))};
  stbir_resize_uint8(picture.rgba.data(), picture.width, picture.height, 0, scaled.rgba.data(), width, height,
                     0, 4);
  return scaled;
}

// Where a window of `size` out of `whole` lies so that `focal` is as near its `anchor` as the edges allow.
int windowStart(int whole, int size, float focal, float anchor) {
  const float start = focal * static_cast<float>(whole) - anchor * static_cast<float>(size);
  return std::clamp(static_cast<int>(std::lround(start)), 0, whole - size);
}

}  // namespace

std::unexpected<Error> notAPicture() {
  return fail(ErrorKind::content,
              "this is no JPEG or PNG picture; save it as JPEG, at most 8192 pixels a side");
}

Result<Bitmap> decodePicture(std::string_view bytes) {
  if (isJpeg(bytes)) return decodeJpeg(bytes);
  if (isPng(bytes)) return decodePng(bytes);
  return notAPicture();
}

Bitmap scaleToFit(const Bitmap& picture, int maxWidth, int maxHeight) {
  const double scale = std::min(
      {1.0, static_cast<double>(maxWidth) / picture.width, static_cast<double>(maxHeight) / picture.height});
  if (scale >= 1) return picture;
  const int width = std::max(1, static_cast<int>(std::lround(picture.width * scale)));
  const int height = std::max(1, static_cast<int>(std::lround(picture.height * scale)));
  return resize(picture, width, height);
}

Bitmap coverCrop(const Bitmap& picture, const Crop& crop) {
  const double scale = std::max(static_cast<double>(crop.width) / picture.width,
                                static_cast<double>(crop.height) / picture.height);
  const int width = std::clamp(static_cast<int>(std::lround(crop.width / scale)), 1, picture.width);
  const int height = std::clamp(static_cast<int>(std::lround(crop.height / scale)), 1, picture.height);
  Bitmap part = cut(picture, windowStart(picture.width, width, crop.focalX, crop.anchorX),
                    windowStart(picture.height, height, crop.focalY, crop.anchorY), width, height);
  if (width == crop.width && height == crop.height) return part;
  return resize(part, crop.width, crop.height);
}

std::uint32_t dominantColour(const Bitmap& picture) {
  // Averaging the squares is close enough to linear light, and a bright sky does not turn to mud.
  std::array<double, 3> sum{};
  const std::size_t count = picture.rgba.size() / 4;
  for (std::size_t i = 0; i < count; ++i) {
    for (std::size_t c = 0; c < 3; ++c) {
      const double value = picture.rgba[i * 4 + c];
      sum[c] += value * value;
    }
  }
  std::uint32_t colour = 0;
  for (const double channel : sum) {
    const double mean = count == 0 ? 0 : std::sqrt(channel / static_cast<double>(count));
    colour = colour << 8u | static_cast<std::uint32_t>(std::lround(mean));
  }
  return colour;
}

}  // namespace lobby::draw
