#include "platform/base/clock.hpp"

#include <doctest/doctest.h>

namespace lobby {

TEST_CASE("clock: a manual clock stands still until it is told otherwise") {
  const WallTime start{std::chrono::seconds{1'000'000}};
  ManualClock clock(start);
  CHECK(clock.wall() == start);
  CHECK(clock.tick() == Tick{0});
  clock.advance(Tick{999.5});
  CHECK(clock.wall() == start);  // whole seconds only
  clock.advance(Tick{0.5});
  CHECK(clock.wall() == start + std::chrono::seconds{1});
  CHECK(clock.tick() == Tick{1000});
}

TEST_CASE("clock: the machine's clock begins where --now says, and never runs backwards") {
  const WallTime start{std::chrono::seconds{2'000'000'000}};
  const SystemClock clock(start);
  CHECK(clock.wall() >= start);
  CHECK(clock.wall() < start + std::chrono::hours{1});
  const Tick before = clock.tick();
  CHECK(clock.tick() >= before);
}

}  // namespace lobby
