// A calm panel over the dimmed page: a showing, a rating, or a code to take home.
#include <algorithm>
#include <cmath>

#include "app/screens/screens.hpp"
#include "app/screens/sheet_plan.hpp"
#include "app/widgets/access_sign.hpp"
#include "app/widgets/badge.hpp"
#include "app/widgets/button.hpp"
#include "app/widgets/qr.hpp"

namespace lobby::screens {
namespace {

constexpr float dim = 0.72f;

void drawWords(Canvas& canvas, const SheetView& view, const SheetPlan& plan) {
  canvas.pushClip(plan.window);
  if (view.code.size > 0) {
    widgets::qr(canvas, view.code, plan.code.x, plan.code.y, plan.code.width);
  } else if (!view.badge.text.empty()) {
    widgets::badge(canvas, view.badge, plan.badge);
  }
  const float size = canvas.px(SheetPlan::signSize);
  for (const SheetPlan::Item& item : plan.items) {
    if (item.sign) {
      const float x = item.at.x - canvas.px(20) - widgets::accessSignWidth(size) / 2;
      widgets::accessSign(canvas, *item.sign, {x, item.at.y + item.words->height / 2}, size, theme::amber);
    }
    canvas.text(item.words, item.at.x, item.at.y, item.rgb);
  }
  if (plan.extent > 0) {
    const float height = canvas.px(48);
    const float edge = canvas.px(4);  // the panel's own stays
    canvas.fade({plan.window.x + edge, plan.window.bottom() - height, plan.window.width - 2 * edge, height},
                theme::ink2, 0, 1);
  }
  canvas.popClip();
}

// The taps that stand for scrolling, only where there is something to scroll.
std::optional<Action> scrollButtons(Canvas& canvas, const SheetPlan& plan, float scroll) {
  if (plan.extent <= 0) return std::nullopt;
  const float step = plan.window.height * 0.7f;
  if (scroll > 1 && widgets::roundButton(canvas, plan.up, widgets::Sign::up))
    return action::Sheet{sheet::step::ScrollBy{-step, plan.extent}};
  if (scroll < plan.extent - 1 && widgets::roundButton(canvas, plan.down, widgets::Sign::down))
    return action::Sheet{sheet::step::ScrollBy{step, plan.extent}};
  return std::nullopt;
}

std::optional<Action> drags(const Canvas& canvas, const SheetPlan& plan) {
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
  const float scroll = state.sheet.scroll.at(now);
  const SheetPlan plan = planSheet(canvas, view, scroll);
  canvas.fill(all, theme::ink, 0, dim * come);
  canvas.setOpacity(come);
  canvas.setShift(0, std::round(canvas.px(28) * (1 - come)));
  const float radius = canvas.px(theme::panelRadius);
  canvas.fill(plan.panel, theme::ink2, radius);
  canvas.outline(plan.panel, theme::line, std::max(1.0f, canvas.px(1.5f)), radius);
  drawWords(canvas, view, plan);
  widgets::button(canvas, plan.close, plan.closeLabel, widgets::Look::primary);
  const auto scrolled = scrollButtons(canvas, plan, scroll);
  canvas.setShift(0, 0);
  canvas.setOpacity(1);
  if (canvas.tapped(plan.close)) return close;
  if (canvas.tapped(all) && !canvas.tapped(plan.panel)) return close;
  return scrolled ? scrolled : drags(canvas, plan);
}

}  // namespace lobby::screens
