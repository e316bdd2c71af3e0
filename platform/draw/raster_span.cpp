#include "platform/draw/raster_span.hpp"

#include <bit>
#include <cstring>

namespace lobby::draw::raster {
namespace {

constexpr int lanes = 4;  // pixels in a vector
using Words [[gnu::vector_size(16)]] = std::uint32_t;
using Halves [[gnu::vector_size(16)]] = std::uint16_t;  // products of two channels
using Bytes [[gnu::vector_size(4)]] = std::uint8_t;

Words load(const Word* from) {
  Words words;
  std::memcpy(&words, from, sizeof words);
  return words;
}

void store(Word* to, Words words) {
  std::memcpy(to, &words, sizeof words);
}

Words all(Word word) {
  return Words{word, word, word, word};
}

// The channels with room for a product: red and blue of a pixel in two lanes, green in one.
Halves redBlue(Words words) {
  return std::bit_cast<Halves>(words & 0xFF00FFu);
}
Halves green(Words words) {
  return std::bit_cast<Halves>(words >> 8u & 0xFFu);
}
Halves alphaGreen(Words words) {
  return std::bit_cast<Halves>(words >> 8u & 0xFF00FFu);
}

// An alpha in the lower half of each word, in both halves.
Halves twice(Words alpha) {
  return std::bit_cast<Halves>(alpha | alpha << 16u);
}

// Leaves sum/255, rounded, in the upper byte of each lane; 128 is in the sum already.
Words over255(Halves sum) {
  return std::bit_cast<Words>(sum + (sum >> 8u));
}

Words join(Halves sumRedBlue, Halves sumGreen) {
  return (over255(sumRedBlue) >> 8u & 0xFF00FFu) | (over255(sumGreen) & 0xFF00u);
}

Words mix(Words source, Words under, Halves alpha) {
  const Halves rest = 255 - alpha;
  return join(redBlue(source) * alpha + redBlue(under) * rest + 128,
              green(source) * alpha + green(under) * rest + 128);
}

Words multiply(Words texels, Words colour) {
  const Words low = over255(redBlue(texels) * redBlue(colour) + 128) >> 8u & 0xFF00FFu;
  const Words high = over255(alphaGreen(texels) * alphaGreen(colour) + 128) & 0xFF00FF00u;
  return low | high;
}

Words rampOf(Ramp alpha) {
  const auto start = static_cast<Word>(alpha.start);
  const auto step = static_cast<Word>(alpha.step);
  return Words{start, start + step, start + 2 * step, start + 3 * step};
}

// `four` maps a vector of pixels and its place in the run, `one` a single pixel for the rest of the run.
// Glyphs are narrow: the rest is no loop, which the compiler would unroll and vectorise at length.
template <typename Four, typename One>
void each(Word* to, int count, Four four, One one) {
  int i = 0;
  for (; i <= count - lanes; i += lanes) store(to + i, four(load(to + i), i));
  if (i < count) to[i] = one(to[i], i);
  if (i + 1 < count) to[i + 1] = one(to[i + 1], i + 1);
  if (i + 2 < count) to[i + 2] = one(to[i + 2], i + 2);
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
