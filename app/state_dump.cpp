#include "app/state_dump.hpp"

#include <cmath>
#include <sstream>
#include <string_view>

#include "app/staff/room_names.hpp"

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
  if (state.sheet.kind != sheet::Kind::none) out << "sheet: " << nameOf(state.sheet.kind) << '\n';
  out << "still: " << state.still << '\n';
  out << "scroll: " << std::lround(state.scroll.at(now)) << '\n';
  out << "swipe: " << std::lround(state.swipe.at(now)) << '\n';
  out << "moving: " << (moving(state, now) ? "yes" : "no") << '\n';
  return out.str();
}

}  // namespace lobby
