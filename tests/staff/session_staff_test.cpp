// The way to the staff screens on a whole session, and back: everything but window and driver, with a desk
// that is scripted and a clock that only the test moves.
#include <algorithm>

#include <doctest/doctest.h>
#include <imgui.h>

#include "app/session.hpp"
#include "tests/app/navigation_support.hpp"
#include "tests/staff/scripted_desk.hpp"
#include "tests/staff/staff_stage.hpp"

namespace lobby {
namespace {

using Phase = window::Touch::Phase;
using staff::Room;

constexpr float width = 960;
constexpr float height = 540;

class Visit {
 public:
  Visit()
      : desk(test::calmView()),
        session_(
            stage_.presenter(), rules_, [this] { return Now{localMinute(clock_.wall(), "Europe/Berlin")}; },
            clock_) {
    session_.setMetrics(theme::metricsFor(960, 540));
    session_.setDesk(desk);
    live(Tick{100});
  }

  void touch(Phase phase, std::int64_t finger, float x, float y) {
    session_.handle(window::Touch{phase, finger, {x, y}, clock_.tick()});
    session_.frame();
    session_.prepareNext();
  }
  void tap(float x, float y) {
    touch(Phase::down, 1, x, y);
    live(Tick{80});
    touch(Phase::up, 1, x, y);
    live(Tick{300});
  }
  void press(window::Key::Code code) { session_.handle(window::Key{code}); }

  // Lets time pass as the kiosk's loop does; returns how many frames were drawn.
  int live(Tick time) {
    int frames = 0;
    for (const Tick end = clock_.tick() + time; clock_.tick() < end;) {
      const Tick wait = session_.untilNextFrame().value_or(time);
      clock_.advance(std::min(std::max(wait, Tick{10}), end - clock_.tick()));
      if (!session_.advanceTime()) continue;
      session_.frame();
      ++frames;
    }
    return frames;
  }

  void holdCorners() {
    touch(Phase::down, 1, 5, 5);
    touch(Phase::down, 2, width - 5, height - 5);
  }
  void liftCorners() {
    touch(Phase::up, 1, 5, 5);
    touch(Phase::up, 2, width - 5, height - 5);
  }
  void enter() {
    holdCorners();
    live(Tick{3100});
    liftCorners();
    session_.handle(window::Touch{Phase::cancel, 1, {}, clock_.tick()});
  }

  const State& state() const { return session_.state(); }
  Session& session() { return session_; }
  ManualClock& clock() { return clock_; }
  template <class Order>
  int placed() const {
    return static_cast<int>(std::ranges::count_if(
        desk.orders, [](const staff::Order& order) { return std::holds_alternative<Order>(order); }));
  }

  test::ScriptedDesk desk;

