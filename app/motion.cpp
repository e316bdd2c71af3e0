#include "app/motion.hpp"

#include <algorithm>
#include <cmath>

namespace lobby {
namespace {

constexpr float springRate = 14;          // ω, per second: at rest after about 0.45 s
constexpr float coastingSeconds = 0.35f;  // v·τ is the way that friction allows
constexpr float restDistance = 0.5f;      // px

float secondsSince(Tick now, Tick since) {
  return static_cast<float>(std::max(0.0, (now - since).count()) / 1000);
}

float progress(Tick now, Tick since, Tick length) {
  return static_cast<float>(std::clamp((now - since) / length, 0.0, 1.0));
}

}  // namespace

float easeOut(Tick now, Tick since, Tick length) {
  const float left = 1 - progress(now, since, length);
  return 1 - left * left * left;
}

float easeInOut(Tick now, Tick since, Tick length) {
  const float t = progress(now, since, length);
  return t * t * (3 - 2 * t);
}

float Glide::at(Tick now) const {
  const float t = secondsSince(now, since);
  const float a = from - target;
  const float b = velocity + springRate * a;
  const float way = (a + b * t) * std::exp(-springRate * t);
  return std::abs(way) < restDistance && t > 0 ? target : target + way;
}

bool Glide::resting(Tick now) const {
  // Two moments, so that a spring on its way through the target does not count as at rest.
  return at(now) == target && at(now + Tick{60}) == target;
}

float coastingEnd(float position, float velocity) {
  return position + velocity * coastingSeconds;
}

float rubberBand(float beyond, float room) {
  // The further it is pulled, the less it gives; never more than half the view.
  return room <= 0 ? 0 : beyond * room / (2 * std::abs(beyond) + room);
}

}  // namespace lobby
