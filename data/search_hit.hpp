// What a search found.
#pragma once

#include <optional>
#include <string>

#include "data/screening.hpp"

namespace lobby {

struct SearchHit {
  std::string film;
  std::string name = {};                  // of the person who was found; empty: the film itself was
  bool isDirector = false;                // that person directed it, else plays in it
  std::optional<LocalMinute> start = {};  // of its next showing
  bool operator==(const SearchHit&) const = default;
};

}  // namespace lobby
