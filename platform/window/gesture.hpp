// Touches to gestures. One finger leads; others are ignored until all are up, so that a resting palm or a
// second hand breaks nothing. Pure: no clock, no SDL.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>

#include "platform/draw/geometry.hpp"
#include "platform/window/input.hpp"

namespace lobby::window {

struct Gesture {
  enum class Kind {
    press,    // the finger is down and has not moved
    drag,     // it has moved more than the slop; `delta` since the last event
    tap,      // it was lifted where it went down: act now
    release,  // it was lifted after a drag; `velocity` carries on
    cancel,   // the touch was taken away: act as if it had not been
  };
  Kind kind = Kind::press;
  draw::Point start;     // px, where the finger went down
  draw::Point position;  // px
  draw::Point delta;     // px, of a drag
  draw::Point velocity;  // px a second, of a release
  bool operator==(const Gesture&) const = default;
};

class GestureTracker {
 public:
  // `slop`: px that a finger may tremble without dragging.
  explicit GestureTracker(float slop) : slop_(slop) {}

  std::optional<Gesture> feed(const Touch& touch);

  // What the leading finger has begun is not meant: the gesture to cancel, if there is one. Nothing more
  // comes until all fingers are up.
  std::optional<Gesture> giveUp();

  // All fingers are gone, and nobody will say that they were lifted: as giveUp, but ready for the next
  // finger.
  std::optional<Gesture> letGo();

  void setSlop(float slop) { slop_ = slop; }

  // For keyboards: who types with two thumbs puts the next down before the last is up. Then a second finger
  // makes a tap of what the leading one has begun, and leads; `takePress` gives its press.
  void setRollOver(bool rollOver) { rollOver_ = rollOver; }
  std::optional<Gesture> takePress();

 private:
  struct Sample {
    draw::Point position;
    Tick at{0};
  };

  std::optional<Gesture> begin(const Touch& touch);
  Gesture lead(const Touch& touch);
  void forgetLost(const Touch& touch);
  std::optional<Gesture> move(const Touch& touch);
  std::optional<Gesture> end(const Touch& touch);
  void remember(const Touch& touch);
  draw::Point velocity(Tick now) const;

  float slop_;
  bool rollOver_ = false;
  bool rolled_ = false;  // a press waits for `takePress`
  bool active_ = false;
  bool dragging_ = false;
  std::int64_t finger_ = 0;
  Tick lastSeen_{0};                     // when the leading finger last moved
  std::map<std::int64_t, Tick> others_;  // further fingers that are down, and when they last moved
  draw::Point start_;
  draw::Point last_;
  std::array<Sample, 16> samples_{};  // ring of the latest positions
  std::size_t sampleCount_ = 0;
};

}  // namespace lobby::window
