#include "app/navigation_listing.hpp"

#include <algorithm>

namespace lobby {
namespace {

struct Applier {
  State state;
  Tick now;

  State operator()(const listing::step::Toggle& toggle) {
    auto& chips = state.listing.chips;
    if (std::erase(chips, toggle.chip) == 0) chips.push_back(toggle.chip);
    return state;
  }
};

}  // namespace

State applyListing(State state, const listing::Step& step, Tick now) {
  return std::visit(Applier{std::move(state), now}, step);
}

}  // namespace lobby
