#include "app/screens/sheet_plan.hpp"

#include <algorithm>
#include <cmath>

#include "app/widgets/access_sign.hpp"
#include "app/widgets/badge.hpp"
#include "app/widgets/button.hpp"
#include "app/widgets/qr.hpp"

namespace lobby::screens {
namespace {

constexpr float widest = 1120;
constexpr float outside = 56;  // from the edges of the screen
constexpr float padding = 56;
constexpr float paddingPortrait = 44;

text::Style styleOf(const Canvas& canvas, SheetLine::Role role) {
  const theme::Metrics& metrics = canvas.metrics();
  switch (role) {
    case SheetLine::Role::lead:
      return theme::body(metrics, 34, 600);
    case SheetLine::Role::accent:
      return theme::body(metrics, 29, 600);
    case SheetLine::Role::quiet:
      return theme::body(metrics, 27);
    case SheetLine::Role::plain:
      break;
  }
  return theme::body(metrics, 30);
}

std::uint32_t colourOf(SheetLine::Role role) {
  if (role == SheetLine::Role::quiet) return theme::mute;
  return role == SheetLine::Role::accent ? theme::amber : theme::cream;
}

// Words start where the lines of the visitor's language do, whichever way they are written.
TextBlock words(const Canvas& canvas, const Phrase& phrase, const text::Style& style, float width) {
  const auto lay = [&](text::Align align) {
    return canvas.layOut({.text = phrase.text, .language = phrase.language}, style,
                         {.width = width, .align = align});
  };
  const auto block = lay(text::Align::start);
  const bool against = (block->direction == text::Direction::rightToLeft) != canvas.rightToLeft();
  return against ? lay(text::Align::end) : block;
}

float signIndent(const Canvas& canvas) {
  return widgets::accessSignWidth(canvas.px(SheetPlan::signSize)) + canvas.px(20);
}

SheetPlan::Item lineItem(const Canvas& canvas, const SheetLine& line, draw::Point at, float width) {
  const Phrase phrase{line.text, line.language.empty() ? canvas.language() : line.language};
  const float indent = line.sign ? signIndent(canvas) : 0;
  return {words(canvas, phrase, styleOf(canvas, line.role), width - indent),
          {at.x + indent, at.y},
          colourOf(line.role),
          line.sign};
}

bool fitsHalf(const Canvas& canvas, const SheetLine& line, float half) {
  return canvas.layOut(line.text, canvas.language(), styleOf(canvas, line.role))->width +
             signIndent(canvas) <=
         half;
}

// Stacks the view's words from (x, y) on; returns where they end.
float stack(const Canvas& canvas, const SheetView& view, float x, float y, float width, SheetPlan& plan) {
  const auto add = [&](const Phrase& phrase, const text::Style& style, std::uint32_t rgb, float gapBelow) {
    if (phrase.empty()) return;
    plan.items.push_back({words(canvas, phrase, style, width), {x, y}, rgb, {}});
    y += plan.items.back().words->height + canvas.px(gapBelow);
  };
  add({view.eyebrow, canvas.language()}, theme::body(canvas.metrics(), 30, 600), theme::amber, 2);
  add(view.title, theme::title(canvas.metrics(), view.titleLarge ? 96.0f : 48.0f), theme::cream, 14);
  float left = x;  // services stand two to a row where each finds room in half of it
  for (std::size_t i = 0; i < view.lines.size(); ++i) {
    const float half = (width - canvas.px(30)) / 2;
    const auto isHalf = [&](std::size_t at) {
      return at < view.lines.size() && view.lines[at].sign && fitsHalf(canvas, view.lines[at], half);
    };
    const bool stays = left == x && isHalf(i) && isHalf(i + 1);
    plan.items.push_back(lineItem(canvas, view.lines[i], {left, y}, stays || left > x ? half : width));
    const float height = plan.items.back().words->height;
    left = stays ? x + half + canvas.px(30) : x;
    if (!stays) y += height + canvas.px(10);
  }
  return y;
}

// What stands beside the words, or above them in portrait: the badge, or the code.
draw::Point besides(const Canvas& canvas, const SheetView& view, float room) {
  if (view.code.size > 0) {
    const float side = widgets::qrSide(canvas, view.code, room);
    return {side, side};
  }
  if (view.badge.text.empty()) return {};
  const float height = canvas.px(view.badgeLarge ? 190.0f : 96.0f);
  return {widgets::badgeWidth(canvas, view.badge, height), height};
}

}  // namespace

SheetPlan planSheet(const Canvas& canvas, const SheetView& view, float scroll) {
  const bool portrait = canvas.metrics().portrait;
  const float inside = canvas.px(portrait ? paddingPortrait : padding);
  SheetPlan plan;
  plan.panel.width = std::round(std::min(canvas.px(widest), canvas.width() - 2 * canvas.px(outside)));
  const float room = plan.panel.width - 2 * inside;
  const draw::Point side = besides(canvas, view, canvas.px(400));
  const bool above = view.code.size > 0 && (portrait || side.x > room * 0.6f);
  const float gap = side.x > 0 ? canvas.px(40) : 0;
  // The badge stands before the words, the code behind them.
  const bool first = view.badgeLarge;
  const float width = above ? room : room - side.x - gap;
  const draw::Rect beside{std::round(above   ? (plan.panel.width - side.x) / 2
                                     : first ? inside
                                             : plan.panel.width - inside - side.x),
                          std::round(inside), side.x, side.y};
  (view.code.size > 0 ? plan.code : plan.badge) = beside;
  const float x = inside + (first && !above ? side.x + gap : 0);
  const float y = inside + (above ? side.y + canvas.px(28) : 0);
  const float content = std::max(stack(canvas, view, x, y, width, plan), beside.bottom());
  plan.closeLabel = widgets::buttonLabel(canvas, view.close, canvas.language(), widgets::Look::primary);
  const float foot = widgets::buttonHeight(canvas) + canvas.px(24) + inside * 0.7f;
  const float most = canvas.height() - 2 * canvas.px(outside);
  plan.panel.height = std::round(std::min(content + foot, most));
  plan.panel.x = std::round((canvas.width() - plan.panel.width) / 2);
  plan.panel.y = std::round((canvas.height() - plan.panel.height) / 2);
  plan.window = {plan.panel.x, plan.panel.y, plan.panel.width, plan.panel.height - foot};
  plan.extent = content - plan.window.height;
  if (plan.extent < 2) plan.extent = 0;  // rounded
  const float buttonWidth = widgets::buttonWidth(canvas, plan.closeLabel);
  plan.close = {plan.panel.right() - inside - buttonWidth,
                plan.panel.bottom() - inside * 0.7f - widgets::buttonHeight(canvas), buttonWidth,
                widgets::buttonHeight(canvas)};
  const float touch = canvas.metrics().touch;
  plan.up = {plan.panel.x + inside + touch / 2, plan.close.y + plan.close.height / 2};
  plan.down = {plan.up.x + touch + canvas.px(theme::pillGap), plan.up.y};
  const draw::Point corner{plan.panel.x, plan.panel.y - std::round(std::min(scroll, plan.extent))};
  for (draw::Rect* rect : {&plan.badge, &plan.code}) {
    rect->x += corner.x;
    rect->y += corner.y;
  }
  for (SheetPlan::Item& item : plan.items) item.at = {item.at.x + corner.x, item.at.y + corner.y};
  return plan;
}

}  // namespace lobby::screens
