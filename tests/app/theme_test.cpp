// How large text is for those who read it from a distance.
#include "app/theme.hpp"

#include <doctest/doctest.h>

namespace lobby::theme {
namespace {

// Millimetres of a capital H of text of that size.
double capital(const Metrics& metrics, float units) {
  return body(metrics, units).size * 0.727 / metrics.millimetre;
}

}  // namespace

TEST_CASE("viewing distance: without one, text has the sizes of the design") {
  const Metrics metrics = metricsFor(1920, 1080);
  CHECK(metrics.smallestText == 0);
  CHECK(body(metrics, 25).size == 25);
}

// EN 301 549, 5.1.4, and its examples in lobby.md: 6.1 mm at 50 cm, 7.3 at 60, 12.2 at 100.
TEST_CASE("viewing distance: a capital H is as high as the standard asks") {
  CHECK(capital(metricsFor(1920, 1080, 24, 500), 21) == doctest::Approx(6.1));
  CHECK(capital(metricsFor(1920, 1080, 24, 600), 21) == doctest::Approx(7.32));
  CHECK(capital(metricsFor(1080, 1920, 43, 1000), 21) == doctest::Approx(12.2));
  CHECK(capital(metricsFor(3840, 2160, 43, 1000), 21) == doctest::Approx(12.2));
}

TEST_CASE("viewing distance: what is large is left alone, and nothing is made smaller") {
  const Metrics near = metricsFor(1920, 1080, 24, 200);
  CHECK(body(near, 22).size == 22);
  CHECK(near.touch == metricsFor(1920, 1080, 24).touch);
  const Metrics far = metricsFor(1920, 1080, 24, 600);
  CHECK(title(far, 132).size == 132);
  CHECK(body(far, 22).size == body(far, 30).size);
}

TEST_CASE("viewing distance: how far a panel can be read from, and that it says so when that is not enough") {
  CHECK(readingDistance(metricsFor(1920, 1080, 24, 600)) >= 600);
  const Metrics tooFar = metricsFor(1920, 1080, 24, 1500);
  CHECK(readingDistance(tooFar) < 1500);
  CHECK(tooFar.smallestText < 37);
  CHECK(readingDistance(metricsFor(1920, 1080, 24)) < 400);
  CHECK(readingDistance(metricsFor(1920, 1080, 60, 1500)) >= 1500);
}

}  // namespace lobby::theme
