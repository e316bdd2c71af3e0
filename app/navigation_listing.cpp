#include "app/navigation_listing.hpp"

#include <algorithm>

namespace lobby {
namespace {

namespace step = listing::step;
using listing::ListingState;
using listing::Sheet;

using Kind = Chip::Kind;

bool isChild(const Chip& chip) {
  return chip.kind == Kind::child || chip.kind == Kind::childAlone;
}

// Only services add up.
bool exclude(const Chip& a, const Chip& b) {
  if (isChild(a) && isChild(b)) return true;
  return a.kind == b.kind && a.kind != Kind::access;
}

Sheet sheetOf(const Chip& chip) {
  switch (chip.kind) {
    case Kind::genre:
      return Sheet::genre;
    case Kind::access:
      return Sheet::access;
    case Kind::child:
    case Kind::childAlone:
      return Sheet::age;
    case Kind::overBy:
      return Sheet::overBy;
    case Kind::language:
    case Kind::soon:
      break;
  }
  return Sheet::none;
}

struct Applier {
  ListingState state;

  ListingState operator()(const step::ChooseDay& chosen) {
    state.day = chosen.day;
    state.coming = false;
    state.sheet = Sheet::none;
    return state;
  }
  ListingState operator()(const step::ChooseComing&) {
    state.coming = true;
    state.sheet = Sheet::none;
    return state;
  }
  ListingState operator()(const step::Toggle& toggle) {
    const bool on = std::ranges::find(state.chips, toggle.chip) != state.chips.end();
    std::erase_if(state.chips,
                  [&](const Chip& chip) { return chip == toggle.chip || exclude(chip, toggle.chip); });
    if (!on) state.chips.push_back(toggle.chip);
    // One choice closes the sheet; of services there may be more.
    if (sheetOf(toggle.chip) != Sheet::access) state.sheet = Sheet::none;
    return state;
  }
  ListingState operator()(const step::Loosen& loosen) {
    std::erase_if(state.chips, [&](const Chip& chip) {
      return std::ranges::find(loosen.without, chip) != loosen.without.end();
    });
    return state;
  }
  ListingState operator()(const step::ComeAlone& come) {
    state.alone = come.alone;
    for (Chip& chip : state.chips) {
      if (isChild(chip)) chip.kind = come.alone ? Kind::childAlone : Kind::child;
    }
    return state;
  }
  ListingState operator()(const step::OpenSheet& open) {
    state.sheet = open.sheet;
    return state;
  }
  ListingState operator()(const step::CloseSheet&) {
    state.sheet = Sheet::none;
    return state;
  }
};

}  // namespace

State applyListing(State state, const listing::Step& step, Tick now) {
  const auto before = std::pair(state.listing.day, state.listing.coming);
  state.listing = std::visit(Applier{std::move(state.listing)}, step);
  if (std::pair(state.listing.day, state.listing.coming) != before) {
    // Another list comes in, from its beginning.
    state.scroll = {};
    state.pageSince = now;
  }
  return state;
}

}  // namespace lobby