 private:
  Rules rules_{{}, "de", {"de", "en", "ar"}};
  test::StaffStage stage_{960, 540};
  ManualClock clock_{test::evening};
  Session session_;
};

}  // namespace

TEST_CASE("staff session: two opposite corners, held for three seconds, and not a moment less") {
  Visit visit;
  visit.holdCorners();
  CHECK(visit.live(Tick{2990}) <= 1);  // no sign of it
  CHECK(visit.state().page == Page::card);
  CHECK(visit.live(Tick{20}) > 0);
  CHECK(visit.state().page == Page::staff);
  CHECK(visit.state().staff.room == Room::pin);
  CHECK(visit.placed<staff::order::Refresh>() == 1);
  visit.liftCorners();
  CHECK(visit.state().staff.room == Room::pin);
  CHECK(visit.state().language == "de");
}

TEST_CASE("staff session: nothing else reacts to the corners") {
  Visit visit;
  visit.press(window::Key::Code::language);
  CHECK(visit.state().language == "en");
  visit.touch(Phase::down, 1, 70, 505);  // on "Deutsch", within reach of the corner
  visit.live(Tick{50});
  visit.touch(Phase::down, 2, width - 5, 5);
  CHECK_FALSE(visit.session().isTouched());
  visit.live(Tick{1000});
  visit.touch(Phase::up, 1, 70, 505);
  visit.touch(Phase::up, 2, width - 5, 5);
  CHECK(visit.state().page == Page::card);
  CHECK(visit.state().language == "en");
  visit.tap(70, 505);  // the same by one finger
  CHECK(visit.state().language == "de");
}

TEST_CASE("staff session: without a desk there is no way there") {
  test::StaffStage stage(960, 540);
  const Rules rules{{}, "de", {"de"}};
  ManualClock clock{test::evening};
  Session session(
      stage.presenter(), rules, [&] { return Now{localMinute(clock.wall(), "Europe/Berlin")}; }, clock);
  session.setMetrics(theme::metricsFor(960, 540));
  session.handle(window::Key{window::Key::Code::staff});
  CHECK(session.state().page == Page::card);
}

TEST_CASE("staff session: the key leads to the same page, and no further") {
  Visit visit;
  visit.press(window::Key::Code::staff);
  CHECK(visit.state().staff.room == Room::pin);
  CHECK(visit.state().page == Page::staff);
  for (const auto code : {window::Key::Code::enter, window::Key::Code::up, window::Key::Code::down,
                          window::Key::Code::left, window::Key::Code::right, window::Key::Code::staff}) {
    visit.press(code);
    visit.live(Tick{50});
  }
  CHECK(visit.state().page == Page::staff);
  CHECK(visit.state().staff.room == Room::pin);
  CHECK(visit.state().staff.digits.empty());
  visit.press(window::Key::Code::escape);
  CHECK(visit.state().page == Page::card);
}

TEST_CASE("staff session: a PIN is typed, handed in once, and answered") {
  Visit visit;
  visit.press(window::Key::Code::staff);
  visit.live(Tick{400});
  // The keypad as it stands in a window of this size.
  const draw::Point one{627, 150}, two{702, 150}, enter{777, 375};
  for (const draw::Point key : {one, two, one, two}) visit.tap(key.x, key.y);
  CHECK(visit.state().staff.digits == "1212");
  visit.tap(enter.x, enter.y);
  CHECK(visit.placed<staff::order::TryPin>() == 1);
  CHECK(visit.state().staff.checking);
  visit.tap(enter.x, enter.y);
  visit.tap(one.x, one.y);
  CHECK(visit.placed<staff::order::TryPin>() == 1);
  visit.desk.answer(false);
  visit.live(Tick{20});
  CHECK(visit.state().staff.wrong);
  CHECK(visit.state().staff.room == Room::pin);
  for (const draw::Point key : {one, two, one, one, enter}) visit.tap(key.x, key.y);
  visit.desk.answer(true);
  visit.live(Tick{20});
  CHECK(visit.state().staff.room == Room::overview);
}

TEST_CASE("staff session: while tries must wait the seconds are counted, one frame each, and no key works") {
  Visit visit;
  visit.press(window::Key::Code::staff);
  visit.live(Tick{1000});
  visit.desk.change().pin.waitUntil = visit.clock().tick() + Tick{10'000};
  visit.live(Tick{500});
  CHECK(visit.live(Tick{5000}) == 5);
  visit.tap(627, 150);
  CHECK(visit.state().staff.digits.empty());
  visit.live(Tick{6000});
  visit.tap(627, 150);
  CHECK(visit.state().staff.digits == "1");
}

TEST_CASE("staff session: nothing that staff ask for happens while the finger is only down") {
  Visit visit;
  visit.press(window::Key::Code::staff);
  visit.live(Tick{400});
  for (int i = 0; i < 4; ++i) visit.tap(627, 150);
  visit.touch(Phase::down, 1, 777, 375);
  visit.live(Tick{500});
  CHECK(visit.placed<staff::order::TryPin>() == 0);
  visit.touch(Phase::up, 1, 777, 375);
  CHECK(visit.placed<staff::order::TryPin>() == 1);
}

TEST_CASE("staff session: whoever goes away leaves nothing open; a still page draws nothing") {
  Visit visit;
  visit.press(window::Key::Code::staff);
  visit.live(Tick{1000});
  CHECK(visit.live(Tick{30'000}) <= 1);  // the minute
  visit.live(Tick{30'000});
  CHECK(visit.state().page == Page::card);
}

TEST_CASE("staff session: in the touch test fingers draw and nothing else") {
  Visit visit;
  visit.press(window::Key::Code::staff);
  State state = visit.state();
  state.staff.room = Room::touch;
  visit.session().start(state);
  visit.touch(Phase::down, 1, 400, 300);
  visit.touch(Phase::down, 2, 500, 300);
  visit.touch(Phase::move, 2, 520, 330);
  CHECK(visit.state().staff.touchTest.trails().size() == 2);
  visit.touch(Phase::up, 1, 400, 300);
  visit.touch(Phase::up, 2, 520, 330);
  visit.touch(Phase::down, 3, 5, height - 5);
  visit.live(Tick{1990});
  CHECK(visit.state().staff.room == Room::touch);
  visit.live(Tick{30});
  CHECK(visit.state().staff.room == Room::overview);
  visit.touch(Phase::up, 3, 5, height - 5);
  CHECK(visit.state().staff.room == Room::overview);
}

}  // namespace lobby
