#include "app/house/loosening.hpp"

#include <algorithm>
#include <map>

namespace lobby {
namespace {

using Indices = std::vector<std::size_t>;  // of chips, rising

struct Gain {
  Indices chips;
  int screenings = 0;
};

// The chips that keep a screening out → how many it keeps out so.
std::map<Indices, int> reasons(const std::vector<Showing>& showings, const std::vector<Chip>& on,
                               const Now& now) {
  std::map<Indices, int> counts;
  for (const Showing& showing : showings) {
    Indices failed;
    for (std::size_t i = 0; i < on.size(); ++i) {
      if (!passes(showing, on[i], now)) failed.push_back(i);
    }
    ++counts[failed];
  }
  return counts;
}

}  // namespace

// Nothing less than the whole of a reason gives a screening back; so the smallest reasons are the only sets
// of their size that do, and the best is the one with the most screenings.
std::optional<Loosening> nearestLoosening(const std::vector<Showing>& showings, const std::vector<Chip>& on,
                                          const Now& now) {
  std::optional<Gain> best;
  for (const auto& [chips, screenings] : reasons(showings, on, now)) {
    if (chips.empty()) return std::nullopt;
    const bool better = !best || chips.size() < best->chips.size() ||
                        (chips.size() == best->chips.size() && screenings > best->screenings);
    if (better) best = Gain{chips, screenings};
  }
  if (!best) return std::nullopt;
  Loosening loosening;
  for (const std::size_t chip : best->chips) loosening.without.push_back(on[chip]);
  loosening.screenings = best->screenings;
  return loosening;
}

}  // namespace lobby
