// The part of navigation that time and a resting finger have in it.
#include <algorithm>

#include "app/navigation_staff.hpp"
#include "app/navigation_trail.hpp"

namespace lobby {
namespace {

// A finger that has not moved for as long as the idle limit is none: something lies on the glass.
bool isHeld(const State& state, const Rules& rules, Tick now) {
  return state.held && now - state.lastTouch < rules.idleLimit;
}

// What was caught on its way, or pulled and then let go of without a gesture, finds its place by itself.
State letGo(State state, Tick now) {
  state.held = state.dragging = false;
  state.swipe = {now, state.swipe.at(now), 0, 0};
  const float scroll = state.scroll.at(now);
  state.scroll = {now, scroll, 0, std::clamp(scroll, 0.0f, std::max(0.0f, state.scrollExtent))};
  return state;
}

}  // namespace

State touched(State state, bool down, Tick now) {
  if (down && !state.held) {  // a finger stops what moves
    state.swipe = Glide::still(state.swipe.at(now));
    state.scroll = Glide::still(state.scroll.at(now));
    state.sheet.scroll = Glide::still(state.sheet.scroll.at(now));
  }
  if (state.held && !down) {
    state = letGo(std::move(state), now);
    // The card's time starts anew when the finger leaves it.
    if (state.page == Page::card && state.fadingFrom < 0) state.cardSince = now;
  }
  state.held = down;
  state.lastTouch = now;
  return state;
}

State advance(State state, const Rules& rules, Tick now) {
  if (state.page == Page::staff) return advanceStaff(std::move(state), rules, now);
  state = advancePanel(std::move(state), now);
  if (state.fadingFrom >= 0 && now - state.cardSince >= fadeTime) state.fadingFrom = -1;
  if (isHeld(state, rules, now)) return state;
  if (state.held) state = letGo(std::move(state), now);
  const bool away = state.page != Page::card || state.language != rules.defaultLanguage;
  if (away && now - state.lastTouch >= rules.idleLimit) {
    if (state.page != Page::card) state = goHome(std::move(state), now);
    state.language = rules.defaultLanguage;
    return state;
  }
  if (state.page == Page::card && rules.cards.size() > 1 && now - state.cardSince >= cardTime) {
    return apply(std::move(state), action::StepCard{1}, rules, now);
  }
  return state;
}

std::optional<Tick> nextChange(const State& state, const Rules& rules) {
  if (state.page == Page::staff) return nextStaffChange(state, rules);
  std::optional<Tick> due;
  const auto consider = [&](Tick at) { due = due ? std::min(*due, at) : at; };
  if (state.fadingFrom >= 0) consider(state.cardSince + fadeTime);
  if (const auto panel = nextPanelChange(state)) consider(*panel);
  if (state.held) {
    consider(state.lastTouch + rules.idleLimit);
    return due;
  }
  if (state.page != Page::card || state.language != rules.defaultLanguage) {
    consider(state.lastTouch + rules.idleLimit);
  }
  if (state.page == Page::card && rules.cards.size() > 1) consider(state.cardSince + cardTime);
  return due;
}

bool moving(const State& state, Tick now) {
  if (state.fadingFrom >= 0) return true;
  if (state.page != Page::card && now - state.pageSince < responseTime) return true;
  if (state.sheet.kind != sheet::Kind::none &&
      (now - state.sheet.since < responseTime || !state.sheet.scroll.resting(now)))
    return true;
  return !state.dragging && (!state.swipe.resting(now) || !state.scroll.resting(now));
}

}  // namespace lobby
