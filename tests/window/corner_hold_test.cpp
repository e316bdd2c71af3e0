#include "platform/window/corner_hold.hpp"

#include <doctest/doctest.h>

namespace lobby::window {
namespace {

using Phase = Touch::Phase;

constexpr float width = 1920;
constexpr float height = 1080;
constexpr float reach = 160;

class Glass {
 public:
  Glass() { hold.setScreen(width, height, reach); }
  Glass& down(std::int64_t finger, double at, float x, float y) {
    return feed({Phase::down, finger, {x, y}, Tick{at}});
  }
  Glass& move(std::int64_t finger, double at, float x, float y) {
    return feed({Phase::move, finger, {x, y}, Tick{at}});
  }
  Glass& up(std::int64_t finger, double at) { return feed({Phase::up, finger, {}, Tick{at}}); }
  bool held(double at) { return hold.takeHeld(Tick{at}); }

  CornerHold hold;

 private:
  Glass& feed(const Touch& touch) {
    hold.feed(touch);
    return *this;
  }
};

}  // namespace

TEST_CASE("corners: either diagonal, held for three seconds, counts once") {
  struct Row {
    draw::Point first, second;
  };
  for (const Row& row :
       {Row{{10, 10}, {1910, 1070}}, Row{{1900, 30}, {30, 1050}}, Row{{159, 159}, {1760, 920}}}) {
    Glass glass;
    glass.down(1, 0, row.first.x, row.first.y);
    CHECK_FALSE(glass.hold.isHolding());
    glass.down(2, 500, row.second.x, row.second.y);
    CHECK(glass.hold.isHolding());
    CHECK(glass.hold.dueAt() == Tick{3500});
    CHECK_FALSE(glass.held(3499));
    CHECK(glass.held(3500));
    CHECK_FALSE(glass.held(9000));
    CHECK_FALSE(glass.hold.dueAt().has_value());
  }
}

TEST_CASE("corners: nothing else counts") {
  CHECK_FALSE(Glass().down(1, 0, 10, 10).held(60'000));
  CHECK_FALSE(Glass().down(1, 0, 10, 10).down(2, 0, 1910, 10).held(60'000));  // side by side
  CHECK_FALSE(Glass().down(1, 0, 10, 10).down(2, 0, 10, 1070).held(60'000));
  CHECK_FALSE(Glass().down(1, 0, 10, 10).down(2, 0, 1759, 1070).held(60'000));  // just outside
  CHECK_FALSE(Glass().down(1, 0, 10, 10).down(2, 0, 960, 540).held(60'000));
}

TEST_CASE("corners: a finger that leaves its corner or the glass ends it, and it begins anew") {
  Glass glass;
  glass.down(1, 0, 10, 10).down(2, 0, 1910, 1070).move(2, 1000, 1700, 1000);
  CHECK_FALSE(glass.held(3000));
  glass.move(2, 1500, 1900, 1060);  // back again, but it was on its way
  CHECK_FALSE(glass.held(60'000));
  glass.up(2, 2000).down(2, 2100, 1900, 1060);
  CHECK_FALSE(glass.held(5099));
  CHECK(glass.held(5100));
  glass.up(1, 5200).down(1, 5300, 10, 10);
  CHECK_FALSE(glass.held(8299));
  CHECK(glass.held(8300));
}

TEST_CASE("corners: fingers tremble, and further ones do not matter") {
  Glass glass;
  glass.down(1, 0, 100, 100).down(2, 0, 1850, 1000).down(3, 100, 960, 540);
  glass.move(1, 1000, 130, 90).move(2, 2000, 1830, 1010).up(3, 2500);
  CHECK(glass.held(3000));
}

TEST_CASE("corners: a finger whose lifting was lost does not hold for ever") {
  Glass glass;
  glass.down(1, 0, 10, 10).down(2, 31'000, 1910, 1070);
  CHECK_FALSE(glass.hold.isHolding());
  CHECK_FALSE(glass.held(60'000));
}

TEST_CASE("corners: on another screen they are elsewhere") {
  Glass glass;
  glass.down(1, 0, 10, 10);
  glass.hold.setScreen(1080, 1920, reach);
  glass.down(2, 10, 1070, 1910);
  CHECK_FALSE(glass.held(60'000));
  glass.down(1, 20, 10, 10);
  CHECK(glass.held(3020));
}

}  // namespace lobby::window
