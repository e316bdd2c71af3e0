#include "app/state_dump.hpp"

#include <array>
#include <cmath>
#include <sstream>
#include <string_view>

#include "app/staff/room_names.hpp"
#include "data/wall_time.hpp"

namespace lobby {
namespace {

std::string_view nameOf(const State& state) {
  switch (state.page) {
    case Page::card:
      return "card";
    case Page::film:
      return "film";
    case Page::article:
      return "article";
    case Page::gallery:
      return "gallery";
    case Page::programme:
      return "programme";
    case Page::search:
      return "search";
    case Page::staff:
      for (const auto& [name, room] : staff::roomNames) {
        if (room == state.staff.room) return name;
      }
  }
  return "?";
}

std::string wordOf(const Chip& chip) {
  switch (chip.kind) {
    case Chip::Kind::language:
      return "language";
    case Chip::Kind::soon:
      return "soon";
    case Chip::Kind::overBy:
      return "over-by:" + std::to_string(chip.minute);
    case Chip::Kind::child:
      return "child:" + std::to_string(chip.years);
    case Chip::Kind::childAlone:
      return "child-alone:" + std::to_string(chip.years);
    case Chip::Kind::access:
      return "access:" + chip.word;
    case Chip::Kind::genre:
      return "genre:" + chip.word;
  }
  return "?";
}

std::string_view nameOf(listing::Sheet sheet) {
  constexpr std::array<std::string_view, 5> names{"-", "genre", "access", "age", "over-by"};
  return names[static_cast<std::size_t>(sheet)];
}

void dumpListing(std::ostream& out, const listing::ListingState& listing) {
  const std::string day = listing.day ? formatLocalMinute(*listing.day).substr(0, 10) : "first";
  out << "day: " << (listing.coming ? "coming" : day) << '\n' << "chips:";
  for (const Chip& chip : listing.chips) out << ' ' << wordOf(chip);
  out << (listing.chips.empty() ? " -" : "") << '\n' << "sheet: " << nameOf(listing.sheet) << '\n';
}

std::string_view nameOf(sheet::Kind sheet) {
  switch (sheet) {
    case sheet::Kind::none:
      break;
    case sheet::Kind::showing:
      return "showing";
    case sheet::Kind::rating:
      return "rating";
    case sheet::Kind::takeAway:
      return "code";
  }
  return "-";
}

}  // namespace

std::string dumpState(const State& state, const Rules& rules, Tick now) {
  const auto index = static_cast<std::size_t>(state.card);
  std::ostringstream out;
  out << "page: " << nameOf(state) << '\n';
  out << "language: " << state.language << '\n';
  out << "card: " << (index < rules.cards.size() ? rules.cards[index].id : "-") << '\n';
  out << "open: " << (state.page == Page::card || state.open.id.empty() ? "-" : state.open.id) << '\n';
  if (state.page == Page::search)
    out << "search: " << state.search.text << "\nkeyboard: " << state.search.keyboard << '\n';
  if (state.sheet.kind != sheet::Kind::none) out << "sheet: " << nameOf(state.sheet.kind) << '\n';
  out << "still: " << state.still << '\n';
  out << "scroll: " << std::lround(state.scroll.at(now)) << '\n';
  out << "swipe: " << std::lround(state.swipe.at(now)) << '\n';
  out << "moving: " << (moving(state, now) ? "yes" : "no") << '\n';
  if (state.page == Page::programme) dumpListing(out, state.listing);
  return out.str();
}

}  // namespace lobby
