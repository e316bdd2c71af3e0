#include "tests/crawler/state_key.hpp"

#include <algorithm>
#include <cmath>
#include <sstream>

namespace lobby::test {
namespace {

void writeListing(std::ostream& out, const listing::ListingState& listing) {
  auto chips = listing.chips;  // in whatever order they were touched
  std::ranges::sort(chips);
  for (const Chip& chip : chips) {
    out << '+' << static_cast<int>(chip.kind) << chip.word << chip.minute << '/' << chip.years;
  }
}

}  // namespace

std::string keyOf(const State& state) {
  std::ostringstream out;
  out << static_cast<int>(state.page) << ' ' << state.language << ' ';
  const bool needsOpen =
      state.page == Page::film || state.page == Page::article || state.page == Page::gallery;
  if (needsOpen) out << state.open.id << ' ' << state.still << ' ';
  if (state.page == Page::card) out << state.card << ' ' << state.still << ' ';
  out << std::lround(state.scroll.target) << ' ';
  out << static_cast<int>(state.sheet.kind) << state.sheet.showing.start << state.sheet.showing.screen << ' ';
  if (state.page == Page::programme) writeListing(out, state.listing);
  if (state.page == Page::search) out << state.search.text;
  return out.str();
}

}  // namespace lobby::test
