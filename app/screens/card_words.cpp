#include "app/screens/card_words.hpp"

#include <array>

namespace lobby::screens {
namespace {

constexpr float pillsAboveSegments = 46;
constexpr float belowEyebrow = 2;
constexpr float belowTitle = 12;
constexpr float belowTagline = 22;
constexpr std::array titleSizes{132.0f, 116.0f, 100.0f, 86.0f, 74.0f, 62.0f, 52.0f};

// The largest size at which the title takes at most two lines (three, once it is small) and a fair share of
// the height.
TextBlock fitTitle(const Canvas& canvas, const Phrase& title, float width, float height) {
  TextBlock block;
  for (const float size : titleSizes) {
    const text::Style style = theme::title(canvas.metrics(), size);
    block = canvas.layOut(title.text, title.language, style, width, size > 90 ? 2 : 3);
    if (!block->truncated && block->height <= height) break;
  }
  return block;
}

TextBlock fitTagline(const Canvas& canvas, const Phrase& tagline, float width) {
  return canvas.layOut({.text = tagline.text, .language = tagline.language},
                       theme::body(canvas.metrics(), 36), {.width = width, .maxLines = 3, .balanced = true});
}

// As many lines as there is height for; none when not even one is.
TextBlock fitExcerpt(const Canvas& canvas, const CardView& view, float width, float height) {
  const Phrase excerpt = view.excerpt.empty() ? Phrase{view.textNotice, canvas.language()} : view.excerpt;
  if (excerpt.empty()) return nullptr;
  const text::Style style = theme::body(canvas.metrics(), 28);
  const auto line = canvas.layOut("x", excerpt.language, style);
  const int lines = static_cast<int>(height / line->height);
  return lines < 1 ? nullptr : canvas.layOut(excerpt.text, excerpt.language, style, width, lines);
}

}  // namespace

CardSpace cardSpace(const Canvas& canvas, const Stage& stage, float dockTop) {
  const float bottom = dockTop - canvas.px(segmentsAboveDock + pillsAboveSegments);
  return {canvas.metrics().portrait ? stage.hero.height * 0.72f : canvas.px(176), bottom};
}

CardWords planCardWords(const Canvas& canvas, const CardView& view, const Stage& stage, CardSpace space) {
  CardWords words;
  float bottom = space.bottom;
  if (canvas.metrics().portrait) bottom -= widgets::thumbnailSize(canvas).y + canvas.px(28);
  words.pills = widgets::planPills(canvas, view, stage.pillsWidth);
  words.pillsTop = bottom - words.pills.height;
  bottom = words.pillsTop - canvas.px(30);

  float y = words.top = space.top;
  if (!view.eyebrow.empty()) {
    words.eyebrow = canvas.layOut(view.eyebrow, canvas.language(), theme::body(canvas.metrics(), 31, 600),
                                  stage.textWidth, 1);
    y += words.eyebrow->height + canvas.px(belowEyebrow);
  }
  words.title = fitTitle(canvas, view.title, stage.textWidth, (bottom - y) * 0.5f);
  y += words.title->height + canvas.px(belowTitle);
  if (!view.tagline.empty()) {
    words.tagline = fitTagline(canvas, view.tagline, stage.textWidth);
    y += words.tagline->height + canvas.px(belowTagline);
  }
  words.excerpt = fitExcerpt(canvas, view, stage.textWidth, bottom - y);
  return words;
}

void drawCardWords(Canvas& canvas, const CardView& view, const Stage& stage, const CardWords& words) {
  widgets::drawPills(canvas, view, words.pills, stage.textX, words.pillsTop);
  float y = words.top;
  const auto draw = [&](const TextBlock& block, std::uint32_t rgb, float gap) {
    if (!block) return;
    canvas.text(block, stage.textX, y, rgb);
    y += block->height + canvas.px(gap);
  };
  draw(words.eyebrow, theme::amber, belowEyebrow);
  draw(words.title, theme::cream, belowTitle);
  draw(words.tagline, theme::cream, belowTagline);
  draw(words.excerpt, theme::mute, 0);
}

}  // namespace lobby::screens
