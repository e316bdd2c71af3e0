#include "platform/draw/check_jpeg.hpp"

#include "platform/draw/exif.hpp"
#include "platform/draw/jpeg.hpp"
#include "platform/draw/jpeg_reader.hpp"

namespace lobby::draw {
namespace {

// All data is read at any size, and the pixels are not wanted.
constexpr int shrink = 8;

std::string sizeOf(int width, int height) {
  return std::to_string(width) + " x " + std::to_string(height);
}

}  // namespace

Result<PictureExtent> checkJpeg(std::string_view bytes, const PictureExtent& largest) {
  if (!isJpeg(bytes)) return fail(ErrorKind::content, "it is no JPEG");
  JpegReader jpeg(bytes);
  if (const auto header = jpeg.readHeader(); !header) return std::unexpected(header.error());
  const bool turned = turnsOver(jpeg.orientation());
  const PictureExtent extent =
      turned ? PictureExtent{jpeg.height(), jpeg.width()} : PictureExtent{jpeg.width(), jpeg.height()};
  if (extent.width > largest.width || extent.height > largest.height) {
    return fail(ErrorKind::content, "it has " + sizeOf(extent.width, extent.height) +
                                        " pixels and may have " + sizeOf(largest.width, largest.height));
  }
  if (jpeg.isInSeveralScans()) {
    return fail(ErrorKind::content, "it is a progressive JPEG, which takes too much memory");
  }
  const auto pixels = jpeg.readPixels(shrink);
  if (!pixels) return std::unexpected(pixels.error());
  return extent;
}

}  // namespace lobby::draw
