#include "tests/support/picture_compare.hpp"

#include <algorithm>
#include <cstdlib>

#include "platform/base/files.hpp"
#include "platform/draw/picture_codec.hpp"

namespace lobby::test {
namespace {

constexpr int channelTolerance = 6;
constexpr std::size_t onePixelIn = 1000;

Result<draw::Bitmap> load(const std::filesystem::path& file) {
  const auto bytes = readFile(file);
  if (!bytes) return std::unexpected(bytes.error());
  return draw::decodePicture(*bytes);
}

int worstChannel(const draw::Bitmap& a, const draw::Bitmap& b, std::size_t pixel) {
  int worst = 0;
  for (std::size_t i = pixel * 4; i < pixel * 4 + 4; ++i)
    worst = std::max(worst, std::abs(int{a.rgba[i]} - int{b.rgba[i]}));
  return worst;
}

std::string sizeOf(const draw::Bitmap& picture) {
  return std::to_string(picture.width) + "x" + std::to_string(picture.height);
}

}  // namespace

std::string differenceOfPictures(const std::filesystem::path& expected, const std::filesystem::path& found) {
  const auto a = load(expected);
  const auto b = load(found);
  if (!a) return expected.string() + ": " + a.error().message;
  if (!b) return found.string() + ": " + b.error().message;
  if (sizeOf(*a) != sizeOf(*b)) return "expected " + sizeOf(*a) + ", found " + sizeOf(*b);
  const std::size_t pixels = a->rgba.size() / 4;
  std::size_t different = 0;
  int worst = 0;
  for (std::size_t pixel = 0; pixel < pixels; ++pixel) {
    const int channel = worstChannel(*a, *b, pixel);
    worst = std::max(worst, channel);
    if (channel > channelTolerance) ++different;
  }
  if (different * onePixelIn <= pixels) return "";
  return std::to_string(different) + " of " + std::to_string(pixels) + " pixels differ, by up to " +
         std::to_string(worst) + " of 255";
}

}  // namespace lobby::test
