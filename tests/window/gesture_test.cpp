#include "platform/window/gesture.hpp"

#include <cmath>
#include <vector>

#include <doctest/doctest.h>

namespace lobby::window {
namespace {

using Phase = Touch::Phase;
using Kind = Gesture::Kind;

constexpr float slop = 16;

Touch touch(Phase phase, double at, float x, float y = 0, std::int64_t finger = 1) {
  return {phase, finger, {x, y}, Tick{at}};
}

// The gestures that a row of touches makes.
std::vector<Gesture> feed(GestureTracker& tracker, const std::vector<Touch>& touches) {
  std::vector<Gesture> gestures;
  for (const Touch& one : touches) {
    if (const auto gesture = tracker.feed(one)) gestures.push_back(*gesture);
  }
  return gestures;
}

std::vector<Gesture> gesturesOf(const std::vector<Touch>& touches) {
  GestureTracker tracker(slop);
  return feed(tracker, touches);
}

std::vector<Kind> kindsOf(const std::vector<Gesture>& gestures) {
  std::vector<Kind> kinds;
  for (const Gesture& gesture : gestures) kinds.push_back(gesture.kind);
  return kinds;
}

// Whether a new finger makes a tap: the tracker waits for nothing any more.
bool answers(GestureTracker& tracker) {
  return kindsOf(feed(tracker, {touch(Phase::down, 9000, 5, 5, 77), touch(Phase::up, 9050, 5, 5, 77)})) ==
         std::vector{Kind::press, Kind::tap};
}

}  // namespace

TEST_CASE("gesture: a finger that trembles within the slop makes a tap where it came down") {
  const auto gestures = gesturesOf({touch(Phase::down, 0, 100, 100), touch(Phase::move, 20, 111, 111),
                                    touch(Phase::move, 30, 100, 116), touch(Phase::up, 50, 100, 116)});
  CHECK(kindsOf(gestures) == std::vector{Kind::press, Kind::tap});
  CHECK(gestures[1].start == draw::Point{100, 100});
  CHECK(gestures[1].position == draw::Point{100, 116});
}

TEST_CASE("gesture: rolling over, the next finger makes a tap of what the one before began") {
  GestureTracker tracker(slop);
  const std::vector<Touch> thumbs{touch(Phase::down, 0, 10), touch(Phase::down, 50, 200, 0, 2),
                                  touch(Phase::up, 80, 10), touch(Phase::up, 120, 200, 0, 2)};
  CHECK(kindsOf(gesturesOf(thumbs)) == std::vector{Kind::press, Kind::tap});  // the second finger is ignored
  tracker.setRollOver(true);
  CHECK(tracker.feed(thumbs[0])->kind == Kind::press);
  CHECK(!tracker.takePress());
  const auto first = tracker.feed(thumbs[1]);
  REQUIRE(first);
  CHECK(first->kind == Kind::tap);
  CHECK(first->position.x == 10);
  const auto press = tracker.takePress();
  REQUIRE(press);
  CHECK(press->kind == Kind::press);
  CHECK(press->start.x == 200);
  CHECK(!tracker.takePress());
  CHECK(!tracker.feed(thumbs[2]));
  const auto second = tracker.feed(thumbs[3]);
  REQUIRE(second);
  CHECK(second->kind == Kind::tap);
  CHECK(second->position.x == 200);
}

TEST_CASE("gesture: rolling over does not end a drag, and no finger is lost") {
  GestureTracker tracker(slop);
  tracker.setRollOver(true);
  tracker.feed(touch(Phase::down, 0, 0));
  tracker.feed(touch(Phase::move, 20, 100));
  CHECK(!tracker.feed(touch(Phase::down, 30, 300, 0, 2)));
  CHECK(tracker.feed(touch(Phase::move, 40, 120))->kind == Kind::drag);
  CHECK(tracker.feed(touch(Phase::up, 60, 120))->kind == Kind::release);
  CHECK(!tracker.feed(touch(Phase::up, 70, 300, 0, 2)));
  CHECK(tracker.feed(touch(Phase::down, 80, 5, 0, 3))->kind == Kind::press);
  CHECK(tracker.feed(touch(Phase::up, 90, 5, 0, 3))->kind == Kind::tap);
}

TEST_CASE("gesture: a long press is a tap, however long") {
  CHECK(kindsOf(gesturesOf({touch(Phase::down, 0, 100), touch(Phase::up, 3'600'000, 100)})) ==
        std::vector{Kind::press, Kind::tap});
}

TEST_CASE("gesture: just beyond the slop it is a drag, and stays one") {
  const auto gestures = gesturesOf({touch(Phase::down, 0, 100), touch(Phase::move, 10, 116.5f),
                                    touch(Phase::move, 20, 100), touch(Phase::up, 300, 100)});
  CHECK(kindsOf(gestures) == std::vector{Kind::press, Kind::drag, Kind::drag, Kind::release});
}

TEST_CASE("gesture: the deltas of a drag sum to the finger's whole way") {
  GestureTracker tracker(slop);
  feed(tracker, {touch(Phase::down, 0, 100, 200)});
  draw::Point sum;
  draw::Point at{100, 200};
  for (int i = 1; i <= 40; ++i) {
    at = {100 + static_cast<float>(i * i) * 0.3f, 200 - static_cast<float>(i) * 1.7f};
    const auto gesture = tracker.feed(touch(Phase::move, i * 8.0, at.x, at.y));
    if (!gesture) continue;
    sum.x += gesture->delta.x;
    sum.y += gesture->delta.y;
  }
  CHECK(sum.x == doctest::Approx(at.x - 100));
  CHECK(sum.y == doctest::Approx(at.y - 200));
}

TEST_CASE("gesture: the speed of a release is that of the last moments") {
  // 1 px/ms to the right, then 2 px/ms back to the left for 100 ms.
  std::vector<Touch> touches{touch(Phase::down, 0, 0)};
  for (int t = 10; t <= 200; t += 10) touches.push_back(touch(Phase::move, t, static_cast<float>(t)));
  for (int t = 10; t <= 100; t += 10)
    touches.push_back(touch(Phase::move, 200 + t, 200 - 2.0f * static_cast<float>(t)));
  touches.push_back(touch(Phase::up, 305, 0));
  const auto gestures = gesturesOf(touches);
  REQUIRE(gestures.back().kind == Kind::release);
  CHECK(gestures.back().velocity.x == doctest::Approx(-2000));
  CHECK(gestures.back().velocity.y == doctest::Approx(0));
}

TEST_CASE("gesture: a finger that rests before it is lifted throws nothing") {
  const auto gestures = gesturesOf({touch(Phase::down, 0, 0), touch(Phase::move, 10, 50),
                                    touch(Phase::move, 20, 100), touch(Phase::up, 200, 100)});
  REQUIRE(gestures.back().kind == Kind::release);
  CHECK(gestures.back().velocity == draw::Point{});
}

TEST_CASE("gesture: all at one moment gives no infinite speed") {
  const auto gestures =
      gesturesOf({touch(Phase::down, 5, 0), touch(Phase::move, 5, 500), touch(Phase::up, 5, 500)});
  REQUIRE(gestures.back().kind == Kind::release);
  CHECK(std::isfinite(gestures.back().velocity.x));
}

TEST_CASE("gesture: a touch that was taken away is a cancel, and the next one counts") {
  GestureTracker tracker(slop);
  CHECK(kindsOf(feed(tracker,
                     {touch(Phase::down, 0, 0), touch(Phase::move, 10, 90), touch(Phase::cancel, 20, 90)})) ==
        std::vector{Kind::press, Kind::drag, Kind::cancel});
  CHECK(answers(tracker));
}

TEST_CASE("gesture: the second finger changes nothing, in every order of lifting") {
  const Touch first = touch(Phase::down, 0, 100);
  const Touch second = touch(Phase::down, 5, 900, 0, 2);
  SUBCASE("the second is lifted first") {
    GestureTracker tracker(slop);
    CHECK(kindsOf(feed(tracker, {first, second, touch(Phase::move, 8, 700, 0, 2),
                                 touch(Phase::up, 9, 700, 0, 2), touch(Phase::up, 20, 100)})) ==
          std::vector{Kind::press, Kind::tap});
    CHECK(answers(tracker));
  }
  SUBCASE("the first is lifted first; a third finger has to wait until all are up") {
    GestureTracker tracker(slop);
    CHECK(kindsOf(feed(tracker, {first, second, touch(Phase::up, 20, 100), touch(Phase::down, 30, 5, 0, 3),
                                 touch(Phase::up, 40, 5, 0, 3)})) == std::vector{Kind::press, Kind::tap});
    CHECK(feed(tracker, {touch(Phase::up, 50, 900, 0, 2)}).empty());
    CHECK(answers(tracker));
  }
  SUBCASE("the second is cancelled") {
    GestureTracker tracker(slop);
    feed(tracker, {first, second, touch(Phase::cancel, 9, 0, 0, 2), touch(Phase::up, 20, 100)});
    CHECK(answers(tracker));
  }
}

TEST_CASE("gesture: a driver that loses an event does not make the kiosk deaf") {
  SUBCASE("a move or an up without a down") {
    GestureTracker tracker(slop);
    CHECK(feed(tracker, {touch(Phase::move, 0, 9, 9, 5), touch(Phase::up, 1, 9, 9, 5)}).empty());
    CHECK(answers(tracker));
  }
  SUBCASE("the second finger comes down twice") {
    GestureTracker tracker(slop);
    feed(tracker, {touch(Phase::down, 0, 0), touch(Phase::down, 1, 9, 9, 2), touch(Phase::down, 2, 9, 9, 2),
                   touch(Phase::up, 3, 9, 9, 2), touch(Phase::up, 4, 0)});
    CHECK(answers(tracker));
  }
  SUBCASE("the lifting of a finger never came, and the next has another number") {
    GestureTracker tracker(slop);
    feed(tracker, {touch(Phase::down, 0, 0), touch(Phase::down, 10, 500, 0, 2)});
    CHECK(feed(tracker, {touch(Phase::down, 20'000, 5, 5, 3), touch(Phase::up, 20'050, 5, 5, 3)}).empty());
    CHECK(kindsOf(feed(tracker, {touch(Phase::down, 60'000, 5, 5, 4), touch(Phase::up, 60'050, 5, 5, 4)})) ==
          std::vector{Kind::press, Kind::tap});
  }
  SUBCASE("the leading finger comes down twice: it begins anew") {
    GestureTracker tracker(slop);
    const auto gestures = feed(tracker, {touch(Phase::down, 0, 0), touch(Phase::move, 9, 300),
                                         touch(Phase::down, 2000, 700), touch(Phase::up, 2050, 700)});
    CHECK(gestures.back().kind == Kind::tap);
    CHECK(gestures.back().start == draw::Point{700, 0});
    CHECK(answers(tracker));
  }
}

TEST_CASE("gesture: what was given up is cancelled, and nothing comes until all fingers are up") {
  GestureTracker tracker(slop);
  CHECK_FALSE(tracker.giveUp());
  feed(tracker, {touch(Phase::down, 0, 10), touch(Phase::down, 10, 500, 0, 2)});
  const auto given = tracker.giveUp();
  REQUIRE(given);
  CHECK(given->kind == Kind::cancel);
  CHECK_FALSE(tracker.giveUp());
  const auto later = feed(
      tracker, {touch(Phase::move, 20, 300), touch(Phase::down, 30, 700, 0, 3),
                touch(Phase::up, 40, 700, 0, 3), touch(Phase::up, 50, 300), touch(Phase::up, 60, 500, 0, 2)});
  CHECK(later.empty());
  CHECK(kindsOf(feed(tracker, {touch(Phase::down, 70, 10), touch(Phase::up, 80, 10)})) ==
        std::vector{Kind::press, Kind::tap});
  // The finger that led is still down: another one begins nothing.
  feed(tracker, {touch(Phase::down, 90, 10)});
  CHECK(tracker.giveUp());
  CHECK(feed(tracker, {touch(Phase::down, 100, 500, 0, 2), touch(Phase::up, 110, 500, 0, 2),
                       touch(Phase::up, 120, 10)})
            .empty());
}

TEST_CASE("gesture: of fingers that are gone with their panel nothing is left") {
  GestureTracker tracker(slop);
  CHECK_FALSE(tracker.letGo());
  feed(tracker, {touch(Phase::down, 0, 10), touch(Phase::down, 10, 500, 0, 2)});
  const auto given = tracker.letGo();
  REQUIRE(given);
  CHECK(given->kind == Kind::cancel);
  CHECK(kindsOf(feed(tracker, {touch(Phase::down, 20, 300, 0, 3), touch(Phase::up, 30, 300, 0, 3)})) ==
        std::vector{Kind::press, Kind::tap});
}

}  // namespace lobby::window
