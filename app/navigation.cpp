#include "app/navigation.hpp"

#include <algorithm>
#include <cmath>

#include "app/navigation_listing.hpp"
#include "app/navigation_search.hpp"
#include "app/navigation_sheet.hpp"
#include "app/navigation_staff.hpp"
#include "app/navigation_trail.hpp"

namespace lobby {
namespace {

// A card that was pushed this far, or thrown with enough speed to get there, goes on to the next.
constexpr float turnFraction = 0.22f;

int wrapped(int index, std::size_t count) {
  const int n = static_cast<int>(count);
  return n == 0 ? 0 : ((index % n) + n) % n;
}

// From the picture that is on show: a new programme may have fewer than the state remembers.
int stepped(int still, int by, int count) {
  const int last = std::max(0, count - 1);
  return std::clamp(std::min(still, last) + by, 0, last);
}

State stepCard(State state, int by, const Rules& rules, Tick now) {
  state.fadingFrom = rules.cards.size() > 1 ? state.card : -1;
  state.card = wrapped(state.card + by, rules.cards.size());
  state.cardSince = now;
  state.still = 0;
  state.swipe = {};
  return state;
}

State openPage(State state, const CardKey& key, Tick now) {
  state = go(std::move(state), key.kind == CardKind::film ? Page::film : Page::article, now);
  state.open = key;
  return state;
}

struct Applier {
  State state;
  const Rules& rules;
  Tick now;

