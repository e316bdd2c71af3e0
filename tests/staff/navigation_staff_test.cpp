// Where staff get to, and how they get away again.
#include "app/navigation_staff.hpp"

#include <doctest/doctest.h>

#include "tests/app/navigation_support.hpp"
#include "tests/staff/scripted_desk.hpp"

namespace lobby {
namespace {

using namespace staff;
using test::rules;

State did(State state, Step taken, Tick now = Tick{1000}) {
  return apply(std::move(state), action::Staff{std::move(taken)}, rules(), now);
}

State atPin() {
  return openStaff(firstState(rules(), Tick{0}), rules(), Tick{1000});
}

State inside(Room room = Room::overview) {
  State state = did(atPin(), step::Open{room});
  state.lastTouch = Tick{1000};
  return state;
}

StaffView answered(unsigned answers, bool right) {
  StaffView view = test::calmView();
  view.revision = answers + 1;
  view.pin.answers = answers;
  view.pin.right = right;
  return view;
}

State typed(State state, std::string_view digits) {
  for (const char digit : digits) state = did(std::move(state), step::Digit{digit - '0'});
  return state;
}

}  // namespace

TEST_CASE("staff: their screens open in their language, and visitors get the cinema's back") {
  Rules rules = test::rules();
  rules.staffLanguage = "sv";
  State state = firstState(rules, Tick{0});
  state.language = "ar";
  state = openStaff(std::move(state), rules, Tick{1000});
  CHECK(state.language == "sv");
  CHECK(leaveStaff(std::move(state), rules, Tick{2000}).language == rules.defaultLanguage);
}

TEST_CASE("staff: digits come and go, twelve at most") {
  State state = typed(atPin(), "4711");
  CHECK(state.staff.digits == "4711");
  state = did(did(state, step::Erase{}), step::Erase{});
  CHECK(state.staff.digits == "47");
  CHECK(typed(atPin(), "12345678901234").staff.digits == "123456789012");
  for (int i = 0; i < 5; ++i) state = did(state, step::Erase{});
  CHECK(state.staff.digits.empty());
}

TEST_CASE("staff: only the right answer to a PIN that was handed in leads further") {
  State state = did(typed(atPin(), "4711"), step::Place{order::TryPin{"4711"}});
  CHECK(state.staff.checking);
  CHECK(heard(state, answered(0, true), Tick{2000}).staff.room == Room::pin);
  const State wrong = heard(state, answered(1, false), Tick{2000});
  CHECK(wrong.staff.room == Room::pin);
  CHECK(wrong.staff.wrong);
  CHECK(wrong.staff.digits.empty());
  CHECK_FALSE(typed(wrong, "1").staff.wrong);
  const State right = heard(state, answered(1, true), Tick{2000});
  CHECK(right.staff.room == Room::overview);
  CHECK(right.staff.digits.empty());
  // An answer that comes late, to somebody who has left or did not ask, opens nothing.
  CHECK(heard(atPin(), answered(1, true), Tick{2000}).staff.room == Room::pin);
  const State left = leaveStaff(state, rules(), Tick{1500});
  CHECK(heard(left, answered(1, true), Tick{2000}).page == Page::card);
  const State anew = openStaff(left, rules(), Tick{1600});
  CHECK(heard(anew, answered(1, true), Tick{2000}).staff.room == Room::pin);
}

TEST_CASE(
    "staff: back leads from a room to the overview, from there to the visitors, and forgets everything") {
  for (const Room room :
       {Room::media, Room::log, Room::rollback, Room::clock, Room::touch, Room::colours, Room::leave}) {
    const State back = apply(inside(room), action::Back{}, rules(), Tick{2000});
    CHECK(back.page == Page::staff);
    CHECK(back.staff.room == Room::overview);
  }
  State state = apply(inside(), action::ChooseLanguage{"ar"}, rules(), Tick{1500});
  CHECK(state.language == "ar");
  state = apply(state, action::Back{}, rules(), Tick{2000});
  CHECK(state.page == Page::card);
  CHECK(state.language == "de");
  CHECK(apply(typed(atPin(), "47"), action::Back{}, rules(), Tick{2000}).staff.digits.empty());
  CHECK(openStaff(inside(), rules(), Tick{3000}).staff.room == Room::pin);
}

TEST_CASE("staff: what is asked twice waits for the second answer") {
  State state = did(inside(Room::leave), step::Ask{order::Leave{}});
  CHECK(state.staff.asked);
  CHECK_FALSE(did(state, step::Ask{}).staff.asked);
  const State back = apply(state, action::Back{}, rules(), Tick{2000});
  CHECK(back.staff.room == Room::leave);
  CHECK_FALSE(back.staff.asked);
  CHECK_FALSE(did(state, step::Place{order::Leave{}}).staff.asked);
  CHECK_FALSE(did(state, step::Open{Room::leave}).staff.asked);
}

TEST_CASE("staff: after a minute without a touch the staff screens are shut, on every page of them") {
  for (const Room room : {Room::pin, Room::overview, Room::media, Room::log, Room::rollback, Room::clock,
                          Room::colours, Room::leave}) {
    const State state = inside(room);
    CHECK(nextChange(state, rules()) == Tick{61'000});
    CHECK(test::live(state, rules(), Tick{60'999}).page == Page::staff);
    const State after = test::live(state, rules(), Tick{61'000});
    CHECK(after.page == Page::card);
    CHECK(after.language == "de");
  }
  // A hand that lies on the glass is no touch.
  CHECK(test::live(touched(inside(), true, Tick{2000}), rules(), Tick{62'000}).page == Page::card);
}

TEST_CASE("staff: an install keeps them open, and its end for a minute more") {
  State state = heard(inside(Room::media), test::workView(Phase::copy), Tick{2000});
  CHECK_FALSE(nextChange(state, rules()).has_value());
  CHECK(test::live(state, rules(), Tick{3'600'000}).page == Page::staff);
  CHECK(advance(state, rules(), Tick{3'600'000}).page == Page::staff);
  CHECK_FALSE(state.staff.dismissed);
  state = heard(state, test::workView(Phase::done), Tick{400'000});
  CHECK_FALSE(state.staff.dismissed);
  CHECK(nextChange(state, rules()) == Tick{460'000});
  CHECK(did(state, step::Dismiss{}).staff.dismissed);
  CHECK(test::live(state, rules(), Tick{460'000}).page == Page::card);
}

TEST_CASE("staff: the touch test ends by a held corner, or when nobody draws for half a minute") {
  const Glass glass{1920, 1080, 160};
  using Phase = window::Touch::Phase;
  const State room = inside(Room::touch);
  CHECK(nextChange(room, rules()) == Tick{31'000});
  State state = drew(room, {Phase::down, 1, {900, 500}, Tick{20'000}}, glass);
  state = drew(state, {Phase::move, 1, {1000, 500}, Tick{29'000}}, glass);
  CHECK(test::live(state, rules(), Tick{58'999}).staff.room == Room::touch);
  CHECK(test::live(state, rules(), Tick{59'000}).staff.room == Room::overview);

  state = drew(state, {Phase::down, 2, {1900, 1070}, Tick{30'000}}, glass);
  CHECK(nextChange(state, rules()) == Tick{32'000});
  const State lifted = drew(state, {Phase::up, 2, {1900, 1070}, Tick{31'000}}, glass);
  CHECK(test::live(lifted, rules(), Tick{33'000}).staff.room == Room::touch);
  const State moved = drew(state, {Phase::move, 2, {1000, 1070}, Tick{31'000}}, glass);
  CHECK(test::live(moved, rules(), Tick{33'000}).staff.room == Room::touch);
  const State held = test::live(state, rules(), Tick{32'000});
  CHECK(held.staff.room == Room::overview);
  CHECK(held.staff.touchTest.trails().empty());
}

TEST_CASE("staff: the touch test knows which places were reached, and keeps every finger apart") {
  const Glass glass{1920, 1080, 160};
  using Phase = window::Touch::Phase;
  TouchTest test;
  for (std::size_t i = 0; i < TouchTest::targetCount; ++i) {
    CHECK_FALSE(test.reached(i));
    const auto middle = TouchTest::target(i, glass);
    test.feed({Phase::down, 1, {middle.x + 79, middle.y - 79}, Tick{1}}, glass);
    test.feed({Phase::up, 1, {middle.x + 79, middle.y - 79}, Tick{1}}, glass);
    CHECK(test.reached(i));
  }
  TouchTest drawn;
  drawn.feed({Phase::down, 1, {500, 500}, Tick{1}}, glass);
  drawn.feed({Phase::down, 2, {700, 500}, Tick{1}}, glass);
  drawn.feed({Phase::move, 1, {510, 500}, Tick{2}}, glass);
  REQUIRE(drawn.trails().size() == 2);
  CHECK(drawn.trails()[0].points.size() == 2);
  CHECK(drawn.trails()[1].points.size() == 1);
  // For as long as somebody likes: neither fingers nor points pile up.
  for (int i = 0; i < 5000; ++i) {
    drawn.feed({Phase::move, 1, {500, static_cast<float>(i % 900)}, Tick{3}}, glass);
    drawn.feed({Phase::down, 100 + i, {700, 500}, Tick{3}}, glass);
  }
  CHECK(drawn.trails().size() <= 12);
  for (const Trail& trail : drawn.trails()) CHECK(trail.points.size() <= 600);
}

TEST_CASE("staff: another programme changes nothing for them") {
  Rules other = rules(2);
  other.languages = {"fr"};
  other.defaultLanguage = "fr";
  State state = apply(inside(Room::media), action::ChooseLanguage{"ja"}, rules(), Tick{1500});
  state = programmeChanged(state, rules(), other, Tick{2000});
  CHECK(state.page == Page::staff);
  CHECK(state.staff.room == Room::media);
  CHECK(state.language == "ja");
  CHECK(leaveStaff(state, other, Tick{3000}).language == "fr");
}

}  // namespace lobby
