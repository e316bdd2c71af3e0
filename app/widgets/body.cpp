#include "app/widgets/body.hpp"

#include <algorithm>
#include <cmath>

namespace lobby::widgets {
namespace {

constexpr float leadLarger = 6;
constexpr float quoteSize = 42;

struct Column {
  Canvas& canvas;
  const CardView& view;
  const BodyStyle& style;
  float x;
  float width;
  float y;

  void block(const Block& block, bool lead);
  void mark(const Block& item);
  void paragraph(const Block& block, const text::Style& textStyle, float indent, std::uint32_t rgb);
  void picture(const Block& block);
  void space(float units) { y += canvas.px(units); }
};

text::Paragraph toParagraph(const Block& block, const std::string& language) {
  text::Paragraph paragraph{.text = block.text, .language = language};
  for (const Emphasis& emphasis : block.emphases) {
    paragraph.spans.push_back({emphasis.begin, emphasis.end, emphasis.strong});
  }
  return paragraph;
}

void Column::paragraph(const Block& block, const text::Style& textStyle, float indent, std::uint32_t rgb) {
  const auto laidOut =
      canvas.layOut(toParagraph(block, style.language), textStyle, {.width = width - indent});
  canvas.text(laidOut, x + indent, y, rgb);
  y += laidOut->height;
}

void Column::picture(const Block& block) {
  const auto found = std::ranges::find(view.pictureSources, block.source);
  if (found == view.pictureSources.end()) return;
  const Picture& shown = view.pictures[static_cast<std::size_t>(found - view.pictureSources.begin())];
  const float ratio = static_cast<float>(shown.height) / static_cast<float>(std::max(1, shown.width));
  const float height = std::round(width * std::clamp(ratio, 0.3f, 1.2f));
  // A picture that is far from the window is not asked for: it would only take memory.
  if (y < canvas.height() && y + height > 0)
    canvas.picture(shown, {x, y, width, height}, canvas.px(theme::panelRadius), false);
  y += height;
  if (!block.text.empty()) {
    space(10);
    Block caption;
    caption.text = block.text;
    paragraph(caption, theme::body(canvas.metrics(), 22), 0, theme::mute);
  }
}

// Before an item of a list: its number, or a bullet.
void Column::mark(const Block& item) {
  const text::Style textStyle = theme::body(canvas.metrics(), style.size);
  if (item.level > 0) {
    canvas.text(canvas.layOut(std::to_string(item.level), style.language, textStyle), x, y, theme::amber);
    return;
  }
  canvas.fill({x + canvas.px(6), y + canvas.px(style.size * 0.68f), canvas.px(8), canvas.px(8)}, theme::amber,
              canvas.px(4));
}

void Column::block(const Block& block, bool lead) {
  const theme::Metrics& metrics = canvas.metrics();
  switch (block.kind) {
    case Block::Kind::heading:
      space(18);
      paragraph(block, theme::title(metrics, block.level <= 2 ? 46 : 38), 0, theme::cream);
      space(10);
      return;
    case Block::Kind::paragraph:
      paragraph(block, theme::body(metrics, lead ? style.size + leadLarger : style.size), 0, theme::cream);
      space(lead ? 30.0f : 20.0f);
      return;
    case Block::Kind::quote: {
      const float from = y;
      if (style.magazine) space(10);
      paragraph(block,
                style.magazine ? theme::title(metrics, quoteSize) : theme::body(metrics, style.size + 3),
                canvas.px(30), theme::cream);
      canvas.fill({x, from + canvas.px(6), canvas.px(5), y - from - canvas.px(12)}, theme::amber);
      space(24);
      return;
    }
    case Block::Kind::item:
      mark(block);
      paragraph(block, theme::body(metrics, style.size), canvas.px(block.level > 0 ? 52.0f : 30.0f),
                theme::cream);
      space(8);
      return;
    case Block::Kind::picture:
      space(10);
      picture(block);
      space(28);
      return;
  }
}

}  // namespace

float body(Canvas& canvas, const CardView& view, const BodyStyle& style, float x, float y, float width) {
  Column column{canvas, view, style, x, width, y};
  for (const Block& block : view.body) column.block(block, style.magazine && &block == &view.body.front());
  return column.y - y;
}

}  // namespace lobby::widgets
