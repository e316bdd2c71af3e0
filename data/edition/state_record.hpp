// What the store remembers: which editions count, and how. A record is text that a person can read, of a
// fixed size so that it can be written over in place, with a hash of itself so that half a record is never
// believed.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "data/edition/edition_id.hpp"
#include "platform/base/clock.hpp"

namespace lobby::edition {

inline constexpr std::size_t stateRecordSize = 4096;
inline constexpr std::size_t mostBadEditions = 16;

struct StateRecord {
  std::uint64_t counter = 0;          // the record with the higher one counts
  std::optional<EditionId> current;   // proved itself
  std::optional<EditionId> previous;  // what `current` took over from; after a rollback, what was left
  std::optional<EditionId> trying;    // on probation
  unsigned tries = 0;                 // how often `trying` was begun
  std::optional<EditionId> floor;     // the highest ever taken: nothing older is taken again
  bool pinned = false;                // staff went back: `current` stays until a higher serial comes
  WallTime since{};                   // when `current` became it, by the clock of that moment
  std::vector<EditionId> bad;         // did not work here and are not tried again; the newest last
  bool operator==(const StateRecord&) const = default;
};

// Exactly stateRecordSize bytes.
std::string formatStateRecord(const StateRecord& record);

// Takes exactly what formatStateRecord writes, and nothing else.
Result<StateRecord> parseStateRecord(std::string_view bytes);

}  // namespace lobby::edition
