#include "app/screens/programme_sheet.hpp"

#include <algorithm>

#include "app/widgets/button.hpp"
#include "app/widgets/choice.hpp"

namespace lobby::screens {
namespace {

constexpr float padding = 48;
constexpr float titleSize = 46;
constexpr float dim = 0.72f;
constexpr float widest = 1300;
constexpr float columnWidth = 170;      // of ages and times
constexpr float wordColumnWidth = 330;  // of genres and services

// So wide that the longest label is whole where that is possible, and so many that all fit in the height.
int columnsFor(const Canvas& canvas, const listing::SheetView& sheet, float width, float height) {
  float wanted = canvas.px(columnWidth);
  for (const listing::TapView& choice : sheet.choices) {
    const auto label = canvas.layOut(choice.label, canvas.language(), theme::body(canvas.metrics(), 29, 600));
    if (label->width > canvas.px(columnWidth - 40)) wanted = std::max(wanted, canvas.px(wordColumnWidth));
    wanted = std::max(wanted, std::min(label->width + canvas.px(40), width / 2));
  }
  const float gap = canvas.px(theme::pillGap);
  const int comfortable = std::max(1, static_cast<int>((width + gap) / (wanted + gap)));
  const int rows = std::max(1, static_cast<int>((height + gap) / (widgets::gridRowHeight(canvas) + gap)));
  const int needed = (static_cast<int>(sheet.choices.size()) + rows - 1) / rows;
  return std::max(comfortable, needed);
}

}  // namespace

std::optional<Action> programmeSheet(Canvas& canvas, const listing::SheetView& sheet) {
  const draw::Rect all{0, 0, canvas.width(), canvas.height()};
  canvas.fill(all, theme::ink, 0, dim);
  const float inside = canvas.px(padding);
  const float gap = canvas.px(28);
  const float width = std::min(canvas.px(widest), canvas.width() - 2 * canvas.px(theme::margin));
  const float inner = width - 2 * inside;
  const float button = widgets::buttonHeight(canvas);
  const auto title =
      canvas.layOut(sheet.title, canvas.language(), theme::title(canvas.metrics(), titleSize), inner, 2);
  const float company = sheet.company.empty() ? 0 : button + gap;
  const float fixed = 2 * inside + title->height + gap + company + gap + button;
  const float room = canvas.height() - 2 * canvas.px(40) - fixed;
  const int columns = columnsFor(canvas, sheet, inner, room);
  widgets::Choices choices = widgets::planGrid(canvas, sheet.choices, {0, 0, inner, 0}, columns);
  const float height = fixed + choices.bottom;
  const draw::Rect panel{(canvas.width() - width) / 2, (canvas.height() - height) / 2, width, height};
  canvas.fill(panel, theme::ink2, canvas.px(theme::panelRadius));
  canvas.outline(panel, theme::line, std::max(1.0f, canvas.px(1.5f)), canvas.px(theme::panelRadius));

  std::optional<Action> wanted;
  const float x = panel.x + inside;
  float y = panel.y + inside;
  canvas.text(title, x, y, theme::cream);
  y += title->height + gap;
  const auto take = [&](const widgets::Choices& drawn, widgets::Accent accent) {
    if (const auto tap = drawChoices(canvas, drawn, accent)) wanted = action::Listing{*tap};
  };
  if (!sheet.company.empty()) {
    take(widgets::planChoices(canvas, sheet.company, x, y, inner), widgets::Accent::cream);
    y += company;
  }
  choices = widgets::planGrid(canvas, sheet.choices, {x, y, inner, 0}, columns);
  take(choices, widgets::Accent::amber);
  const auto label = widgets::buttonLabel(canvas, sheet.close, canvas.language(), widgets::Look::quiet);
  const float closeWidth = widgets::buttonWidth(canvas, label);
  const bool closed = widgets::button(
      canvas, {panel.right() - inside - closeWidth, panel.bottom() - inside - button, closeWidth, button},
      label, widgets::Look::quiet);
  const bool outside = canvas.tapped(all) && !canvas.tapped(panel);
  if (closed || outside) wanted = action::Listing{listing::step::CloseSheet{}};
  return wanted;
}

}  // namespace lobby::screens
