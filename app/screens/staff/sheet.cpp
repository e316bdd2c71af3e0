#include "app/screens/staff/sheet.hpp"

#include <algorithm>
#include <cmath>

namespace lobby::screens {
namespace {

constexpr float nameShare = 0.38f;  // of a row
constexpr float widestName = 340;
constexpr float rowGap = 7;

bool isSettled(widgets::Look look) {
  return look == widgets::Look::quiet || look == widgets::Look::off;
}

}  // namespace

TextBlock words(const Sheet& sheet, std::string_view text, std::string_view language,
                const text::Style& style, float width, int maxLines) {
  const auto lay = [&](text::Align align) {
    return sheet.canvas.layOut({.text = std::string(text), .language = std::string(language)}, style,
                               {.width = width, .maxLines = maxLines, .align = align});
  };
  const auto block = lay(text::Align::start);
  const bool against = (block->direction == text::Direction::rightToLeft) != sheet.canvas.rightToLeft();
  return against ? lay(text::Align::end) : block;
}

float say(Sheet& sheet, std::string_view text, const text::Style& style, float x, float y, float width,
          std::uint32_t rgb, int maxLines) {
  const auto block = words(sheet, text, sheet.language(), style, width, maxLines);
  sheet.canvas.text(block, x, y, rgb);
  return block->height;
}

void title(Sheet& sheet, std::string_view text) {
  const text::Style style = theme::title(sheet.canvas.metrics(), sheet.portrait() ? 64 : 60);
  sheet.y += say(sheet, text, style, sheet.x(), sheet.y, sheet.width(), theme::cream, 2) + sheet.px(18);
}

void paragraph(Sheet& sheet, std::string_view text, std::uint32_t rgb) {
  const float width = std::min(sheet.width(), sheet.px(1200));
  const text::Style style = theme::body(sheet.canvas.metrics(), 28);
  sheet.y += say(sheet, text, style, sheet.x(), sheet.y, width, rgb) + sheet.px(24);
}

void surface(Canvas& canvas, const draw::Rect& rect) {
  const float radius = canvas.px(theme::panelRadius);
  canvas.fill(rect, theme::ink2, radius);
  canvas.outline(rect, theme::line, std::max(1.0f, canvas.px(1.5f)), radius);
}

float rows(Sheet& sheet, const std::vector<Row>& list, const draw::Rect& rect, bool draw) {
  Canvas& canvas = sheet.canvas;
  text::Style style = theme::body(canvas.metrics(), 26);
  style.lineHeight = 1.4f;  // labels, not paragraphs
  const float nameWidth = std::round(std::min(rect.width * nameShare, sheet.px(widestName)));
  float y = rect.y;
  for (const Row& row : list) {
    const std::string& language = row.language.empty() ? sheet.language() : row.language;
    const auto name = words(sheet, row.name, sheet.language(), style, nameWidth - sheet.px(20), 2);
    const auto value = words(sheet, row.value, language, style, rect.width - nameWidth);
    if (draw) {
      canvas.text(name, rect.x, y, theme::mute);
      canvas.text(value, rect.x + nameWidth, y, theme::cream);
    }
    y += std::max(name->height, value->height) + sheet.px(rowGap);
  }
  return list.empty() ? 0 : y - rect.y - sheet.px(rowGap);
}

float tileHeight(const Sheet& sheet) {
  return std::max(sheet.px(88), sheet.canvas.metrics().touch);
}

bool tile(Sheet& sheet, const draw::Rect& rect, std::string_view label, widgets::Look look) {
  const text::Style style = theme::body(sheet.canvas.metrics(), 27, isSettled(look) ? 400 : 600);
  const auto block =
      sheet.canvas.layOut({.text = std::string(label), .language = sheet.language()}, style,
                          {.width = rect.width - sheet.px(36), .maxLines = 2, .align = text::Align::centre});
  return widgets::button(sheet.canvas, rect, block, look, widgets::Shape::block);
}

draw::Rect tileRect(const Sheet& sheet, std::string_view label, float x, float y, bool atEnd) {
  const auto block =
      sheet.canvas.layOut(label, sheet.language(), theme::body(sheet.canvas.metrics(), 27, 600));
  const float width = std::min(block->width + sheet.px(92), sheet.width());
  return {atEnd ? x - width : x, y, width, tileHeight(sheet)};
}

}  // namespace lobby::screens
