#include "platform/draw/inspect.hpp"

#include <algorithm>
#include <array>

#include "platform/draw/colour_profile.hpp"
#include "platform/draw/jpeg.hpp"
#include "platform/draw/png.hpp"

namespace lobby::draw {
namespace {

constexpr double nearlyBlack = 16;  // of 255; a panel in a lit lobby shows nothing below

// Of 255: how much brighter a field must be to count. In an even sky it is chance which of two is brighter.
constexpr double difference = 2;

double luminance(const std::uint8_t* rgba) {
  return 0.2126 * rgba[0] + 0.7152 * rgba[1] + 0.0722 * rgba[2];
}

// From the darkest to the brightest, without the hundredth part at either end: a speck is no picture.
int rangeOf(const std::array<std::size_t, 256>& histogram, std::size_t count) {
  const std::size_t speck = count / 100;
  const auto edge = [&](const auto& begin, const auto& end) {
    std::size_t passed = 0;
    return static_cast<int>(std::find_if(begin, end, [&](std::size_t n) { return (passed += n) > speck; }) -
                            begin);
  };
  const int darkest = edge(histogram.begin(), histogram.end());
  const int brightest = 255 - edge(histogram.rbegin(), histogram.rend());
  return std::max(0, brightest - darkest);
}

void measureLight(const Bitmap& picture, PictureFacts& facts) {
  const std::size_t count = picture.rgba.size() / 4;
  std::array<std::array<std::size_t, 256>, 3> histograms{};
  std::array<double, 3> sum{};
  double light = 0;
  std::size_t black = 0;
  for (std::size_t i = 0; i < count; ++i) {
    const std::uint8_t* pixel = &picture.rgba[i * 4];
    for (std::size_t c = 0; c < 3; ++c) {
      ++histograms[c][pixel[c]];
      sum[c] += pixel[c];
    }
    light += luminance(pixel);
    if (luminance(pixel) < nearlyBlack) ++black;
  }
  const auto of = static_cast<double>(std::max<std::size_t>(count, 1));
  facts.brightness = light / of / 255;
  facts.blackShare = static_cast<double>(black) / of;
  for (std::size_t c = 0; c < 3; ++c) {
    facts.meanColour = facts.meanColour << 8u | static_cast<std::uint32_t>(sum[c] / of);
    facts.range = std::max(facts.range, rangeOf(histograms[c], count));
  }
}

// How much of the pixel [at, at + 1) lies in [from, to).
double shareOf(int at, double from, double to) {
  return std::max(0.0, std::min(to, at + 1.0) - std::max(from, static_cast<double>(at)));
}

// The mean luminance of one field of a grid that is laid over the picture. Pixels on its edges count in part:
// so the fields of a copy in another size show the same.
double fieldOf(const Bitmap& picture, int column, int columns, int row, int rows) {
  const double width = static_cast<double>(picture.width) / columns;
  const double height = static_cast<double>(picture.height) / rows;
  const double left = column * width;
  const double top = row * height;
  double sum = 0;
  for (int y = static_cast<int>(top); y < std::min<double>(picture.height, top + height); ++y) {
    const double down = shareOf(y, top, top + height);
    const std::uint8_t* line =
        &picture.rgba[static_cast<std::size_t>(y) * static_cast<std::size_t>(picture.width) * 4];
    for (int x = static_cast<int>(left); x < std::min<double>(picture.width, left + width); ++x) {
      sum += luminance(line + static_cast<std::size_t>(x) * 4) * down * shareOf(x, left, left + width);
    }
  }
  return sum / (width * height);
}

// One bit for each field of 8 × 8: is the next one brighter?
std::uint64_t fingerprintOf(const Bitmap& picture) {
  constexpr int side = 8;
  std::uint64_t bits = 0;
  for (int row = 0; row < side; ++row) {
    double before = fieldOf(picture, 0, side + 1, row, side);
    for (int column = 1; column <= side; ++column) {
      const double here = fieldOf(picture, column, side + 1, row, side);
      bits = bits << 1u | (here > before + difference ? 1u : 0u);
      before = here;
    }
  }
  return bits;
}

std::string foreignProfileOf(const PictureSample& sample) {
  if (!sample.iccProfile.empty()) return foreignProfile(sample.iccProfile);
  return sample.primaries ? foreignProfile(*sample.primaries) : std::string();
}

Result<PictureSample> sampleOf(std::string_view bytes) {
  if (isJpeg(bytes)) return sampleJpeg(bytes);
  if (isPng(bytes)) return samplePng(bytes);
  return notAPicture();
}

}  // namespace

Result<PictureFacts> inspectPicture(std::string_view bytes) {
  const Result<PictureSample> sample = sampleOf(bytes);
  if (!sample) return std::unexpected(sample.error());
  PictureFacts facts{.width = sample->width,
                     .height = sample->height,
                     .bitDepth = sample->bitDepth,
                     .colours = sample->colours,
                     .foreignProfile = foreignProfileOf(*sample)};
  measureLight(sample->small, facts);
  facts.fingerprint = fingerprintOf(sample->small);
  return facts;
}

}  // namespace lobby::draw
