#include "platform/draw/exif.hpp"

#include <cstring>
#include <optional>
#include <utility>

namespace lobby::draw {
namespace {

constexpr std::size_t entrySize = 12;
constexpr std::uint32_t orientationTag = 0x0112;
constexpr std::uint32_t shortType = 3;

// Numbers in the byte order that the data begins with. Beyond the end: nothing.
class TiffReader {
 public:
  explicit TiffReader(std::string_view tiff) : tiff_(tiff), littleEndian_(tiff.starts_with("II")) {}

  std::optional<std::uint32_t> number(std::size_t at, std::size_t size) const {
    if (at > tiff_.size() || tiff_.size() - at < size) return std::nullopt;
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < size; ++i) {
      const std::size_t from = littleEndian_ ? at + size - 1 - i : at + i;
      value = value << 8u | static_cast<std::uint8_t>(tiff_[from]);
    }
    return value;
  }

 private:
  std::string_view tiff_;
  bool littleEndian_;
};

std::size_t offsetOf(int x, int y, int width) {
  return (static_cast<std::size_t>(y) * static_cast<std::size_t>(width) + static_cast<std::size_t>(x)) * 4;
}

}  // namespace

int exifOrientation(std::string_view tiff) {
  if (!tiff.starts_with("II") && !tiff.starts_with("MM")) return 1;
  const TiffReader reader(tiff);
  const auto directory = reader.number(4, 4);
  const auto entries = directory ? reader.number(*directory, 2) : std::nullopt;
  if (!entries) return 1;
  for (std::size_t i = 0; i < *entries; ++i) {
    const std::size_t entry = *directory + 2 + i * entrySize;
    const auto tag = reader.number(entry, 2);
    if (!tag) return 1;
    if (*tag != orientationTag || reader.number(entry + 2, 2) != shortType) continue;
    const int value = static_cast<int>(reader.number(entry + 8, 2).value_or(1));
    return value >= 1 && value <= 8 ? value : 1;
  }
  return 1;
}

Bitmap upright(Bitmap picture, int orientation) {
  if (orientation <= 1 || orientation > 8) return picture;
  const bool swapped = turnsOver(orientation);
  const bool fromRight = orientation == 2 || orientation == 3 || orientation == 7 || orientation == 8;
  const bool fromBottom = orientation == 3 || orientation == 4 || orientation == 6 || orientation == 7;
  Bitmap turned{picture.width, picture.height, std::vector<std::uint8_t>(picture.rgba.size())};
  if (swapped) std::swap(turned.width, turned.height);
  for (int y = 0; y < turned.height; ++y) {
    for (int x = 0; x < turned.width; ++x) {
      const int column = swapped ? y : x;
      const int row = swapped ? x : y;
      const std::size_t from = offsetOf(fromRight ? picture.width - 1 - column : column,
                                        fromBottom ? picture.height - 1 - row : row, picture.width);
      std::memcpy(&turned.rgba[offsetOf(x, y, turned.width)], &picture.rgba[from], 4);
    }
  }
  return turned;
}

}  // namespace lobby::draw
