#include "platform/text/line_stack.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace lobby::text {
namespace {

constexpr std::size_t bins = 64;
constexpr float unlimited = 1e6f;

// How far ink reaches above and below the baseline, along the line.
struct Silhouette {
  std::array<float, bins> above;
  std::array<float, bins> below;
};

template <class Visit>
void forEachGlyph(const Layout& layout, const Line& line, Visit visit) {
  if (line.runCount == 0) return;
  const Run& last = layout.runs[line.firstRun + line.runCount - 1];
  for (std::size_t g = layout.runs[line.firstRun].firstGlyph; g < last.firstGlyph + last.glyphCount; ++g)
    visit(g);
}

Silhouette silhouetteOf(const Layout& layout, const Line& line, const std::vector<Ink>& inks, float space) {
  Silhouette out;
  out.above.fill(-unlimited);
  out.below.fill(-unlimited);
  const auto binOf = [&](float x) {
    return static_cast<std::size_t>(std::clamp(x / space, 0.0f, 0.999f) * static_cast<float>(bins));
  };
  forEachGlyph(layout, line, [&](std::size_t g) {
    const Glyph& glyph = layout.glyphs[g];
    const float x = line.x + glyph.x;
    for (std::size_t bin = binOf(x + inks[g].left); bin <= binOf(x + inks[g].right); ++bin) {
      out.above[bin] = std::max(out.above[bin], -(glyph.y + inks[g].top));
      out.below[bin] = std::max(out.below[bin], glyph.y + inks[g].bottom);
    }
  });
  return out;
}

void place(Layout& layout, Line& line, float top, float extra, const LineMetrics& metrics) {
  line.top = top;
  line.height = metrics.height + extra;
  line.baseline = top + extra + metrics.ascent;
  forEachGlyph(layout, line, [&](std::size_t g) {
    layout.glyphs[g].x += line.x;
    layout.glyphs[g].y += line.baseline;
  });
}

void measureInk(Layout& layout, const std::vector<Ink>& inks) {
  if (layout.glyphs.empty()) return;
  layout.inkLeft = layout.inkTop = 1e9f;
  layout.inkRight = layout.inkBottom = -1e9f;
  for (std::size_t g = 0; g < layout.glyphs.size(); ++g) {
    const Glyph& glyph = layout.glyphs[g];
    layout.inkLeft = std::min(layout.inkLeft, glyph.x + inks[g].left);
    layout.inkTop = std::min(layout.inkTop, glyph.y + inks[g].top);
    layout.inkRight = std::max(layout.inkRight, glyph.x + inks[g].right);
    layout.inkBottom = std::max(layout.inkBottom, glyph.y + inks[g].bottom);
  }
}

}  // namespace

// Lines stand at an even distance; only where ink of two lines would touch is the lower one moved down.
void stackLines(Layout& layout, const std::vector<Ink>& inks, const LineMetrics& metrics) {
  std::array<float, bins> hanging;  // ink of the line before, below this line's upper edge
  hanging.fill(metrics.grows ? -metrics.ascent : -unlimited);
  float top = 0;
  float over = 0;  // ink below the last line box
  for (Line& line : layout.lines) {
    const Silhouette shape = silhouetteOf(layout, line, inks, std::max(metrics.space, 1.0f));
    float extra = 0;
    for (std::size_t bin = 0; bin < bins; ++bin) extra = std::max(extra, hanging[bin] + shape.above[bin]);
    place(layout, line, top, std::ceil(std::min(extra, 2 * metrics.height)), metrics);
    top += line.height;
    for (std::size_t bin = 0; bin < bins; ++bin) hanging[bin] = shape.below[bin] - metrics.height;
    over = *std::ranges::max_element(shape.below) - (metrics.height - metrics.ascent);
  }
  if (metrics.grows && !layout.lines.empty()) {
    const float extra = std::ceil(std::clamp(over, 0.0f, metrics.height));
    layout.lines.back().height += extra;
    top += extra;
  }
  layout.height = top;
  measureInk(layout, inks);
}

}  // namespace lobby::text
