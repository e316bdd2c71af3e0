// What fingers drew in the test of the touch panel. Px of the screen, not of the reading direction: the panel
// knows no languages.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

#include "platform/window/input.hpp"

namespace lobby::staff {

// The panel: px, and how much around a corner counts as the corner.
struct Glass {
  float width = 0;
  float height = 0;
  float reach = 0;
};

struct Trail {
  std::int64_t finger = 0;
  bool down = true;
  Tick since{0};    // when it came into the corner that it is in, or down
  int corner = -1;  // that corner, 0 to 3; −1: none
  std::vector<draw::Point> points;
};

class TouchTest {
 public:
  // Corners and edges, row by row, the middle among them.
  static constexpr std::size_t targetCount = 9;
  // A finger that rests in a corner for so long leaves the test.
  static constexpr Tick cornerTime{2000};

  void feed(const window::Touch& touch, const Glass& glass);

  const std::vector<Trail>& trails() const { return trails_; }  // the oldest first
  bool reached(std::size_t target) const { return reached_[target]; }

  // The middle of a target, which is as wide and as high as the reach.
  static draw::Point target(std::size_t index, const Glass& glass);

  // When a finger will have rested in a corner for long enough.
  std::optional<Tick> leavesAt() const;

 private:
  Trail& trailOf(const window::Touch& touch);

  std::array<bool, targetCount> reached_{};
  std::vector<Trail> trails_;
};

}  // namespace lobby::staff
