#include "platform/text/layout_reader.hpp"

#include <algorithm>
#include <cmath>

#include <pango/pangofc-font.h>

#include "platform/text/cjk_spacing.hpp"
#include "platform/text/line_stack.hpp"
#include "platform/text/unicode.hpp"

namespace lobby::text {
namespace {

// What Pango and fonts would draw for a character that no font covers.
bool isBox(const PangoGlyphInfo& glyph) {
  return glyph.glyph == 0 || (glyph.glyph & PANGO_GLYPH_UNKNOWN_FLAG) != 0;
}

class Reader {
 public:
  Reader(const ReadJob& job, FontTable& fonts, InkCache& ink)
      : in_(job), text_(pango_layout_get_text(job.pango)), fonts_(fonts), ink_(ink) {}

  Layout run();

 private:
  void readLine(PangoLayoutLine* line);
  void readRun(const PangoGlyphItem& run, std::size_t visibleEnd);
  std::size_t visibleEndOf(const PangoLayoutLine& line) const;
  bool isSpaceAt(std::size_t byte) const;
  bool isSelectorAt(std::size_t byte) const;
  int fontOf(PangoFont* font);
  void closeLines();
  void alignLines();
  LineMetrics metrics() const;
  float blankOf(const PangoGlyphInfo& glyph, std::size_t byte, bool atStart) const;
  void emitGlyph(const PangoGlyphInfo& glyph, std::size_t cluster, const Ink& ink);

