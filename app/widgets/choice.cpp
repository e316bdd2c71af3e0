#include "app/widgets/choice.hpp"

#include <algorithm>

#include "app/widgets/button.hpp"

namespace lobby::widgets {
namespace {

constexpr float labelSize = 25;
constexpr float countSize = 22;
constexpr float gridLabelSize = 29;
constexpr float gridHeight = 108;
constexpr float padding = 28;
constexpr float inner = 12;     // between label, count and sign
constexpr float signSize = 18;  // of what opens a sheet
constexpr float radius = 22;
constexpr float widestLabel = 480;

// One line as wide as it needs, at most `width`.
TextBlock line(const Canvas& canvas, const std::string& text, float size, int weight, float width) {
  text::Style style = theme::body(canvas.metrics(), size, weight);
  style.lineHeight = 1.4f;  // a label, not a paragraph
  auto block = canvas.layOut(text, canvas.language(), style);
  return block->width <= width ? block : canvas.layOut(text, canvas.language(), style, width, 1);
}

TextBlock labelOf(const Canvas& canvas, const listing::TapView& view, float size, float width) {
  return line(canvas, view.label, size, view.on ? 600 : 400, width);
}

TextBlock countOf(const Canvas& canvas, const listing::TapView& view, float width) {
  return view.count.empty() ? nullptr : line(canvas, view.count, countSize, 400, width);
}

struct Colours {
  std::uint32_t ground;
  std::uint32_t label;
  std::uint32_t count;
};

Colours coloursOf(const listing::TapView& view, Accent accent, bool pressed) {
  if (view.on) return {accent == Accent::amber ? theme::amber : theme::cream, theme::ink, theme::ink3};
  if (pressed) return {theme::line, theme::cream, theme::mute};
  if (view.faint) return {theme::ink2, theme::mute, theme::mute};
  return {theme::ink2, theme::cream, theme::mute};
}

void drawBeside(Canvas& canvas, const Choices::Item& item, const Colours& colours) {
  const float middle = item.rect.y + item.rect.height / 2;
  float x = item.rect.x + canvas.px(padding);
  canvas.text(item.label, x, middle - item.label->height / 2, colours.label);
  x += item.label->width + canvas.px(inner);
  if (item.count != nullptr) {
    canvas.text(item.count, x, middle - item.count->height / 2, colours.count);
    x += item.count->width + canvas.px(inner);
  }
  if (item.view->opens)
    canvas.arrowDown({x + canvas.px(signSize) / 2, middle}, canvas.px(signSize), 1, colours.label);
}

void drawAbove(Canvas& canvas, const Choices::Item& item, const Colours& colours) {
  const float height = item.label->height + (item.count == nullptr ? 0 : item.count->height);
  const float top = item.rect.y + (item.rect.height - height) / 2;
  const auto centred = [&](const TextBlock& block, float y, std::uint32_t colour) {
    canvas.textCentred(block, {item.rect.x, y, item.rect.width, block->height}, colour);
  };
  centred(item.label, top, colours.label);
  if (item.count != nullptr) centred(item.count, top + item.label->height, colours.count);
}

}  // namespace

Choices planChoices(const Canvas& canvas, const std::vector<listing::TapView>& views, float x, float y,
                    float width) {
  const float height = buttonHeight(canvas);
  const float gap = canvas.px(theme::pillGap);
  Choices choices;
  float left = x;
  for (const listing::TapView& view : views) {
    const float most = canvas.px(widestLabel);
    Choices::Item item{&view, labelOf(canvas, view, labelSize, most), countOf(canvas, view, most), {}};
    float room = 2 * canvas.px(padding) + item.label->width;
    if (item.count != nullptr) room += canvas.px(inner) + item.count->width;
    if (view.opens) room += canvas.px(inner + signSize);
    room = std::min(std::max(room, canvas.metrics().touch), width);
    if (left > x && left + room > x + width) {
      left = x;
      y += height + gap;
    }
    item.rect = {left, y, room, height};
    choices.items.push_back(std::move(item));
    left += room + gap;
    choices.right = std::max(choices.right, left - gap);
  }
  choices.bottom = views.empty() ? y : y + height;
  return choices;
}

float gridRowHeight(const Canvas& canvas) {
  return std::max(canvas.px(gridHeight), buttonHeight(canvas));
}

Choices planGrid(const Canvas& canvas, const std::vector<listing::TapView>& views, const draw::Rect& area,
                 int columns) {
  const float gap = canvas.px(theme::pillGap);
  const float height = gridRowHeight(canvas);
  const float width = (area.width + gap) / static_cast<float>(columns) - gap;
  const float inside = width - canvas.px(padding);
  Choices choices;
  choices.grid = true;
  for (std::size_t i = 0; i < views.size(); ++i) {
    const auto column = static_cast<float>(i % static_cast<std::size_t>(columns));
    const auto row = static_cast<float>(i / static_cast<std::size_t>(columns));
    const draw::Rect rect{area.x + column * (width + gap), area.y + row * (height + gap), width, height};
    choices.items.push_back({&views[i], labelOf(canvas, views[i], gridLabelSize, inside),
                             countOf(canvas, views[i], inside), rect});
    choices.bottom = rect.bottom();
  }
  choices.right = area.right();
  return choices;
}

std::optional<listing::Step> drawChoices(Canvas& canvas, const Choices& choices, Accent accent) {
  std::optional<listing::Step> step;
  for (const Choices::Item& item : choices.items) {
    const Colours colours = coloursOf(*item.view, accent, canvas.pressed(item.rect));
    canvas.fill(item.rect, colours.ground, canvas.px(radius));
    if (!item.view->on)
      canvas.outline(item.rect, theme::line, std::max(1.0f, canvas.px(1.5f)), canvas.px(radius));
    choices.grid ? drawAbove(canvas, item, colours) : drawBeside(canvas, item, colours);
    if (canvas.tapped(item.rect)) step = item.view->step;
  }
  return step;
}

}  // namespace lobby::widgets
