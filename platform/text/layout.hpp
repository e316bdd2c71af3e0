// Text laid out, as a plain value: what to measure, what to draw and what tests print are the same thing.
//
// Units are px, x to the right, y down, from the layout's top left corner. Logical order is UTF-8 byte order.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace lobby::text {

enum class Direction { automatic, leftToRight, rightToLeft };  // automatic: the paragraph's own
enum class Align { start, centre, end };                       // start: right in right-to-left text
enum class Face { sans, serif };  // body and titles (DESIGN 7); lines of a title are of about one length

struct Style {
  Face face = Face::sans;
  int weight = 400;  // 100 to 900, as in CSS
  float size = 28;   // px
  // Times the size. 0: the script's own (body 1.52; ja, zh 1.8; ar 1.62; titles tighter), and then the first
  // and the last line grow where ink would leave the box. Whatever it is, ink of two lines never touches.
  float lineHeight = 0;
  bool tabularNumbers = false;  // all digits of one width: times and prices that stand in columns
  bool operator==(const Style&) const = default;
};

// An emphasised part of a paragraph: bytes [begin, end).
struct Span {
  std::size_t begin = 0;
  std::size_t end = 0;
  bool strong = false;  // else italic (where a script has none: strong)
  bool operator==(const Span&) const = default;
};

struct Paragraph {
  std::string text;      // UTF-8, logical order; invalid bytes are replaced, never shown as boxes
  std::string language;  // BCP 47, of the text itself, not of the interface
  Direction direction = Direction::automatic;
  std::vector<Span> spans = {};
  bool operator==(const Paragraph&) const = default;
};

// The space to fill. Text that does not fit in `maxLines` ends in an ellipsis, cut between words, or between
// grapheme clusters where one word is longer than the line; never inside one.
struct Box {
  float width = 0;        // 0: one line as long as it needs
  int maxLines = 0;       // 0: as many as it takes
  bool balanced = false;  // lines of about one length, broken between phrases (Face::serif always is)
  Align align = Align::start;
  bool operator==(const Box&) const = default;
};

struct Glyph {
  std::uint32_t index = 0;  // in the font
  float x = 0;              // pen position on the baseline
  float y = 0;
  std::size_t cluster = 0;  // first byte of its cluster in the paragraph
};

struct Run {
  int font = 0;  // id in the engine's FontTable
  bool rightToLeft = false;
  std::size_t firstGlyph = 0;
  std::size_t glyphCount = 0;
};

struct Line {
  std::size_t begin = 0;  // bytes of the paragraph
  std::size_t end = 0;
  float x = 0;       // of the line's left edge
  float width = 0;   // advance width, without trailing space
  float top = 0;     // of the line box
  float height = 0;  // of the line box
  float baseline = 0;
  std::size_t firstRun = 0;
  std::size_t runCount = 0;
};

struct Layout {
  std::vector<Line> lines;
  std::vector<Run> runs;  // in visual order, left to right within a line
  std::vector<Glyph> glyphs;
  float width = 0;     // of the widest line
  float boxWidth = 0;  // in which the lines were aligned: the Box's, or `width` where that was 0
  float height = 0;    // of all line boxes
  float inkTop = 0;    // how far ink reaches, may lie outside [0, height): nothing may be clipped there
  float inkBottom = 0;
  float inkLeft = 0;
  float inkRight = 0;
  Direction direction = Direction::leftToRight;  // resolved
  bool truncated = false;                        // ends in an ellipsis
};

}  // namespace lobby::text
