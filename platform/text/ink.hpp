// How far a glyph's ink reaches from its pen position. Remembered, because outlines are slow to measure.
#pragma once

#include <cstdint>
#include <unordered_map>

#include <hb.h>

namespace lobby::text {

struct Ink {
  float left = 0;
  float top = 0;  // y down: above the baseline is negative
  float right = 0;
  float bottom = 0;
  bool empty() const { return right <= left || bottom <= top; }
};

class InkCache {
 public:
  static constexpr std::size_t mostGlyphs = 20'000;

  // `fontId` names the pair of face and size that `font` stands for.
  const Ink& of(int fontId, hb_font_t* font, std::uint32_t glyph);

 private:
  std::unordered_map<std::uint64_t, Ink> known_;
};

}  // namespace lobby::text