  State operator()(const action::ChooseLanguage& chosen) {
    state.language = chosen.tag;
    return state;
  }
  State operator()(const action::StepCard& step) { return stepCard(state, step.by, rules, now); }
  State operator()(const action::DragSideways& drag) {
    state.fadingFrom = -1;
    state.dragging = true;
    // Where there is nothing to come, the picture only gives a little.
    const float position = state.swipe.at(now);
    const bool stuck =
        (position + drag.by > 0 && !drag.hasPrevious) || (position + drag.by < 0 && !drag.hasNext);
    state.swipe = Glide::still(position + (stuck ? rubberBand(drag.by, drag.width) / 3 : drag.by));
    return state;
  }
  State operator()(const action::ReleaseSideways& release);
  State operator()(const action::OpenStaff&) { return openStaff(state, rules, now); }
  State operator()(const action::Staff& staff) { return applyStaff(state, staff.step, now); }
  State operator()(const action::LeaveStaff&) { return leaveStaff(state, rules, now); }
  State operator()(const action::OpenCard&) {
    if (rules.cards.empty()) return state;
    return openPage(std::move(state), rules.cards[static_cast<std::size_t>(state.card)], now);
  }
  State operator()(const action::OpenPage& open) {
    if (std::ranges::find(rules.cards, open.key) == rules.cards.end()) return state;
    state = openPage(std::move(state), open.key, now);
    state.still = 0;
    state.grownFrom = open.picture;
    if (open.showing) state.sheet = {sheet::Kind::showing, *open.showing, now, {}};
    return state;
  }
  State operator()(const action::OpenProgramme&) {
    if (rules.cards.empty() || state.page == Page::programme) return state;
    const listing::ListingState asked = state.listing;  // whoever comes from there finds it as it was
    state = goHome(std::move(state), now);
    state.listing = asked;
    return go(std::move(state), Page::programme, now);
  }
  State operator()(const action::OpenSearch&) {
    if (rules.cards.empty() || state.page == Page::search) return state;
    state.search = {};
    return go(std::move(state), Page::search, now);
  }
  State operator()(const action::Listing& listing) { return applyListing(state, listing.step, now); }
  State operator()(const action::Search& search) { return applySearch(state, search.step, now); }
  State operator()(const action::Sheet& sheet) { return applySheet(state, sheet.step, now); }
  State operator()(const action::ShowStill& still) {
    state.still = still.index;
    state.cardSince = now;  // time to look at it
    state.fadingFrom = -1;
    return state;
  }
  State operator()(const action::OpenGallery& gallery) {
    if (rules.cards.empty()) return state;
    if (state.page == Page::card) state.open = rules.cards[static_cast<std::size_t>(state.card)];
    state.still = gallery.index;
    return state.page == Page::gallery ? state : go(std::move(state), Page::gallery, now);
  }
  State operator()(const action::StepPicture& step) {
    state.still = stepped(state.still, step.by, step.count);
    state.swipe = {};
    return state;
  }
  State operator()(const action::Back&) {
    if (state.page == Page::staff) return backFromStaff(state, rules, now);
    if (state.page == Page::programme && state.listing.sheet != listing::Sheet::none)
      return applyListing(state, listing::step::CloseSheet{}, now);
    if (state.sheet.kind != sheet::Kind::none) return applySheet(state, sheet::step::Close{}, now);
    return goBack(std::move(state), now);
  }
  State operator()(const action::DragDown& drag) {
    state.dragging = true;
    state.scrollExtent = drag.extent;
    const float wanted = state.scroll.at(now) - drag.by;
    const float beyond = wanted < 0 ? wanted : std::max(0.0f, wanted - drag.extent);
    state.scroll =
        Glide::still(beyond == 0 ? wanted : state.scroll.at(now) - rubberBand(drag.by, drag.room) / 3);
    return state;
  }
  State operator()(const action::ReleaseDown& release) {
    state.dragging = false;
    state.scrollExtent = release.extent;
    const float position = state.scroll.at(now);
    float end = coastingEnd(position, -release.velocity);
    if (release.snap > 0) end = std::round(end / release.snap) * release.snap;
    end = std::clamp(end, 0.0f, release.extent);
    state.scroll = {now, position, -release.velocity, end};
    return state;
  }
  State operator()(const action::ScrollBy& scroll) {
    state.scrollExtent = scroll.extent;
    const float end = std::clamp(state.scroll.target + scroll.by, 0.0f, scroll.extent);
    state.scroll = {now, state.scroll.at(now), 0, end};
    return state;
  }
};

State Applier::operator()(const action::ReleaseSideways& release) {
  state.dragging = false;
  const float position = state.swipe.at(now);
  const float end = coastingEnd(position, release.velocity);
  int step = 0;
  if (std::abs(end) > release.width * turnFraction) step = end < 0 ? 1 : -1;
  if (state.page == Page::gallery) {
    state.still = stepped(state.still, 0, release.count);
    const int next = stepped(state.still, step, release.count);
    step = next - state.still;
    state.still = next;
  } else if (rules.cards.size() < 2) {
    step = 0;
  } else {
    state.card = wrapped(state.card + step, rules.cards.size());
    if (step != 0) state.still = 0;
    state.cardSince = now;
  }
  // The new one takes over where the old one was left, a view's width further on.
  state.swipe = {now, position + static_cast<float>(step) * release.width, release.velocity, 0};
  return state;
}

}  // namespace

State firstState(const Rules& rules, Tick now) {
  State state;
  state.language = rules.defaultLanguage;
  state.pageSince = state.cardSince = state.lastTouch = now;
  return state;
}

State programmeChanged(State state, const Rules& before, const Rules& after, Tick now) {
  const auto indexOf = [&](const CardKey& key) {
    return static_cast<int>(std::ranges::find(after.cards, key) - after.cards.begin());
  };
  const int count = static_cast<int>(after.cards.size());
  const CardKey card = before.cards.empty() ? CardKey{} : before.cards[static_cast<std::size_t>(state.card)];
  state.fadingFrom = -1;
  const bool staff = state.page == Page::staff;  // they stay, in their language
  if (!staff && std::ranges::find(after.languages, state.language) == after.languages.end()) {
    state.language = after.defaultLanguage;
  }
  if (!staff) state = leaveMissing(std::move(state), after, now);
  if (indexOf(card) < count) {
    state.card = indexOf(card);
  } else {
    // What stood at this place of the rotation is gone: what is there now, or else the last.
    state.card = std::clamp(state.card, 0, std::max(count - 1, 0));
    state.still = 0;
    state.cardSince = now;
  }
  return state;
}

State apply(State state, const Action& action, const Rules& rules, Tick now) {
  return std::visit(Applier{std::move(state), rules, now}, action);
}

}  // namespace lobby
