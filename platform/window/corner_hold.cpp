#include "platform/window/corner_hold.hpp"

#include <algorithm>

namespace lobby::window {
namespace {

// Drivers do lose the lifting of a finger (see GestureTracker): it must not hold its corner for ever.
constexpr Tick lostAfter{30'000};

}  // namespace

void CornerHold::setScreen(float width, float height, float reach) {
  width_ = width;
  height_ = height;
  reach_ = reach;
  fingers_.clear();
  since_.reset();
}

CornerHold::Corner CornerHold::cornerAt(draw::Point point) const {
  const bool left = point.x < reach_;
  const bool right = point.x >= width_ - reach_;
  const bool top = point.y < reach_;
  const bool bottom = point.y >= height_ - reach_;
  if (top && left) return Corner::topLeft;
  if (top && right) return Corner::topRight;
  if (bottom && left) return Corner::bottomLeft;
  if (bottom && right) return Corner::bottomRight;
  return Corner::none;
}

bool CornerHold::held(Corner corner) const {
  return std::ranges::any_of(fingers_, [&](const auto& entry) { return entry.second.corner == corner; });
}

void CornerHold::feed(const Touch& touch) {
  std::erase_if(fingers_, [&](const auto& entry) { return touch.at - entry.second.seen > lostAfter; });
  const Corner corner = cornerAt(touch.position);
  switch (touch.phase) {
    case Touch::Phase::down:
      fingers_[touch.finger] = {corner, touch.at};
      break;
    case Touch::Phase::move:
      // A finger that left its corner is on its way elsewhere, even if it comes by a corner again.
      if (const auto finger = fingers_.find(touch.finger); finger != fingers_.end()) {
        const bool stayed = finger->second.corner == corner;
        finger->second = {stayed ? corner : Corner::none, touch.at};
      }
      break;
    case Touch::Phase::up:
    case Touch::Phase::cancel:
      fingers_.erase(touch.finger);
      break;
  }
  const bool both = (held(Corner::topLeft) && held(Corner::bottomRight)) ||
                    (held(Corner::topRight) && held(Corner::bottomLeft));
  if (!both) {
    since_.reset();
    taken_ = false;
  } else if (!since_) {
    since_ = touch.at;
  }
}

std::optional<Tick> CornerHold::dueAt() const {
  if (!since_ || taken_) return std::nullopt;
  return *since_ + holdTime;
}

bool CornerHold::takeHeld(Tick now) {
  const auto due = dueAt();
  if (!due || now < *due) return false;
  taken_ = true;
  return true;
}

}  // namespace lobby::window
