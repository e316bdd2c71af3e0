// The frame around the staff's rooms: header, sheet, dock.
#include "app/screens/staff/staff.hpp"

#include <algorithm>
#include <cmath>

#include "app/screens/staff/rooms.hpp"
#include "app/screens/stage.hpp"
#include "app/widgets/dock.hpp"

namespace lobby::screens {
namespace {

using staff::Room;

constexpr float headerHeight = 112;

void draw(Sheet& sheet, Room room) {
  switch (room) {
    case Room::pin:
      return rooms::pin(sheet);
    case Room::overview:
      return rooms::overview(sheet);
    case Room::media:
      return rooms::media(sheet);
    case Room::log:
      return rooms::log(sheet);
    case Room::rollback:
      return rooms::rollback(sheet);
    case Room::clock:
      return rooms::clock(sheet);
    case Room::touch:
      return rooms::touch(sheet);
    case Room::colours:
      return rooms::colours(sheet);
    case Room::leave:
      return rooms::leave(sheet);
  }
}

// Drags, and the taps that stand for them; a sheet that fits has neither.
std::optional<Action> scrolling(Canvas& canvas, const draw::Rect& window, float scroll, float extent) {
  if (extent <= 1) return scroll > 1 ? std::optional<Action>(action::ScrollBy{0, 0}) : std::nullopt;
  const float size = canvas.metrics().touch;
  const float x = canvas.width() - canvas.px(theme::margin) - size / 2;
  const float y = window.bottom() - size / 2 - canvas.px(8);
  const float step = window.height * 0.7f;
  if (scroll < extent - 1 && widgets::roundButton(canvas, {x, y}, widgets::Sign::down))
    return action::ScrollBy{step, extent};
  if (scroll > 1 &&
      widgets::roundButton(canvas, {x - size - canvas.px(theme::pillGap), y}, widgets::Sign::up))
    return action::ScrollBy{-step, extent};
  const auto gesture = canvas.dragIn(window);
  if (!gesture) return std::nullopt;
  if (gesture->kind == window::Gesture::Kind::drag)
    return action::DragDown{gesture->delta.y, extent, window.height};
  return action::ReleaseDown{gesture->velocity.y, extent};
}

// What lies under the header or the dock cannot be tapped.
bool tappedOutside(const Canvas& canvas, const draw::Rect& window) {
  const auto& gesture = canvas.pointer().gesture;
  return gesture && gesture->kind == window::Gesture::Kind::tap &&
         (gesture->start.y < window.y || gesture->start.y > window.bottom());
}

std::optional<Action> withDock(Canvas& canvas, const StaffScreen& screen, const widgets::Dock& dock) {
  const Room room = screen.state.staff.room;
  const float margin = canvas.px(theme::margin);
  const draw::Rect window{margin, canvas.px(headerHeight), canvas.width() - 2 * margin,
                          dock.top - canvas.px(20 + headerHeight)};
  const float scroll = std::round(screen.state.scroll.at(screen.now));
  Sheet sheet{canvas, screen, window, window.y + canvas.px(8) - scroll};
  canvas.pushClip({0, window.y, canvas.width(), window.height});
  canvas.setOpacity(easeOut(screen.now, screen.state.pageSince, responseTime));
  draw(sheet, room);
  canvas.setOpacity(1);
  canvas.popClip();
  header(canvas, screen.frame, true);
  if (tappedOutside(canvas, window)) sheet.wanted.reset();
  const float extent = std::max(0.0f, sheet.y + scroll - window.bottom());
  if (const auto moved = scrolling(canvas, window, scroll, extent)) sheet.wanted = moved;
  if (const auto tap = widgets::drawDock(canvas, dock)) {
    sheet.wanted = tap->primary ? Action{action::Back{}} : Action{action::ChooseLanguage{tap->language}};
  }
  return sheet.wanted;
}

}  // namespace

std::optional<Action> staff(Canvas& canvas, const StaffScreen& screen) {
  const Room room = screen.state.staff.room;
  if (room == Room::touch || room == Room::colours) {  // the whole panel
    Sheet sheet{canvas, screen, {0, 0, canvas.width(), canvas.height()}};
    draw(sheet, room);
    return sheet.wanted;
  }
  const bool outermost = room == Room::pin || room == Room::overview;
  const std::string& leads = outermost ? screen.frame.close : screen.frame.back;
  return withDock(canvas, screen, widgets::planDock(canvas, screen.frame, leads));
}

}  // namespace lobby::screens
