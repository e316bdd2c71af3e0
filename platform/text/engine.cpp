#include "platform/text/engine.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <set>

#include "platform/text/broken_text.hpp"
#include "platform/text/clean_text.hpp"
#include "platform/text/families.hpp"
#include "platform/text/font_set.hpp"
#include "platform/text/ink.hpp"
#include "platform/text/layout_cache.hpp"
#include "platform/text/layout_reader.hpp"
#include "platform/text/typesetter.hpp"
#include "platform/text/unicode.hpp"

namespace lobby::text {
namespace {

constexpr float smallestSize = 4;
constexpr float largestSize = 600;

// Sizes go in eighths of a pixel, so that an animated size does not fill the caches.
Style tidied(Style style) {
  const float size = std::isfinite(style.size) ? style.size : smallestSize;
  style.size = std::round(std::clamp(size, smallestSize, largestSize) * 8) / 8;
  style.weight = std::clamp(style.weight, 100, 900);
  return style;
}

Direction resolve(const Paragraph& paragraph, std::string_view cleanText) {
  if (paragraph.direction != Direction::automatic) return paragraph.direction;
  if (const Direction known = directionOf(paragraph.language); known != Direction::automatic) return known;
  return startsRightToLeft(cleanText) ? Direction::rightToLeft : Direction::leftToRight;
}

std::vector<Span> spansOf(const Paragraph& paragraph, const CleanText& text) {
  std::vector<Span> spans = paragraph.spans;
  for (Span& span : spans) {
    span.begin = text.fromOriginal(span.begin);
    span.end = text.fromOriginal(span.end);
  }
  return spans;
}

}  // namespace

struct Engine::Self {
  explicit Self(FontSet set) : fontSet(std::move(set)), typesetter(fontSet.config()) {}

  Layout layOut(const Paragraph& paragraph, const Style& style, const Box& box);
  float widthOf(const char* sign, Job job);
  BrokenText breakText(const std::vector<Character>& characters, const Job& job, const Box& box);

  FontSet fontSet;
  Typesetter typesetter;
  FontTable fonts;
  InkCache ink;
  LayoutCache cache;
};

Layout Engine::Self::layOut(const Paragraph& paragraph, const Style& style, const Box& box) {
  const Setting setting = settingFor(paragraph.language, style.face);
  const CleanText text = clean(paragraph.text, fontSet, setting);
  const Direction direction = resolve(paragraph, text.text);
  if (text.text.empty()) {
    Layout nothing;
    nothing.direction = direction;
    return nothing;
  }
  Job job{text.text, paragraph.language, spansOf(paragraph, text), tidied(style), setting, direction};
  PangoHandle pango = typesetter.set(job);
  const BrokenText broken =
      breakText(measure(pango.get(), setting.fullWidthMarks ? job.style.size : 0), job, box);
  std::size_t end = text.shortened ? text.toOriginal(text.text.size()) : paragraph.text.size();
  CleanText composed;
  const bool asItIs = broken.lines.size() == 1 && !broken.truncated;
  if (!asItIs) {
    composed = composeLines(text, broken);
    job.text = composed.text;
    job.spans = spansOf(paragraph, composed);
    pango = typesetter.set(job);
    if (broken.truncated) end = composed.origin.back();
  }
  Layout layout = readLayout({pango.get(), asItIs ? text : composed, job, box, end}, fonts, ink);
  layout.truncated = broken.truncated || text.shortened;
  return layout;
}

// Of a sign that a break adds.
float Engine::Self::widthOf(const char* sign, Job job) {
  job.text = sign;
  job.spans.clear();
  float width = 0;
  for (const Character& character : measure(typesetter.set(job).get(), 0)) width += character.width;
  return width;
}

BrokenText Engine::Self::breakText(const std::vector<Character>& characters, const Job& job, const Box& box) {
  BreakJob breaks{.width = std::min(box.width, 1e6f),
                  .maxLines = box.maxLines,
                  .balanced = box.balanced || job.style.face == Face::serif};
  const bool soft = job.text.find("\u00AD") != std::string_view::npos;
  if (soft) breaks.hyphenWidth = widthOf(hyphen, job);
  BrokenText broken = breakLines(characters, breaks);
  if (broken.truncated) {  // only now the ellipsis is worth measuring
    breaks.ellipsisWidth = widthOf(ellipsis, job);
    broken = breakLines(characters, breaks);
  }
  return broken;
}

Result<std::unique_ptr<Engine>> Engine::create(const std::filesystem::path& fontsConf) {
  auto fontSet = FontSet::open(fontsConf);
  if (!fontSet) return std::unexpected(std::move(fontSet.error()));
  return std::unique_ptr<Engine>(new Engine(std::make_unique<Self>(std::move(*fontSet))));
}

Engine::Engine(std::unique_ptr<Self> self) : self_(std::move(self)) {}
Engine::~Engine() = default;

std::shared_ptr<const Layout> Engine::layOut(const Paragraph& paragraph, const Style& style, const Box& box) {
  if (auto known = self_->cache.find(paragraph, style, box)) return known;
  auto layout = std::make_shared<const Layout>(self_->layOut(paragraph, style, box));
  self_->cache.add(paragraph, style, box, layout);
  return layout;
}

FontTable& Engine::fonts() {
  return self_->fonts;
}

void Engine::releaseFonts() {
  self_->typesetter.startAfresh();
  self_->fonts.closeFaces();
}

std::u32string Engine::uncovered(std::string_view utf8) const {
  std::u32string missing;
  std::set<char32_t> seen;
  for (std::size_t at = 0; at < utf8.size();) {
    const Decoded next = decodeAt(utf8, at);
    at += next.length;
    const char32_t c = next.character;
    if (!next.valid || isControl(c) || isSpace(c) || self_->fontSet.covers(c)) continue;
    if (seen.insert(c).second) missing += c;
  }
  return missing;
}

std::string isolate(std::string_view text) {
  return std::string("\u2068").append(text).append("\u2069");
}

Direction directionOf(std::string_view language) {
  static constexpr std::array<std::string_view, 14> rightToLeft{"ar",  "he", "fa", "ur",  "ps",  "yi",  "dv",
                                                                "ckb", "sd", "ug", "arc", "syr", "nqo", "iw"};
  if (language.empty() || language.starts_with("und")) return Direction::automatic;
  if (language.find("-Arab") != std::string_view::npos || language.find("-Hebr") != std::string_view::npos) {
    return Direction::rightToLeft;
  }
  if (language.find("-Latn") != std::string_view::npos) return Direction::leftToRight;
  const std::string_view primary = language.substr(0, language.find('-'));
  const bool found = std::ranges::find(rightToLeft, primary) != rightToLeft.end();
  return found ? Direction::rightToLeft : Direction::leftToRight;
}

}  // namespace lobby::text
