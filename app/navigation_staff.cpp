#include "app/navigation_staff.hpp"

#include <algorithm>

#include "app/navigation_trail.hpp"

namespace lobby {
namespace {

using staff::Room;
using staff::StaffState;

constexpr std::size_t longestPin = 12;
// Nobody draws: whoever began the touch test has gone, or the panel is deaf.
constexpr Tick stillLimit{30'000};
// To read how an install went.
constexpr Tick panelTime{20'000};

State enter(State state, Room room, Tick now) {
  state.staff.room = room;
  state.staff.asked.reset();
  state.staff.touchTest = {};
  state.page = Page::staff;
  state.pageSince = now;
  state.fadingFrom = -1;
  state.swipe = {};
  state.scroll = {};
  return state;
}

struct Stepper {
  State state;
  Tick now;

  State operator()(const staff::step::Open& open) { return enter(state, open.room, now); }
  State operator()(const staff::step::Digit& typed) {
    state.staff.wrong = false;
    if (state.staff.digits.size() < longestPin) {
      state.staff.digits.push_back(static_cast<char>('0' + typed.digit));
    }
    return state;
  }
  State operator()(const staff::step::Erase&) {
    if (!state.staff.digits.empty()) state.staff.digits.pop_back();
    return state;
  }
  State operator()(const staff::step::Place& place) {
    state.staff.asked.reset();
    state.staff.checking = std::holds_alternative<staff::order::TryPin>(place.order);
    return state;
  }
  State operator()(const staff::step::Ask& ask) {
    state.staff.asked = ask.order;
    return state;
  }
  State operator()(const staff::step::TurnClock& turn) {
    state.staff.clock = turn.to;
    return state;
  }
  State operator()(const staff::step::Dismiss&) {
    state.staff.dismissed = true;
    return state;
  }
};

// The install's end is worth a minute of looking at, too.
bool staysOpen(const State& state) {
  return state.staff.installing;
}

Tick idleLimit(const State& state, const Rules& rules) {
  return state.staff.room == Room::touch ? stillLimit : rules.idleLimit;
}

}  // namespace

State openStaff(State state, const Rules& rules, Tick now) {
  const unsigned answersSeen = state.staff.answersSeen;
  state.staff = {};
  state.staff.answersSeen = answersSeen;
  state.held = state.dragging = false;
  state.lastTouch = now;
  if (!rules.staffLanguage.empty()) state.language = rules.staffLanguage;
  return enter(std::move(state), Room::pin, now);
}

State leaveStaff(State state, const Rules& rules, Tick now) {
  const unsigned answersSeen = state.staff.answersSeen;
  state = enter(std::move(state), Room::pin, now);
  state.staff = {};
  state.staff.answersSeen = answersSeen;
  state = goHome(std::move(state), now);
  state.language = rules.defaultLanguage;
  return state;
}

State applyStaff(State state, const staff::Step& step, Tick now) {
  return std::visit(Stepper{std::move(state), now}, step);
}

State heard(State state, const staff::StaffView& view, Tick now) {
  StaffState& staff = state.staff;
  staff.seen = view.revision;
  const auto& work = view.deliveries.work;
  const bool installing = work && isUnderWay(*work);
  // What is left of the minute begins when the install ends.
  if (staff.installing && !installing) {
    staff.endedAt = now;
    if (state.page == Page::staff) state.lastTouch = now;
  }
  if (installing && !staff.installing) staff.dismissed = false;
  staff.installing = installing;
  const bool answered = view.pin.answers != staff.answersSeen;
  staff.answersSeen = view.pin.answers;
  if (!answered || !staff.checking) return state;
  staff.checking = false;
  staff.digits.clear();
  staff.wrong = !view.pin.right;
  if (!view.pin.right || staff.room != Room::pin || state.page != Page::staff) return state;
  return enter(std::move(state), Room::overview, now);
}

bool showsUpdatePanel(const State& state, const staff::StaffView* view) {
  if (view == nullptr || state.page == Page::staff || state.staff.dismissed) return false;
  const auto& work = view->deliveries.work;
  return work && !work->offer.medium.empty();
}

std::optional<Tick> nextPanelChange(const State& state) {
  if (state.staff.dismissed || state.staff.installing || state.page == Page::staff) return std::nullopt;
  return state.staff.endedAt + panelTime;
}

State advancePanel(State state, Tick now) {
  if (const auto due = nextPanelChange(state); due && now >= *due) state.staff.dismissed = true;
  return state;
}

State drew(State state, const window::Touch& touch, const staff::Glass& glass) {
  state.staff.touchTest.feed(touch, glass);
  state.lastTouch = touch.at;
  return state;
}

State backFromStaff(State state, const Rules& rules, Tick now) {
  if (state.staff.asked) return applyStaff(std::move(state), staff::step::Ask{}, now);
  const Room room = state.staff.room;
  if (room == Room::pin || room == Room::overview) return leaveStaff(std::move(state), rules, now);
  return enter(std::move(state), Room::overview, now);
}

State advanceStaff(State state, const Rules& rules, Tick now) {
  if (state.staff.room == Room::touch) {
    const auto leaves = state.staff.touchTest.leavesAt();
    const bool still = now - state.lastTouch >= stillLimit;
    if (still || (leaves && now >= *leaves)) {
      state.lastTouch = now;
      return enter(std::move(state), Room::overview, now);
    }
    return state;
  }
  if (staysOpen(state) || now - state.lastTouch < rules.idleLimit) return state;
  return leaveStaff(std::move(state), rules, now);
}

std::optional<Tick> nextStaffChange(const State& state, const Rules& rules) {
  if (state.staff.room != Room::touch && staysOpen(state)) return std::nullopt;
  const Tick still = state.lastTouch + idleLimit(state, rules);
  const auto leaves = state.staff.room == Room::touch ? state.staff.touchTest.leavesAt() : std::nullopt;
  return std::min(still, leaves.value_or(still));
}

}  // namespace lobby
