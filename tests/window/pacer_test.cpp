#include "platform/window/pacer.hpp"

#include <doctest/doctest.h>

namespace lobby::window {
namespace {

constexpr double period = 1000.0 / 60;

// Frames one after another, each taking `work` ms, presenting at once; gives the time between the last two.
double gapAfter(Pacer& pacer, int frames, double work) {
  Tick now{1000};
  Tick before{0};
  Tick last{0};
  for (int i = 0; i < frames; ++i) {
    now += pacer.untilNext(now);
    before = last;
    last = now;
    now += Tick{work};
    pacer.presented(last, now);
  }
  return (last - before).count();
}

}  // namespace

TEST_CASE("pacer: a display that does not wait gets sixty frames a second, however fast the drawing is") {
  for (const double work : {0.1, 3.0, 10.0}) {
    Pacer pacer;
    CHECK(gapAfter(pacer, 200, work) == doctest::Approx(period).epsilon(0.01));
  }
}

TEST_CASE("pacer: a display that waits by itself is not waited for") {
  Pacer pacer;
  Tick now{1000};
  for (int i = 0; i < 100; ++i) {
    CHECK(pacer.untilNext(now) == Tick{0});
    pacer.presented(now, now + Tick{period});
    now += Tick{period};
  }
}

TEST_CASE("pacer: after a long rest the next frame comes at once, and no frames are made up for") {
  Pacer pacer;
  gapAfter(pacer, 50, 1);
  const Tick later{60'000};
  CHECK(pacer.untilNext(later) == Tick{0});
  pacer.presented(later, later + Tick{1});
  CHECK(pacer.untilNext(later + Tick{1}).count() == doctest::Approx(period - 1));
}

}  // namespace lobby::window
