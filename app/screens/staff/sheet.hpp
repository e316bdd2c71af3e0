// What the rooms of the staff screens draw with: a sheet that they fill from the top down, and that scrolls
// when it is longer than the screen.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/screens/staff/staff.hpp"
#include "app/widgets/button.hpp"

namespace lobby::screens {

struct Sheet {
  Canvas& canvas;
  const StaffScreen& screen;
  draw::Rect window;  // px: what can be seen of it
  float y = 0;        // px: where the next thing goes
  std::optional<Action> wanted = {};

  float x() const { return window.x; }
  float width() const { return window.width; }
  float px(float units) const { return canvas.px(units); }
  bool portrait() const { return canvas.metrics().portrait; }
  const std::string& language() const { return canvas.language(); }
  const staff::StaffView& view() const { return screen.view; }
  const staff::StaffState& at() const { return screen.state.staff; }

  void want(staff::Step step) { wanted = action::Staff{std::move(step)}; }
  void place(staff::Order order) { want(staff::step::Place{std::move(order)}); }
};

// Laid out from the start of the line, whichever way it is written.
TextBlock words(const Sheet& sheet, std::string_view text, std::string_view language,
                const text::Style& style, float width = 0, int maxLines = 0);
// Text in the staff's language, from (x, y) on; returns its height.
float say(Sheet& sheet, std::string_view text, const text::Style& style, float x, float y, float width,
          std::uint32_t rgb, int maxLines = 0);
// The room's name, over the whole width.
void title(Sheet& sheet, std::string_view text);
// A paragraph over the whole width.
void paragraph(Sheet& sheet, std::string_view text, std::uint32_t rgb = theme::mute);

// A raised surface for what belongs together.
void surface(Canvas& canvas, const draw::Rect& rect);

// Name and value, one row below the other; returns the height. With `draw` off it only measures.
struct Row {
  std::string name;
  std::string value;
  std::string language = {};  // of the value; empty: the staff's
};
float rows(Sheet& sheet, const std::vector<Row>& list, const draw::Rect& rect, bool draw);

// A button with square shoulders; true when it was tapped.
bool tile(Sheet& sheet, const draw::Rect& rect, std::string_view label,
          widgets::Look look = widgets::Look::quiet);
float tileHeight(const Sheet& sheet);
// As wide as its label needs, from `x` on, or up to `x` when `atEnd`.
draw::Rect tileRect(const Sheet& sheet, std::string_view label, float x, float y, bool atEnd = false);

}  // namespace lobby::screens
