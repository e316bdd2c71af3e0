// Which cards changed their place in the rotation.
#include <algorithm>
#include <unordered_map>

#include "data/difference_parts.hpp"

namespace lobby::parts {
namespace {

using Places = std::unordered_map<std::string, std::size_t>;

// Place of each card of a kind, counted from 1.
Places placesOf(const std::vector<CardKey>& cards, CardKind kind) {
  Places places;
  for (std::size_t i = 0; i < cards.size(); ++i) {
    if (cards[i].kind == kind) places.emplace(cards[i].id, i + 1);
  }
  return places;
}

// Of the moves, which are sorted by `after`, the longest sequence that is also sorted by `before`: these
// cards stayed where they were, among each other. Patience sorting: `ends[n]` is the move with the smallest
// `before` at which a sequence of n + 1 can end.
std::vector<bool> staying(const std::vector<Move>& moves) {
  constexpr std::size_t none = static_cast<std::size_t>(-1);
  std::vector<std::size_t> ends;
  std::vector<std::size_t> previous(moves.size(), none);
  for (std::size_t i = 0; i < moves.size(); ++i) {
    const auto longer = std::ranges::lower_bound(ends, moves[i].before, {},
                                                 [&](std::size_t end) { return moves[end].before; });
    if (longer != ends.begin()) previous[i] = *std::prev(longer);
    if (longer == ends.end()) {
      ends.push_back(i);
    } else {
      *longer = i;
    }
  }
  std::vector<bool> stays(moves.size(), false);
  for (std::size_t i = ends.empty() ? none : ends.back(); i != none; i = previous[i]) stays[i] = true;
  return stays;
}

}  // namespace

std::vector<Move> moves(const std::vector<CardKey>& before, const std::vector<CardKey>& after,
                        CardKind kind) {
  const Places old = placesOf(before, kind);
  std::vector<Move> both;
  for (const auto& [id, place] : placesOf(after, kind)) {
    if (const auto found = old.find(id); found != old.end())
      both.push_back({{kind, id}, found->second, place});
  }
  std::ranges::sort(both, {}, &Move::after);
  const std::vector<bool> stays = staying(both);
  std::vector<Move> moved;
  for (std::size_t i = 0; i < both.size(); ++i) {
    if (!stays[i]) moved.push_back(std::move(both[i]));
  }
  return moved;
}

}  // namespace lobby::parts
