// What the parts of `difference` share.
#pragma once

#include <compare>
#include <functional>
#include <vector>

#include "data/difference.hpp"

namespace lobby::parts {

// Walks through two lists that are sorted by `key` and calls each(before, after) for every item: with null
// for one of them when it is only in the other.
template <class Item, class Key, class Each>
void pairUp(const std::vector<Item>& before, const std::vector<Item>& after, Key key, Each each) {
  auto a = before.begin();
  auto b = after.begin();
  while (a != before.end() || b != after.end()) {
    std::strong_ordering order =
        a == before.end() ? std::strong_ordering::greater : std::strong_ordering::less;
    if (a != before.end() && b != after.end()) order = std::invoke(key, *a) <=> std::invoke(key, *b);
    each(order <= 0 ? &*a : nullptr, order >= 0 ? &*b : nullptr);
    if (order <= 0) ++a;
    if (order >= 0) ++b;
  }
}

// The showings of one film. Those that are gone and began before `now` are only counted, in `past`.
ScreeningsDifference screenings(const CardContents& before, const CardContents& after,
                                std::optional<LocalMinute> now, std::size_t& past);

// The films, or the articles, that changed their place.
std::vector<Move> moves(const std::vector<CardKey>& before, const std::vector<CardKey>& after, CardKind kind);

}  // namespace lobby::parts
