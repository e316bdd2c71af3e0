// Two opposite corners of the screen held at once: a gesture that nobody makes by chance. Watches every
// finger beside GestureTracker, and never takes one away from it. Pure: no clock, no SDL.
#pragma once

#include <cstdint>
#include <map>
#include <optional>

#include "platform/draw/geometry.hpp"
#include "platform/window/input.hpp"

namespace lobby::window {

class CornerHold {
 public:
  // How long they must be held.
  static constexpr Tick holdTime{3000};

  // `reach`: px around a corner, along both edges, that count as the corner.
  void setScreen(float width, float height, float reach);

  void feed(const Touch& touch);

  // Both are held now: whatever else the fingers would do is not meant.
  bool isHolding() const { return since_.has_value(); }

  // When they will have been held for long enough.
  std::optional<Tick> dueAt() const;

  // True once for each hold that is long enough at `now`.
  bool takeHeld(Tick now);

 private:
  enum class Corner { none, topLeft, topRight, bottomLeft, bottomRight };
  struct Finger {
    Corner corner = Corner::none;  // none: outside, or it was outside since it came down
    Tick seen{0};
  };
  Corner cornerAt(draw::Point point) const;
  bool held(Corner corner) const;

  float width_ = 0;
  float height_ = 0;
  float reach_ = 0;
  std::map<std::int64_t, Finger> fingers_;  // those that are down
  std::optional<Tick> since_;
  bool taken_ = false;
};

}  // namespace lobby::window
