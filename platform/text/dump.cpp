#include "platform/text/dump.hpp"

#include <cmath>
#include <cstdio>

#include "platform/text/unicode.hpp"

namespace lobby::text {
namespace {

// Half pixels, without "-0.0".
std::string px(float value) {
  const double half = std::round(double{value} * 2) / 2;
  char text[32];
  std::snprintf(text, sizeof text, "%.1f", half == 0 ? 0.0 : half);
  return text;
}

// Invisible and control characters as \u{…}, invalid bytes as \x…, everything else as it is.
std::string readable(std::string_view utf8) {
  std::string out;
  for (std::size_t at = 0; at < utf8.size();) {
    const Decoded next = decodeAt(utf8, at);
    char escape[16];
    if (!next.valid) {
      std::snprintf(escape, sizeof escape, "\\x%02X",
                    static_cast<unsigned>(static_cast<unsigned char>(utf8[at])));
      out += escape;
    } else if (isInvisible(next.character) || isControl(next.character) ||
               (isSpace(next.character) && next.character != ' ' && next.character != 0x3000)) {
      std::snprintf(escape, sizeof escape, "\\u{%X}", static_cast<unsigned>(next.character));
      out += escape;
    } else {
      out += utf8.substr(at, next.length);
    }
    at += next.length;
  }
  return out;
}

std::string dumpRun(const Layout& layout, const Run& run, const FontTable& fonts) {
  const Font& font = fonts.font(run.font);
  std::string out = "    " + font.name + ' ' + px(font.size) + (run.rightToLeft ? " rtl" : " ltr") + ':';
  for (std::size_t g = run.firstGlyph; g < run.firstGlyph + run.glyphCount; ++g) {
    const Glyph& glyph = layout.glyphs[g];
    out += ' ' + std::to_string(glyph.index) + '@' + px(glyph.x) + ',' + px(glyph.y) + '/' +
           std::to_string(glyph.cluster);
  }
  return out + '\n';
}

}  // namespace

std::string dump(const Layout& layout, std::string_view text, const FontTable& fonts) {
  std::string out = std::string(layout.direction == Direction::rightToLeft ? "rtl" : "ltr") + " size " +
                    px(layout.width) + 'x' + px(layout.height) + " ink " + px(layout.inkLeft) + ',' +
                    px(layout.inkTop) + ' ' + px(layout.inkRight) + ',' + px(layout.inkBottom) +
                    (layout.truncated ? " truncated" : "") + '\n';
  for (const Line& line : layout.lines) {
    out += "  line " + std::to_string(line.begin) + '-' + std::to_string(line.end) + " x " + px(line.x) +
           " width " + px(line.width) + " top " + px(line.top) + " height " + px(line.height) + " baseline " +
           px(line.baseline) + " \"" + readable(text.substr(line.begin, line.end - line.begin)) + "\"\n";
    for (std::size_t r = line.firstRun; r < line.firstRun + line.runCount; ++r) {
      out += dumpRun(layout, layout.runs[r], fonts);
    }
  }
  return out;
}

}  // namespace lobby::text
