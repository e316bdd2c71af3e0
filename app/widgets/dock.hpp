// The bottom edge of every screen: the languages, each in its own script, and the one thing to do here.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/canvas.hpp"
#include "app/view.hpp"
#include "app/widgets/button.hpp"

namespace lobby::widgets {

// Where everything of the dock goes; screens need `top` before they draw.
struct Dock {
  struct Item {
    const LanguageView* language = nullptr;  // none: the primary button
    TextBlock label;
    draw::Rect rect;
    Look look = Look::quiet;
  };
  std::vector<Item> items;
  float top = 0;  // px
};

// `primary`: the label of the amber button, may be empty.
Dock planDock(const Canvas& canvas, const FrameView& frame, std::string_view primary);

struct DockTap {
  bool primary = false;
  std::string language;  // that was chosen, else empty
};

std::optional<DockTap> drawDock(Canvas& canvas, const Dock& dock);

}  // namespace lobby::widgets
