#include "platform/text/draw_text.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

namespace lobby::text {
namespace {

constexpr std::size_t quadsPerBatch = 4000;  // 16-bit indices allow 16,384 in a draw command

struct Quad {
  draw::TextureHandle texture;
  ImVec2 min, max, uvMin, uvMax;
  bool colour;
};

ImU32 withAlpha(ImU32 colour, float factor) {
  const auto alpha = static_cast<float>(colour >> IM_COL32_A_SHIFT & 0xFFu) * std::clamp(factor, 0.0f, 1.0f);
  return (colour & ~IM_COL32_A_MASK) | static_cast<ImU32>(std::lround(alpha)) << IM_COL32_A_SHIFT;
}

float strength(const Fade& fade, float y) {
  const float fromTop = fade.topEdge > 0 ? (y - fade.top) / fade.topEdge : 1;
  const float fromBottom = fade.bottomEdge > 0 ? (fade.bottom - y) / fade.bottomEdge : 1;
  return std::min(fromTop, fromBottom);
}

// The quad of a glyph whose pen stands at (x, y).
Quad quadFor(const AtlasGlyph& glyph, float x, float y) {
  const ImVec2 min(x + glyph.offset.x, y + glyph.offset.y);
  return {glyph.texture, min,         ImVec2(min.x + glyph.size.x, min.y + glyph.size.y),
          glyph.uvMin,   glyph.uvMax, glyph.colour};
}

class Drawer {
 public:
  Drawer(ImDrawList& list, GlyphAtlas& atlas, FontTable& fonts, std::vector<Quad>& quads)
      : list_(list), atlas_(atlas), fonts_(fonts), quads_(quads) {}

  void collect(const Layout& layout, const Line& line, ImVec2 topLeft);
  void emit(ImU32 colour, const Fade* fade);

 private:
  void emitBatch(std::size_t first, std::size_t last, ImU32 colour, const Fade* fade);

  ImDrawList& list_;
  GlyphAtlas& atlas_;
  FontTable& fonts_;
  std::vector<Quad>& quads_;
};

void Drawer::collect(const Layout& layout, const Line& line, ImVec2 topLeft) {
  for (std::size_t r = line.firstRun; r < line.firstRun + line.runCount; ++r) {
    const Run& run = layout.runs[r];
    const int steps = fonts_.font(run.font).size > largestSubpixelSize ? 1 : subpixels;
    for (std::size_t g = run.firstGlyph; g < run.firstGlyph + run.glyphCount; ++g) {
      const Glyph& glyph = layout.glyphs[g];
      const auto place = static_cast<int>(std::lround((topLeft.x + glyph.x) * static_cast<float>(steps)));
      const int whole = place >= 0 ? place / steps : -((steps - 1 - place) / steps);
      const int subpixel = (place - whole * steps) * (subpixels / steps);
      const AtlasGlyph& found = atlas_.glyph(fonts_, run.font, glyph.index, subpixel);
      if (found.texture == 0) continue;
      quads_.push_back(quadFor(found, static_cast<float>(whole), std::round(topLeft.y + glyph.y)));
    }
  }
}

// Glyphs of one page are drawn together, whatever their order was: they hardly ever overlap.
void Drawer::emit(ImU32 colour, const Fade* fade) {
  const auto byTexture = [](const Quad& a, const Quad& b) { return a.texture < b.texture; };
  if (!std::ranges::is_sorted(quads_, byTexture)) std::ranges::sort(quads_, byTexture);
  for (std::size_t first = 0; first < quads_.size();) {
    std::size_t last = first;
    while (last < quads_.size() && last - first < quadsPerBatch &&
           quads_[last].texture == quads_[first].texture) {
      ++last;
    }
    emitBatch(first, last, colour, fade);
    first = last;
  }
}

void Drawer::emitBatch(std::size_t first, std::size_t last, ImU32 colour, const Fade* fade) {
  const auto count = static_cast<int>(last - first);
  list_.PushTextureID(reinterpret_cast<ImTextureID>(quads_[first].texture));
  list_.PrimReserve(count * 6, count * 4);
  for (std::size_t i = first; i < last; ++i) {
    const Quad& quad = quads_[i];
    const ImU32 full = quad.colour ? (colour | ~IM_COL32_A_MASK) : colour;
    ImDrawVert* corner = list_._VtxWritePtr;
    list_.PrimRectUV(quad.min, quad.max, quad.uvMin, quad.uvMax, full);
    if (!fade) continue;
    corner[0].col = corner[1].col = withAlpha(full, strength(*fade, quad.min.y));
    corner[2].col = corner[3].col = withAlpha(full, strength(*fade, quad.max.y));
  }
  list_.PopTextureID();
}

}  // namespace

void drawText(ImDrawList& list, GlyphAtlas& atlas, FontTable& fonts, const Layout& layout, ImVec2 topLeft,
              ImU32 colour, const Fade* fade) {
  if ((colour & IM_COL32_A_MASK) == 0 || layout.lines.empty()) return;
  static thread_local std::vector<Quad> quads;  // its memory is used again in every frame
  quads.clear();
  Drawer drawer(list, atlas, fonts, quads);
  // Ink may leave its line box; how far, the layout as a whole knows.
  const float over =
      std::max({0.0f, -layout.inkTop, layout.inkBottom - layout.height}) + layout.lines.front().height;
  const float top = list.GetClipRectMin().y - topLeft.y - over;
  const float bottom = list.GetClipRectMax().y - topLeft.y + over;
  for (const Line& line : layout.lines) {
    if (line.top + line.height >= top && line.top <= bottom) drawer.collect(layout, line, topLeft);
  }
  drawer.emit(colour, fade);
}

}  // namespace lobby::text