  const ReadJob& in_;
  std::string_view text_;
  FontTable& fonts_;
  InkCache& ink_;
  Layout out_;
  std::vector<Ink> inks_;  // of the glyphs, around their own positions
  float pen_ = 0;
  bool atLineStart_ = false;  // nothing was drawn on this line yet
  float blankAtEnd_ = 0;      // of the last glyph
};

Layout Reader::run() {
  out_.direction = in_.job.direction;
  for (GSList* l = pango_layout_get_lines_readonly(in_.pango); l; l = l->next) {
    readLine(static_cast<PangoLayoutLine*>(l->data));
  }
  closeLines();
  alignLines();
  stackLines(out_, inks_, metrics());
  return std::move(out_);
}

bool Reader::isSpaceAt(std::size_t byte) const {
  return byte < text_.size() && isSpace(decodeAt(text_, byte).character);
}

// Where the line's text ends, without the space that hangs at its end.
std::size_t Reader::visibleEndOf(const PangoLayoutLine& line) const {
  const auto begin = static_cast<std::size_t>(line.start_index);
  std::size_t end = begin + static_cast<std::size_t>(line.length);
  while (end > begin) {
    std::size_t previous = end - 1;
    while (previous > begin && (static_cast<unsigned char>(text_[previous]) & 0xC0) == 0x80) --previous;
    const char32_t c = decodeAt(text_, previous).character;
    if (!isSpace(c) && !isInvisible(c)) break;
    end = previous;
  }
  return end;
}

void Reader::readLine(PangoLayoutLine* line) {
  Line next;
  next.begin = out_.lines.empty() ? 0 : in_.clean.toOriginal(static_cast<std::size_t>(line->start_index));
  next.firstRun = out_.runs.size();
  pen_ = 0;
  atLineStart_ = true;
  blankAtEnd_ = 0;
  const std::size_t visibleEnd = visibleEndOf(*line);
  for (GSList* r = line->runs; r; r = r->next) {
    readRun(*static_cast<PangoGlyphItem*>(r->data), visibleEnd);
  }
  next.runCount = out_.runs.size() - next.firstRun;
  next.width = pen_ - blankAtEnd_;
  out_.lines.push_back(next);
}

// A variation selector or tag that stands alone; some fonts draw something for it.
bool Reader::isSelectorAt(std::size_t byte) const {
  const char32_t c = byte < text_.size() ? decodeAt(text_, byte).character : 0;
  return (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0xE0000 && c <= 0xE0FFF);
}

int Reader::fontOf(PangoFont* font) {
  FcPattern* pattern = pango_fc_font_get_pattern(reinterpret_cast<PangoFcFont*>(font));
  FcChar8* file = nullptr;
  int index = 0;
  double size = 0;
  FcPatternGetString(pattern, FC_FILE, 0, &file);
  FcPatternGetInteger(pattern, FC_INDEX, 0, &index);
  FcPatternGetDouble(pattern, FC_PIXEL_SIZE, 0, &size);
  return fonts_.idOf(reinterpret_cast<const char*>(file), index, static_cast<float>(size));
}

void Reader::readRun(const PangoGlyphItem& run, std::size_t visibleEnd) {
  const PangoItem& item = *run.item;
  PangoFont* pangoFont = item.analysis.font;
  if (!pangoFont) return;
  hb_font_t* hbFont = pango_font_get_hb_font(pangoFont);
  Run next{fontOf(pangoFont), (item.analysis.level & 1) != 0, out_.glyphs.size(), 0};
  for (int i = 0; i < run.glyphs->num_glyphs; ++i) {
    const PangoGlyphInfo& glyph = run.glyphs->glyphs[i];
    const auto byte =
        static_cast<std::size_t>(item.offset) + static_cast<std::size_t>(run.glyphs->log_clusters[i]);
    if (isBox(glyph) || isSelectorAt(byte) || (byte >= visibleEnd && isSpaceAt(byte))) continue;
    if (glyph.glyph != PANGO_GLYPH_EMPTY) {
      const Ink& ink = ink_.of(next.font, hbFont, glyph.glyph);
      if (!ink.empty()) emitGlyph(glyph, byte, ink);
    }
    pen_ += static_cast<float>(glyph.geometry.width) / PANGO_SCALE;
  }
  next.glyphCount = out_.glyphs.size() - next.firstGlyph;
  if (next.glyphCount > 0) out_.runs.push_back(next);
}

void Reader::emitGlyph(const PangoGlyphInfo& glyph, std::size_t byte, const Ink& ink) {
  if (atLineStart_) pen_ -= blankOf(glyph, byte, true);
  atLineStart_ = false;
  blankAtEnd_ = blankOf(glyph, byte, false);
  const float x = pen_ + static_cast<float>(glyph.geometry.x_offset) / PANGO_SCALE;
  const float y = static_cast<float>(glyph.geometry.y_offset) / PANGO_SCALE;
  const std::size_t cluster = std::min(in_.clean.toOriginal(byte), in_.end);
  out_.glyphs.push_back({glyph.glyph, x, y, cluster});
  inks_.push_back(ink);
}

// The blank of a full-width mark that is left out at a line's start or end.
float Reader::blankOf(const PangoGlyphInfo& glyph, std::size_t byte, bool atStart) const {
  const Job& job = in_.job;
  if (!job.setting.fullWidthMarks || job.direction == Direction::rightToLeft) return 0;
  const float em = job.style.size;
  if (static_cast<float>(glyph.geometry.width) / PANGO_SCALE < fullWidth * em) return 0;
  const char32_t c = decodeAt(text_, byte).character;
  return (atStart ? isOpeningBracket(c) : isClosingMark(c)) ? em / 2 : 0;
}

// A line reaches to the beginning of the next, so that no byte is left over.
void Reader::closeLines() {
  for (std::size_t i = 0; i < out_.lines.size(); ++i) {
    const bool last = i + 1 == out_.lines.size();
    out_.lines[i].end = last ? in_.end : std::min(out_.lines[i + 1].begin, in_.end);
    out_.width = std::max(out_.width, out_.lines[i].width);
  }
}

void Reader::alignLines() {
  const float space = in_.box.width > 0 ? in_.box.width : out_.width;
  out_.boxWidth = space;
  const bool rightToLeft = out_.direction == Direction::rightToLeft;
  for (Line& line : out_.lines) {
    float part = 0.5f;
    if (in_.box.align != Align::centre) part = (in_.box.align == Align::end) != rightToLeft ? 1.0f : 0.0f;
    line.x = (space - line.width) * part;
  }
}

LineMetrics Reader::metrics() const {
  const Style& style = in_.job.style;
  const bool own = style.lineHeight <= 0;
  const float factor = own ? in_.job.setting.lineHeight : style.lineHeight;
  const float height = std::max(1.0f, std::round(style.size * factor));
  const float ascent = std::round(height / 2 + in_.job.setting.middle * style.size);
  return {height, ascent, own, std::max(in_.box.width, out_.width)};
}

}  // namespace

Layout readLayout(const ReadJob& job, FontTable& fonts, InkCache& ink) {
  return Reader(job, fonts, ink).run();
}

}  // namespace lobby::text
