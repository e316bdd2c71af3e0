// Which film starts when, and which comes first in the rotation: the order among films that answer a search
// equally well. Made once a minute at most, and only while somebody searches.
#pragma once

#include <limits>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "data/film.hpp"
#include "data/screening.hpp"
#include "data/sqlite.hpp"

namespace lobby::rows {

class FilmOrder {
 public:
  static constexpr LocalMinute never = std::numeric_limits<LocalMinute>::max();

  // Without `from` (a clock that nobody vouches for) no film starts.
  Result<void> prepare(sqlite::Database& database, const std::vector<CardKey>& cards,
                       std::optional<LocalMinute> from);

  // The next showing at or after `from`, within four weeks; `never` when there is none.
  LocalMinute startOf(const std::string& film) const;
  int positionOf(const std::string& film) const;

 private:
  Result<void> readStarts(sqlite::Database& database, LocalMinute from);

  std::unordered_map<std::string, int> positions_;
  std::unordered_map<std::string, LocalMinute> starts_;
  std::optional<LocalMinute> from_;
};

}  // namespace lobby::rows
