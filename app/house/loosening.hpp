// What to offer when the filters leave nothing: never a dead end.
#pragma once

#include <optional>
#include <vector>

#include "app/house/programme_filter.hpp"

namespace lobby {

struct Loosening {
  std::vector<Chip> without;  // the chips to take off, in the order in which they are on
  int screenings = 0;         // how many there are then
  bool operator==(const Loosening&) const = default;
};

// The chip whose removal gives back the most; when no single one gives back any, the pair; and so on. Of
// equal ones the first. Nothing when something is shown as it is, or when there is no screening at all.
std::optional<Loosening> nearestLoosening(const std::vector<Showing>& showings, const std::vector<Chip>& on,
                                          const Now& now);

}  // namespace lobby
