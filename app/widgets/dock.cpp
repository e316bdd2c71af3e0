#include "app/widgets/dock.hpp"

namespace lobby::widgets {
namespace {

constexpr float gapBelow = 42;

// Lays items out in rows from the start, y counted from the first row. Returns the number of rows.
int flow(const Canvas& canvas, std::vector<Dock::Item>& items, float height) {
  const float left = canvas.px(theme::margin);
  const float right = canvas.width() - left;
  const float gap = canvas.px(theme::pillGap);
  float x = left;
  int row = 0;
  for (Dock::Item& item : items) {
    const float width = buttonWidth(canvas, item.label);
    if (x > left && x + width > right) {
      x = left;
      ++row;
    }
    item.rect = {x, static_cast<float>(row) * (height + gap), width, height};
    x += width + gap;
    // The primary button stands at the end of its row.
    if (item.language == nullptr) item.rect.x = right - width;
  }
  return items.empty() ? 0 : row + 1;
}

}  // namespace

Dock planDock(const Canvas& canvas, const FrameView& frame, std::string_view primary) {
  Dock dock;
  for (const LanguageView& language : frame.languages) {
    const Look look = language.tag == frame.language ? Look::chosen : Look::quiet;
    dock.items.push_back({&language, buttonLabel(canvas, language.name, language.tag, look), {}, look});
  }
  if (!primary.empty()) {
    dock.items.push_back(
        {nullptr, buttonLabel(canvas, primary, frame.language, Look::primary), {}, Look::primary});
  }
  const float height = buttonHeight(canvas);
  const float gap = canvas.px(theme::pillGap);
  const auto rows = static_cast<float>(flow(canvas, dock.items, height));
  dock.top = canvas.height() - canvas.px(gapBelow) - rows * height - std::max(0.0f, rows - 1) * gap;
  for (Dock::Item& item : dock.items) item.rect.y += dock.top;
  return dock;
}

std::optional<DockTap> drawDock(Canvas& canvas, const Dock& dock) {
  std::optional<DockTap> tap;
  for (const Dock::Item& item : dock.items) {
    if (!button(canvas, item.rect, item.label, item.look)) continue;
    tap = item.language == nullptr ? DockTap{true, {}} : DockTap{false, item.language->tag};
  }
  return tap;
}

}  // namespace lobby::widgets
