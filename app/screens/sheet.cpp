// A calm panel over the dimmed page: a showing, a rating, or a code to take home.
#include <algorithm>
#include <cmath>

#include "app/screens/screens.hpp"
#include "app/widgets/access_sign.hpp"
#include "app/widgets/badge.hpp"
#include "app/widgets/button.hpp"
#include "app/widgets/qr.hpp"

namespace lobby::screens {
namespace {

constexpr float widest = 980;
constexpr float outside = 56;  // from the edges of the screen
constexpr float padding = 56;
constexpr float paddingPortrait = 44;
constexpr float signSize = 38;
constexpr float dim = 0.72f;

// A thing in the panel, at px from the panel's start corner.
struct Item {
  TextBlock words;
  draw::Point at;
  std::uint32_t rgb = theme::cream;
  std::optional<AccessSign> sign;
};

struct Plan {
  std::vector<Item> items;
  draw::Rect panel;
  draw::Rect window;  // of the words: px of the screen
  draw::Rect badge;   // from the panel's corner, as is `code`
  draw::Rect code;
  draw::Rect close;  // px of the screen
  TextBlock closeLabel;
  float extent = 0;  // px that the words can scroll
};

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

// Stacks the view's words from (x, y) on; returns where they end.
float stack(const Canvas& canvas, const SheetView& view, float x, float y, float width, Plan& plan) {
  const auto add = [&](const Phrase& phrase, const text::Style& style, std::uint32_t rgb, float gapBelow) {
    if (phrase.empty()) return;
    plan.items.push_back({words(canvas, phrase, style, width), {x, y}, rgb, {}});
    y += plan.items.back().words->height + canvas.px(gapBelow);
  };
  add({view.eyebrow, canvas.language()}, theme::body(canvas.metrics(), 30, 600), theme::amber, 2);
  // A time stands large; a sentence or a title has to fit.
  const bool isShort = view.title.text.size() <= 12;
  add(view.title, theme::title(canvas.metrics(), isShort ? 96.0f : 48.0f), theme::cream, 14);
  const float indent = widgets::accessSignWidth(canvas.px(signSize)) + canvas.px(20);
  for (const SheetLine& line : view.lines) {
    const Phrase phrase{line.text, line.language.empty() ? canvas.language() : line.language};
    const float from = line.sign ? indent : 0;
    auto block = words(canvas, phrase, styleOf(canvas, line.role), width - from);
    const float height = block->height;
    plan.items.push_back({std::move(block), {x + from, y}, colourOf(line.role), line.sign});
    y += height + canvas.px(10);
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

Plan planSheet(const Canvas& canvas, const SheetView& view, float scroll) {
  const bool portrait = canvas.metrics().portrait;
  const float inside = canvas.px(portrait ? paddingPortrait : padding);
  Plan plan;
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
  plan.extent = std::max(0.0f, content - plan.window.height);
  const float buttonWidth = widgets::buttonWidth(canvas, plan.closeLabel);
  plan.close = {plan.panel.right() - inside - buttonWidth,
                plan.panel.bottom() - inside * 0.7f - widgets::buttonHeight(canvas), buttonWidth,
                widgets::buttonHeight(canvas)};
  const draw::Point corner{plan.panel.x, plan.panel.y - std::round(std::min(scroll, plan.extent))};
  for (draw::Rect* rect : {&plan.badge, &plan.code}) {
    rect->x += corner.x;
    rect->y += corner.y;
  }
  for (Item& item : plan.items) item.at = {item.at.x + corner.x, item.at.y + corner.y};
  return plan;
}

void drawWords(Canvas& canvas, const SheetView& view, const Plan& plan) {
  canvas.pushClip(plan.window);
  if (view.code.size > 0) {
    widgets::qr(canvas, view.code, plan.code.x, plan.code.y, plan.code.width);
  } else if (!view.badge.text.empty()) {
    widgets::badge(canvas, view.badge, plan.badge);
  }
  const float size = canvas.px(signSize);
  for (const Item& item : plan.items) {
    if (item.sign) {
      const float x = item.at.x - canvas.px(20) - widgets::accessSignWidth(size) / 2;
      widgets::accessSign(canvas, *item.sign, {x, item.at.y + item.words->height / 2}, size, theme::amber);
    }
    canvas.text(item.words, item.at.x, item.at.y, item.rgb);
  }
  if (plan.extent > 0) {
    const float height = canvas.px(48);
    canvas.fade({plan.window.x, plan.window.bottom() - height, plan.window.width, height}, theme::ink2, 0, 1);
  }
  canvas.popClip();
}

std::optional<Action> drags(const Canvas& canvas, const Plan& plan) {
  const auto gesture = canvas.dragIn(plan.panel);
  if (!gesture || plan.extent <= 0) return std::nullopt;
  if (gesture->kind == window::Gesture::Kind::drag)
    return action::Sheet{sheet::step::Drag{gesture->delta.y, plan.extent}};
  return action::Sheet{sheet::step::Release{gesture->velocity.y, plan.extent}};
}

}  // namespace

std::optional<Action> sheet(Canvas& canvas, const SheetView& view, const State& state, Tick now) {
  const Action close = action::Sheet{sheet::step::Close{}};
  if (view.title.empty()) return close;
  const draw::Rect all{0, 0, canvas.width(), canvas.height()};
  const float come = easeOut(now, state.sheet.since, responseTime);
  const Plan plan = planSheet(canvas, view, state.sheet.scroll.at(now));
  canvas.fill(all, theme::ink, 0, dim * come);
  canvas.setOpacity(come);
  canvas.setShift(0, std::round(canvas.px(28) * (1 - come)));
  const float radius = canvas.px(theme::panelRadius);
  canvas.fill(plan.panel, theme::ink2, radius);
  canvas.outline(plan.panel, theme::line, std::max(1.0f, canvas.px(1.5f)), radius);
  drawWords(canvas, view, plan);
  widgets::button(canvas, plan.close, plan.closeLabel, widgets::Look::primary);
  canvas.setShift(0, 0);
  canvas.setOpacity(1);
  if (canvas.tapped(plan.close)) return close;
  if (canvas.tapped(all) && !canvas.tapped(plan.panel)) return close;
  return drags(canvas, plan);
}

}  // namespace lobby::screens
