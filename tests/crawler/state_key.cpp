#include "tests/crawler/state_key.hpp"

#include <algorithm>
#include <sstream>

namespace lobby::test {
namespace {

std::size_t characters(const std::string& text) {
  return static_cast<std::size_t>(
      std::ranges::count_if(text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0u) != 0x80u; }));
}

// At the beginning, at the end, or between: where exactly makes no other screen.
char placeOf(const State& state) {
  if (state.scroll.target < 1) return 'a';
  return state.scroll.target > state.scrollExtent - 1 ? 'z' : 'm';
}

void writeListing(std::ostream& out, const listing::ListingState& listing) {
  out << listing.day.value_or(0) << listing.coming << listing.alone << static_cast<int>(listing.sheet);
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
  out << placeOf(state) << ' ';
  out << static_cast<int>(state.sheet.kind) << state.sheet.showing.start << state.sheet.showing.screen << ' ';
  if (state.page == Page::programme) writeListing(out, state.listing);
  if (state.page == Page::search)
    out << state.search.text << ' ' << state.search.keyboard << state.search.page;
  return out.str();
}

bool isOneOfMany(const State& state, bool deep) {
  const listing::ListingState& listing = state.listing;
  const std::size_t letters = characters(state.search.text);
  if (deep) return listing.chips.size() > 2 || letters > 1;
  const bool elsewhere = listing.day || listing.coming || state.scroll.target > 0;
  if (listing.chips.size() > (elsewhere ? 0 : 1)) return true;
  return letters > (state.search.keyboard.empty() && state.scroll.target == 0 ? 1 : 0);
}

}  // namespace lobby::test
