// PNG by libpng's simplified interface: it turns every kind of PNG into 8-bit RGBA and never jumps.
#include "platform/draw/png.hpp"

#include <algorithm>
#include <array>

#include <png.h>

#include "platform/base/files.hpp"
#include "platform/draw/exif.hpp"
#include "platform/draw/png_info.hpp"

namespace lobby::draw {
namespace {

constexpr png_uint_32 largestSide = 8192;

std::size_t offsetOf(const Bitmap& picture, int x, int y) {
  return (static_cast<std::size_t>(y) * static_cast<std::size_t>(picture.width) +
          static_cast<std::size_t>(x)) *
         4;
}

class Image {
 public:
  Image() { image_.version = PNG_IMAGE_VERSION; }
  ~Image() { png_image_free(&image_); }
  Image(const Image&) = delete;
  Image& operator=(const Image&) = delete;
  png_image* get() { return &image_; }
  png_image* operator->() { return &image_; }

 private:
  png_image image_{};
};

std::unexpected<Error> unreadable(Image& image) {
  return fail(ErrorKind::content, std::string("this PNG cannot be read (") + image->message +
                                      "); save it again as an ordinary PNG or JPEG");
}

// Every chunk lies in the file, up to the end mark. libpng asks for as much memory as a chunk says it has.
bool isWhole(std::string_view bytes) {
  constexpr std::size_t around = 12;  // length, name and checksum
  bytes.remove_prefix(std::min<std::size_t>(8, bytes.size()));
  while (bytes.size() >= around) {
    std::size_t length = 0;
    for (const char byte : bytes.substr(0, 4)) length = length << 8u | static_cast<std::uint8_t>(byte);
    if (bytes.substr(4, 4) == "IEND") return true;
    if (length > bytes.size() - around) return false;
    bytes.remove_prefix(around + length);
  }
  return false;
}

Result<void> readHeader(Image& image, std::string_view bytes) {
  if (png_image_begin_read_from_memory(image.get(), bytes.data(), bytes.size()) == 0)
    return unreadable(image);
  if (image->width <= largestSide && image->height <= largestSide) return {};
  return fail(ErrorKind::content, "this picture is larger than 8192 pixels a side; make it smaller");
}

// As stored.
Result<Bitmap> readPixels(std::string_view bytes) {
  if (!isWhole(bytes)) {
    return fail(ErrorKind::content, "this PNG is cut off; copy it again from where it came from");
  }
  Image image;
  if (const auto header = readHeader(image, bytes); !header) return std::unexpected(header.error());
  image->format = PNG_FORMAT_RGBA;
  Bitmap picture{static_cast<int>(image->width), static_cast<int>(image->height), {}};
  picture.rgba.resize(PNG_IMAGE_SIZE(*image.get()));
  if (png_image_finish_read(image.get(), nullptr, picture.rgba.data(), 0, nullptr) == 0)
    return unreadable(image);
  return picture;
}

// The mean of the pixels [x, x + sampleShrink) × [y, y + sampleShrink), as far as the picture goes.
void average(const Bitmap& picture, int left, int top, std::uint8_t* rgba) {
  const int right = std::min(left + sampleShrink, picture.width);
  const int bottom = std::min(top + sampleShrink, picture.height);
  std::array<unsigned, 4> sum{};
  for (int y = top; y < bottom; ++y) {
    const std::uint8_t* pixel = &picture.rgba[offsetOf(picture, left, y)];
    for (int x = left; x < right; ++x) {
      for (unsigned& channel : sum) channel += *pixel++;
    }
  }
  const auto count = static_cast<unsigned>((right - left) * (bottom - top));
  for (const unsigned channel : sum) *rgba++ = static_cast<std::uint8_t>(channel / count);
}

Bitmap shrunken(const Bitmap& picture) {
  Bitmap small{(picture.width + sampleShrink - 1) / sampleShrink,
               (picture.height + sampleShrink - 1) / sampleShrink,
               {}};
  small.rgba.resize(static_cast<std::size_t>(small.width) * static_cast<std::size_t>(small.height) * 4);
  for (int y = 0; y < small.height; ++y) {
    for (int x = 0; x < small.width; ++x) {
      average(picture, x * sampleShrink, y * sampleShrink, &small.rgba[offsetOf(small, x, y)]);
    }
  }
  return small;
}

}  // namespace

bool isPng(std::string_view bytes) {
  return bytes.starts_with("\x89PNG");
}

Result<Bitmap> decodePng(std::string_view bytes) {
  Result<Bitmap> picture = readPixels(bytes);
  if (picture) *picture = upright(std::move(*picture), readPngInfo(bytes).orientation);
  return picture;
}

Result<PictureSample> samplePng(std::string_view bytes) {
  const Result<Bitmap> picture = readPixels(bytes);
  if (!picture) return std::unexpected(picture.error());
  PngInfo info = readPngInfo(bytes);
  PictureSample sample{.width = picture->width,
                       .height = picture->height,
                       .bitDepth = info.bitDepth,
                       .colours = info.colours,
                       .iccProfile = std::move(info.iccProfile),
                       .primaries = info.primaries,
                       .small = upright(shrunken(*picture), info.orientation)};
  if (turnsOver(info.orientation)) std::swap(sample.width, sample.height);
  return sample;
}

Result<void> writePng(const std::string& file, const Bitmap& picture) {
  Image image;
  image->width = static_cast<png_uint_32>(picture.width);
  image->height = static_cast<png_uint_32>(picture.height);
  image->format = PNG_FORMAT_RGBA;
  image->flags = PNG_IMAGE_FLAG_FAST;
  png_alloc_size_t size = 0;
  std::string bytes;
  bool written = png_image_write_get_memory_size(*image.get(), size, 0, picture.rgba.data(), 0, nullptr) != 0;
  if (written) {
    bytes.resize(size);
    written =
        png_image_write_to_memory(image.get(), bytes.data(), &size, 0, picture.rgba.data(), 0, nullptr) != 0;
  }
  if (!written) return fail(ErrorKind::system, "cannot encode " + file + ": " + image->message);
  bytes.resize(size);
  return writeFileAtomically(file, bytes);
}

}  // namespace lobby::draw
