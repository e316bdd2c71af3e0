#include "platform/draw/raster_span.hpp"

#include "platform/draw/raster_lanes.hpp"

namespace lobby::draw::raster {
namespace {

Words rampOf(Ramp alpha) {
  const auto start = static_cast<Word>(alpha.start);
  const auto step = static_cast<Word>(alpha.step);
  return Words{start, start + step, start + 2 * step, start + 3 * step};
}

}  // namespace
void fill(Word* to, int count, Word colour) {
  const unsigned alpha = alphaOf(colour);
  if (alpha == 255) std::fill_n(to, count, colour & rgbMask);
  if (alpha == 0 || alpha == 255) return;
  const Halves rest = twice(all(255 - alpha));
  const Halves addRedBlue = redBlue(all(colour)) * twice(all(alpha)) + 128;
  const Halves addGreen = green(all(colour)) * twice(all(alpha)) + 128;
  each(
      to, count,
      [&](Words under, int) {
        return join(redBlue(under) * rest + addRedBlue, green(under) * rest + addGreen);
      },
      [&](Word under, int) { return mix(colour, under, alpha); });
}

void fillRamp(Word* to, int count, Word colour, Ramp alpha) {
  Words ramp = rampOf(alpha);
  const Words step = all(static_cast<Word>(alpha.step) * lanes);
  each(
      to, count,
      [&](Words under, int) {
        const Halves now = twice(ramp >> 16u);
        ramp += step;
        return mix(all(colour), under, now);
      },
      [&](Word under, int i) {
        return mix(colour, under, static_cast<unsigned>(alpha.start + i * alpha.step) >> 16u);
      });
}

void fillMask(Word* to, int count, Word colour, const std::uint8_t* coverage) {
  const unsigned alpha = alphaOf(colour);
  const Halves alphas = twice(all(alpha));
  each(
      to, count,
      [&](Words under, int i) {
        Bytes bytes;
        std::memcpy(&bytes, coverage + i, sizeof bytes);
        if (std::bit_cast<Word>(bytes) == 0) return under;
        const auto masks = std::bit_cast<Halves>(__builtin_convertvector(bytes, Words));
        return mix(all(colour), under, twice(over255(masks * alphas + 128) >> 8u & 0xFFu));
      },
      [&](Word under, int i) { return mix(colour, under, raster::over255(coverage[i] * alpha)); });
}

void copy(Word* to, int count, const Word* texels, unsigned alpha) {
  if (alpha == 0) return;
  if (alpha == 255) {
    each(
        to, count, [&](Words, int i) { return load(texels + i) & rgbMask; },
        [&](Word, int i) { return texels[i] & rgbMask; });
    return;
  }
  const Halves alphas = twice(all(alpha));
  each(
      to, count, [&](Words under, int i) { return mix(load(texels + i), under, alphas); },
      [&](Word under, int i) { return mix(texels[i], under, alpha); });
}

void copyRamp(Word* to, int count, const Word* texels, Ramp alpha) {
  Words ramp = rampOf(alpha);
  const Words step = all(static_cast<Word>(alpha.step) * lanes);
  each(
      to, count,
      [&](Words under, int i) {
        const Halves now = twice(ramp >> 16u);
        ramp += step;
        return mix(load(texels + i), under, now);
      },
      [&](Word under, int i) {
        return mix(texels[i], under, static_cast<unsigned>(alpha.start + i * alpha.step) >> 16u);
      });
}

void blend(Word* to, int count, const Word* texels) {
  each(
      to, count,
      [&](Words under, int i) {
        const Words source = load(texels + i);
        return mix(source, under, twice(source >> 24u));
      },
      [&](Word under, int i) { return mix(texels[i], under, alphaOf(texels[i])); });
}

void blendTinted(Word* to, int count, const Word* texels, Word colour) {
  each(
      to, count,
      [&](Words under, int i) {
        const Words source = multiply(load(texels + i), all(colour));
        return mix(source, under, twice(source >> 24u));
      },
      [&](Word under, int i) {
        const Word source = raster::multiply(texels[i], colour);
        return mix(source, under, alphaOf(source));
      });
}

}  // namespace lobby::draw::raster
