// What holds for every layout of every text. Used by the property test and by the fuzzer.
#pragma once

#include <cmath>
#include <string>

#include "platform/text/layout.hpp"

namespace lobby::text {

namespace rules {

inline std::string linesCoverText(const Layout& layout, const Paragraph& paragraph) {
  std::size_t at = 0;
  for (const Line& line : layout.lines) {
    if (line.begin != at || line.end < line.begin) return "lines do not follow each other";
    at = line.end;
  }
  const bool all = layout.lines.empty() || layout.truncated || at == paragraph.text.size();
  return all && at <= paragraph.text.size() ? "" : "lines do not cover the text";
}

inline std::string clustersRun(const Layout& layout) {
  std::size_t glyphs = 0;
  for (const Run& run : layout.runs) {
    if (run.firstGlyph != glyphs || run.glyphCount == 0) return "runs do not follow each other";
    glyphs += run.glyphCount;
    for (std::size_t g = run.firstGlyph + 1; g < glyphs; ++g) {
      const std::size_t before = layout.glyphs[g - 1].cluster, here = layout.glyphs[g].cluster;
      if (run.rightToLeft ? here > before : here < before) return "clusters are not in order";
    }
  }
  return glyphs == layout.glyphs.size() ? "" : "glyphs without a run";
}

inline std::string glyphsAreSane(const Layout& layout) {
  for (const Glyph& glyph : layout.glyphs) {
    if (glyph.index == 0) return "a box would be drawn";
    if (!std::isfinite(glyph.x) || !std::isfinite(glyph.y)) return "a glyph is nowhere";
  }
  return "";
}

inline std::string linesStack(const Layout& layout, const Box& box) {
  if (box.maxLines > 0 && layout.lines.size() > static_cast<std::size_t>(box.maxLines))
    return "too many lines";
  float top = 0;
  std::size_t runs = 0;
  for (const Line& line : layout.lines) {
    if (line.top != top || line.height <= 0) return "line boxes do not follow each other";
    if (line.firstRun != runs) return "runs without a line";
    if (line.width < -0.01f) return "a line of negative width";
    runs += line.runCount;
    top += line.height;
  }
  return layout.height == top && runs == layout.runs.size() ? "" : "the height is not that of the lines";
}

}  // namespace rules

// The first rule that the layout breaks, in words; empty if it breaks none.
inline std::string brokenRule(const Layout& layout, const Paragraph& paragraph, const Box& box) {
  for (const std::string& broken : {rules::linesCoverText(layout, paragraph), rules::clustersRun(layout),
                                    rules::glyphsAreSane(layout), rules::linesStack(layout, box)}) {
    if (!broken.empty()) return broken;
  }
  return "";
}

}  // namespace lobby::text
