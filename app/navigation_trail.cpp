#include "app/navigation_trail.hpp"

#include <algorithm>

namespace lobby {
namespace {

// Nobody walks back further; what is older is forgotten.
constexpr std::size_t longestTrail = 32;

State show(State state, Page page, Tick now) {
  state.page = page;
  state.pageSince = now;
  state.fadingFrom = -1;
  state.swipe = {};
  state.scroll = {};
  state.sheet = {};
  return state;
}

bool needsCard(Page page) {
  return page == Page::film || page == Page::article || page == Page::gallery;
}

}  // namespace

State go(State state, Page page, Tick now) {
  if (state.page != Page::card) {
    state.trail.push_back({state.page, state.open, state.still, state.scroll});
    if (state.trail.size() > longestTrail) state.trail.erase(state.trail.begin());
  }
  return show(std::move(state), page, now);
}

State goBack(State state, Tick now) {
  if (state.trail.empty()) return goHome(std::move(state), now);
  const Place place = state.trail.back();
  state.trail.pop_back();
  // The picture that was looked at last stays the hero.
  const int still = state.page == Page::gallery ? state.still : place.still;
  state = show(std::move(state), place.page, now);
  state.open = place.open;
  state.still = still;
  state.scroll = place.scroll;
  return state;
}

State goHome(State state, Tick now) {
  if (state.page != Page::card) state = show(std::move(state), Page::card, now);
  state.trail.clear();
  state.listing = {};
  state.search = {};
  state.cardSince = now;
  return state;
}

State leaveMissing(State state, const Rules& rules, Tick now) {
  if (rules.cards.empty()) return goHome(std::move(state), now);
  const auto isMissing = [&](Page page, const CardKey& open) {
    return needsCard(page) && std::ranges::find(rules.cards, open) == rules.cards.end();
  };
  std::erase_if(state.trail, [&](const Place& place) { return isMissing(place.page, place.open); });
  return isMissing(state.page, state.open) ? goBack(std::move(state), now) : state;
}

}  // namespace lobby
