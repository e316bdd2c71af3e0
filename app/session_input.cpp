// What fingers, keys and the wheel bring about.
#include <algorithm>

#include "app/navigation_staff.hpp"
#include "app/session.hpp"

namespace lobby {
namespace {

constexpr float lineUnits = 120;  // a line of the mouse wheel
constexpr float keyLines = 2;

}  // namespace

bool Session::handle(const window::Input& input) {
  if (const auto* touch = std::get_if<window::Touch>(&input)) return handleTouch(*touch);
  if (const auto* key = std::get_if<window::Key>(&input)) return handleKey(*key);
  if (const auto* wheel = std::get_if<window::Wheel>(&input)) return scroll(wheel->lines);
  return std::holds_alternative<window::Exposed>(input) || std::holds_alternative<window::Resize>(input);
}

bool Session::handleTouch(const window::Touch& touch) {
  corners_.feed(touch);
  if (isTestingTouch()) {
    state_ = drew(std::move(state_), touch, glass());
    return true;
  }
  tracker_.setRollOver(state_.page == Page::search);
  auto gesture = tracker_.feed(touch);
  // Nothing else on the screen reacts to the way to the staff screens.
  if (corners_.isHolding()) gesture = tracker_.giveUp();
  if (!gesture) return false;
  const bool handled = handleGesture(*gesture);
  const auto press = tracker_.takePress();
  return (press && handleGesture(*press)) || handled;
}

void Session::letGo() {
  if (const auto cancel = tracker_.letGo()) handleGesture(*cancel);
  corners_.setScreen(metrics_.width, metrics_.height, metrics_.px(cornerUnits));
}

bool Session::handleGesture(const window::Gesture& gesture) {
  const Tick now = clock_.tick();
  using Kind = window::Gesture::Kind;
  pointer_.gesture = gesture;
  pointer_.start = gesture.start;
  pointer_.down = gesture.kind == Kind::press || gesture.kind == Kind::drag;
  pointer_.dragging = gesture.kind == Kind::drag;
  state_ = touched(std::move(state_), pointer_.down, now);
  applyPass(pointer_, now);
  prepareTap_ = gesture.kind == Kind::press;
  pointer_.gesture.reset();
  return true;
}

bool Session::isTestingTouch() const {
  return state_.page == Page::staff && state_.staff.room == staff::Room::touch;
}

staff::Glass Session::glass() const {
  return {metrics_.width, metrics_.height, metrics_.px(cornerUnits)};
}

// Keys and wheel make the gestures that a finger would, so that the screens alone decide what they mean.
bool Session::handleKey(const window::Key& key) {
  using Code = window::Key::Code;
  const Tick now = clock_.tick();
  switch (key.code) {
    case Code::left:
      return fling(1);
    case Code::right:
      return fling(-1);
    case Code::up:
      return scroll(keyLines);
    case Code::down:
      return scroll(-keyLines);
    case Code::staff:
      return openStaffScreens();
    case Code::enter:
      if (state_.page == Page::staff) return false;  // there it would press whatever stands there
      return perform(window::Gesture::Kind::tap, {});
    case Code::escape:
      state_ = apply(touched(std::move(state_), false, now), action::Back{}, rules_, now);
      return true;
    case Code::language:
      state_ = touched(std::move(state_), false, now);
      state_.language = nextLanguage();
      return true;
  }
  return false;
}

// Where the picture is on every page: clear of words and buttons.
bool Session::perform(window::Gesture::Kind kind, draw::Point motion) {
  const bool mirrored = text::directionOf(state_.language) == text::Direction::rightToLeft;
  const draw::Point at{metrics_.width * (metrics_.portrait ? 0.5f
                                         : mirrored        ? 0.32f
                                                           : 0.68f),
                       metrics_.height * 0.25f};
  Pointer pointer;
  pointer.gesture = window::Gesture{kind, at, at, {}, {}};
  (kind == window::Gesture::Kind::drag ? pointer.gesture->delta : pointer.gesture->velocity) = motion;
  state_ = touched(std::move(state_), false, clock_.tick());
  applyPass(pointer, clock_.tick());
  return true;
}

bool Session::fling(float direction) {
  return perform(window::Gesture::Kind::release, {direction * metrics_.width * 4, 0});
}

bool Session::scroll(float lines) {
  perform(window::Gesture::Kind::drag, {0, lines * metrics_.px(lineUnits)});
  return perform(window::Gesture::Kind::release, {});
}

std::string Session::nextLanguage() const {
  const auto& languages = rules_.languages;
  const auto current = std::ranges::find(languages, state_.language);
  if (languages.empty()) return state_.language;
  return current == languages.end() || current + 1 == languages.end() ? languages.front() : *(current + 1);
}

}  // namespace lobby
