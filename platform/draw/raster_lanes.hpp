// Four pixels at a time: the arithmetic of raster_pixel.hpp on the compiler's own vectors, to the same
// result.
#pragma once

#include <bit>
#include <cstring>

#include "platform/draw/raster_pixel.hpp"

namespace lobby::draw::raster {

constexpr int lanes = 4;  // pixels in a vector
using Words [[gnu::vector_size(16)]] = std::uint32_t;
using Halves [[gnu::vector_size(16)]] = std::uint16_t;  // products of two channels
using Bytes [[gnu::vector_size(4)]] = std::uint8_t;

inline Words load(const Word* from) {
  Words words;
  std::memcpy(&words, from, sizeof words);
  return words;
}

inline void store(Word* to, Words words) {
  std::memcpy(to, &words, sizeof words);
}

inline Words all(Word word) {
  return Words{word, word, word, word};
}

// The channels with room for a product: red and blue of a pixel in two lanes, green in one.
inline Halves redBlue(Words words) {
  return std::bit_cast<Halves>(words & 0xFF00FFu);
}
inline Halves green(Words words) {
  return std::bit_cast<Halves>(words >> 8u & 0xFFu);
}
inline Halves alphaGreen(Words words) {
  return std::bit_cast<Halves>(words >> 8u & 0xFF00FFu);
}

// An alpha in the lower half of each word, in both halves.
inline Halves twice(Words alpha) {
  return std::bit_cast<Halves>(alpha | alpha << 16u);
}

// Leaves sum/255, rounded, in the upper byte of each lane; 128 is in the sum already.
inline Words over255(Halves sum) {
  return std::bit_cast<Words>(sum + (sum >> 8u));
}

inline Words join(Halves sumRedBlue, Halves sumGreen) {
  return (over255(sumRedBlue) >> 8u & 0xFF00FFu) | (over255(sumGreen) & 0xFF00u);
}

inline Words mix(Words source, Words under, Halves alpha) {
  const Halves rest = 255 - alpha;
  return join(redBlue(source) * alpha + redBlue(under) * rest + 128,
              green(source) * alpha + green(under) * rest + 128);
}

inline Words multiply(Words texels, Words colour) {
  const Words low = over255(redBlue(texels) * redBlue(colour) + 128) >> 8u & 0xFF00FFu;
  const Words high = over255(alphaGreen(texels) * alphaGreen(colour) + 128) & 0xFF00FF00u;
  return low | high;
}

// `four` maps a vector of pixels and its place in the run, `one` a single pixel for the rest of the run.
// Glyphs are narrow: the rest is no loop, which the compiler would unroll and vectorise at length.
template <typename Four, typename One>
inline void each(Word* to, int count, Four four, One one) {
  int i = 0;
  for (; i <= count - lanes; i += lanes) store(to + i, four(load(to + i), i));
  if (i < count) to[i] = one(to[i], i);
  if (i + 1 < count) to[i + 1] = one(to[i + 1], i + 1);
  if (i + 2 < count) to[i + 2] = one(to[i + 2], i + 2);
}

}  // namespace lobby::draw::raster
