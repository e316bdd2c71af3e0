#include "platform/text/ink.hpp"

#include <pango/pango.h>

namespace lobby::text {
namespace {

Ink measure(hb_font_t* font, std::uint32_t glyph) {
  hb_glyph_extents_t extents{};
  if (!hb_font_get_glyph_extents(font, glyph, &extents)) return {};
  const auto px = [](hb_position_t units) { return static_cast<float>(units) / PANGO_SCALE; };
  return {px(extents.x_bearing), -px(extents.y_bearing), px(extents.x_bearing + extents.width),
          -px(extents.y_bearing + extents.height)};
}

}  // namespace

const Ink& InkCache::of(int fontId, hb_font_t* font, std::uint32_t glyph) {
  const std::uint64_t key = static_cast<std::uint64_t>(fontId) << 32 | glyph;
  if (const auto found = known_.find(key); found != known_.end()) return found->second;
  if (known_.size() >= mostGlyphs) known_.clear();
  return known_.emplace(key, measure(font, glyph)).first->second;
}

}  // namespace lobby::text
