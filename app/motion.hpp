// Motion as a function of the time since it began. Nothing here counts frames.
#pragma once

#include "platform/base/clock.hpp"

namespace lobby {

// DESIGN 7.
inline constexpr Tick responseTime{240};
inline constexpr Tick fadeTime{700};
inline constexpr Tick cardTime{8000};

// 0 at `since`, 1 from `since + length` on, easing out in between.
float easeOut(Tick now, Tick since, Tick length);

// The same, easing in and out: a cross-fade.
float easeInOut(Tick now, Tick since, Tick length);

// A value that was let go of with a speed, and comes to rest at `target` like a critically damped spring.
// x(t) = target + (a + b·t)·e^(−ω·t), with a = from − target and b = velocity + ω·a.
struct Glide {
  Tick since{0};
  float from = 0;      // px
  float velocity = 0;  // px a second
  float target = 0;    // px

  float at(Tick now) const;
  bool resting(Tick now) const;
  static Glide still(float position) { return {Tick{0}, position, 0, position}; }
};

// Where a flick comes to rest if nothing is in its way: the friction of a phone's lists.
float coastingEnd(float position, float velocity);

// How far content follows a finger that pulls it `beyond` px over its end; `room` is the size of the view.
float rubberBand(float beyond, float room);

}  // namespace lobby
