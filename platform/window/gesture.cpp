#include "platform/window/gesture.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace lobby::window {
namespace {

// The speed of a release is that of the last moments; a finger that stopped before lifting throws nothing.
constexpr Tick velocityWindow{90};
constexpr Tick restingAfter{60};
// A finger of which nothing was heard for so long is gone: drivers do lose the lifting of a finger, and the
// kiosk must not be deaf from then on.
constexpr Tick lostAfter{30'000};

}  // namespace

std::optional<Gesture> GestureTracker::feed(const Touch& touch) {
  switch (touch.phase) {
    case Touch::Phase::down:
      return begin(touch);
    case Touch::Phase::move:
      return move(touch);
    case Touch::Phase::up:
    case Touch::Phase::cancel:
      return end(touch);
  }
  return std::nullopt;
}

std::optional<Gesture> GestureTracker::begin(const Touch& touch) {
  forgetLost(touch);
  if (rollOver_ && active_ && !dragging_) {
    const Gesture tap{Gesture::Kind::tap, start_, start_, {}, {}};
    others_[finger_] = lastSeen_;
    lead(touch);
    rolled_ = true;
    return tap;
  }
  const bool free = !active_ && (rollOver_ || others_.empty());
  if (free) return lead(touch);
  others_[touch.finger] = touch.at;
  return std::nullopt;
}

std::optional<Gesture> GestureTracker::takePress() {
  if (!std::exchange(rolled_, false) || !active_) return std::nullopt;
  return Gesture{Gesture::Kind::press, start_, start_, {}, {}};
}

Gesture GestureTracker::lead(const Touch& touch) {
  active_ = true;
  dragging_ = false;
  finger_ = touch.finger;
  start_ = last_ = touch.position;
  sampleCount_ = 0;
  remember(touch);
  return Gesture{Gesture::Kind::press, start_, start_, {}, {}};
}

// Called when a finger comes down: another event of the same finger was lost if it was down already.
void GestureTracker::forgetLost(const Touch& touch) {
  if (touch.finger == finger_ || touch.at - lastSeen_ > lostAfter) active_ = false;
  std::erase_if(others_, [&](const auto& other) {
    return other.first == touch.finger || touch.at - other.second > lostAfter;
  });
}

std::optional<Gesture> GestureTracker::move(const Touch& touch) {
  if (const auto other = others_.find(touch.finger); other != others_.end()) other->second = touch.at;
  if (!active_ || touch.finger != finger_) return std::nullopt;
  remember(touch);
  const float distance = std::hypot(touch.position.x - start_.x, touch.position.y - start_.y);
  if (!dragging_ && distance <= slop_) return std::nullopt;
  dragging_ = true;
  const draw::Point delta{touch.position.x - last_.x, touch.position.y - last_.y};
  last_ = touch.position;
  return Gesture{Gesture::Kind::drag, start_, touch.position, delta, {}};
}

std::optional<Gesture> GestureTracker::end(const Touch& touch) {
  if (!active_ || touch.finger != finger_) {
    others_.erase(touch.finger);
    return std::nullopt;
  }
  active_ = false;
  if (touch.phase == Touch::Phase::cancel)
    return Gesture{Gesture::Kind::cancel, start_, touch.position, {}, {}};
  if (!dragging_) return Gesture{Gesture::Kind::tap, start_, touch.position, {}, {}};
  return Gesture{Gesture::Kind::release, start_, touch.position, {}, velocity(touch.at)};
}

std::optional<Gesture> GestureTracker::giveUp() {
  rolled_ = false;
  if (!active_) return std::nullopt;
  active_ = false;
  others_[finger_] = lastSeen_;
  return Gesture{Gesture::Kind::cancel, start_, last_, {}, {}};
}

std::optional<Gesture> GestureTracker::letGo() {
  const auto cancel = giveUp();
  others_.clear();
  return cancel;
}

void GestureTracker::remember(const Touch& touch) {
  lastSeen_ = touch.at;
  samples_[sampleCount_++ % samples_.size()] = {touch.position, touch.at};
}

draw::Point GestureTracker::velocity(Tick now) const {
  const std::size_t count = std::min(sampleCount_, samples_.size());
  const Sample& newest = samples_[(sampleCount_ - 1) % samples_.size()];
  if (now - newest.at > restingAfter) return {};
  const Sample* oldest = &newest;
  for (std::size_t back = 1; back < count; ++back) {
    const Sample& sample = samples_[(sampleCount_ - 1 - back) % samples_.size()];
    if (newest.at - sample.at > velocityWindow) break;
    oldest = &sample;
  }
  const double seconds = (newest.at - oldest->at).count() / 1000;
  if (seconds <= 0) return {};
  const auto speed = [&](float from, float to) { return static_cast<float>((to - from) / seconds); };
  return {speed(oldest->position.x, newest.position.x), speed(oldest->position.y, newest.position.y)};
}

}  // namespace lobby::window
