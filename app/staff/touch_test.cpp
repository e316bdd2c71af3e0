#include "app/staff/touch_test.hpp"

#include <algorithm>
#include <cmath>

namespace lobby::staff {
namespace {

constexpr std::size_t mostTrails = 12;
constexpr std::size_t mostPoints = 600;

int cornerAt(draw::Point point, const Glass& glass) {
  const bool left = point.x < glass.reach;
  const bool right = point.x >= glass.width - glass.reach;
  const bool top = point.y < glass.reach;
  const bool bottom = point.y >= glass.height - glass.reach;
  if (!(left || right) || !(top || bottom)) return -1;
  return (right ? 1 : 0) + (bottom ? 2 : 0);
}

}  // namespace

draw::Point TouchTest::target(std::size_t index, const Glass& glass) {
  const float column = static_cast<float>(index % 3) / 2;
  const float row = static_cast<float>(index / 3) / 2;
  return {glass.reach / 2 + column * (glass.width - glass.reach),
          glass.reach / 2 + row * (glass.height - glass.reach)};
}

// The trail that the finger draws now; a new one when it comes down.
Trail& TouchTest::trailOf(const window::Touch& touch) {
  const auto drawing = std::ranges::find_if(
      trails_, [&](const Trail& trail) { return trail.down && trail.finger == touch.finger; });
  if (drawing != trails_.end() && touch.phase != window::Touch::Phase::down) return *drawing;
  if (drawing != trails_.end()) drawing->down = false;  // its lifting was lost
  if (trails_.size() >= mostTrails) trails_.erase(trails_.begin());
  trails_.push_back({touch.finger, true, touch.at, -1, {}});
  return trails_.back();
}

void TouchTest::feed(const window::Touch& touch, const Glass& glass) {
  using Phase = window::Touch::Phase;
  Trail& trail = trailOf(touch);
  const int corner = cornerAt(touch.position, glass);
  if (corner != trail.corner) trail.since = touch.at;
  trail.corner = corner;
  trail.down = touch.phase == Phase::down || touch.phase == Phase::move;
  if (trail.points.size() < mostPoints) trail.points.push_back(touch.position);
  for (std::size_t i = 0; i < targetCount; ++i) {
    const draw::Point middle = target(i, glass);
    const bool inside = std::max(std::abs(touch.position.x - middle.x),
                                 std::abs(touch.position.y - middle.y)) <= glass.reach / 2;
    reached_[i] = reached_[i] || inside;
  }
}

std::optional<Tick> TouchTest::leavesAt() const {
  std::optional<Tick> first;
  for (const Trail& trail : trails_) {
    if (!trail.down || trail.corner < 0) continue;
    first = std::min(first.value_or(Tick::max()), trail.since + cornerTime);
  }
  return first;
}

}  // namespace lobby::staff
