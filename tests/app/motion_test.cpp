#include "app/motion.hpp"

#include <cmath>

#include <doctest/doctest.h>

namespace lobby {
namespace {

constexpr Tick start{5000};

const Glide glides[] = {{start, 0, 0, 0},         {start, 300, 0, 0},      {start, -300, 4000, 0},
                        {start, 100, -9000, 700}, {start, 1000, 20000, 0}, {start, 0.2f, 0, 0},
                        {start, 0, 300, 0},       {start, -5, 60, 0}};

}  // namespace

TEST_CASE("motion: a glide begins where it was let go of, with the speed it had") {
  for (const Glide& glide : glides) {
    CAPTURE(glide.from);
    CAPTURE(glide.velocity);
    CHECK(glide.at(start) == glide.from);
    CHECK(glide.at(start - Tick{100}) == glide.from);  // and not before its beginning
    constexpr double moment = 0.05;                    // ms
    const float after = glide.at(start + Tick{moment});
    if (after == glide.target) continue;  // it was at rest within half a pixel
    CHECK((after - glide.from) / (moment / 1000) == doctest::Approx(glide.velocity).epsilon(0.05).scale(300));
  }
}

TEST_CASE("motion: a glide comes to rest at its target within a second, for good") {
  for (const Glide& glide : glides) {
    CAPTURE(glide.from);
    CAPTURE(glide.velocity);
    bool rested = false;
    for (double t = 0; t < 3000; t += 7) {
      const Tick now = start + Tick{t};
      if (rested) CHECK_MESSAGE(glide.at(now) == glide.target, t);
      rested = rested || glide.resting(now);
      CHECK(std::isfinite(glide.at(now)));
    }
    CHECK(glide.resting(start + Tick{1200}));
  }
}

TEST_CASE("motion: a glide has no jumps") {
  for (const Glide& glide : glides) {
    const float fastest = std::abs(glide.velocity) + 14 * std::abs(glide.from - glide.target);
    for (int t = 0; t < 1500; ++t) {
      const float step = glide.at(start + Tick{t + 1.0}) - glide.at(start + Tick{double(t)});
      CHECK(std::abs(step) <= fastest / 1000 + 0.51f);  // 0.5 px: where it snaps to rest
    }
  }
}

TEST_CASE("motion: what stands still stands still") {
  const Glide still = Glide::still(42);
  for (const double t : {0.0, 1.0, 1e9}) {
    CHECK(still.at(Tick{t}) == 42);
    CHECK(still.resting(Tick{t}));
  }
}

TEST_CASE("motion: easing goes from 0 to 1, never back, and holds") {
  for (const auto ease : {easeOut, easeInOut}) {
    CHECK(ease(start, start, fadeTime) == 0);
    CHECK(ease(start - Tick{50}, start, fadeTime) == 0);
    CHECK(ease(start + fadeTime, start, fadeTime) == 1);
    CHECK(ease(start + Tick{1e9}, start, fadeTime) == 1);
    float before = 0;
    for (double t = 0; t <= 700; t += 10) {
      const float now = ease(start + Tick{t}, start, fadeTime);
      CHECK(now >= before);
      before = now;
    }
  }
  CHECK(easeInOut(start + fadeTime / 2, start, fadeTime) == doctest::Approx(0.5));
  CHECK(easeOut(start + fadeTime / 2, start, fadeTime) > 0.8f);
}

TEST_CASE("motion: a rubber band gives less the further it is pulled, both ways alike") {
  CHECK(rubberBand(0, 700) == 0);
  CHECK(rubberBand(100, 0) == 0);
  CHECK(rubberBand(100, 700) > 0);
  CHECK(rubberBand(100, 700) < 100);
  CHECK(rubberBand(-100, 700) == -rubberBand(100, 700));
  CHECK(rubberBand(200, 700) < 2 * rubberBand(100, 700));
  CHECK(rubberBand(1e6f, 700) < 351);
}

TEST_CASE("motion: a flick coasts in its own direction, in proportion to its speed") {
  CHECK(coastingEnd(100, 0) == 100);
  CHECK(coastingEnd(100, 1000) - 100 == doctest::Approx(2 * (coastingEnd(100, 500) - 100)));
  CHECK(coastingEnd(100, -1000) < 100);
}

}  // namespace lobby
