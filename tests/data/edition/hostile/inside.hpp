// Snapshots that are not as they should be, each in a bundle that a trusted key signed, brought to a store
// that checks as `lobbyctl install` does.
#pragma once

#include <string>
#include <vector>

#include "tests/data/edition/snapshots.hpp"

namespace lobby::test {

// What the store says to it: "installed", or "refused: …". Fails the test when a refusal has changed anything
// in the store but its log, or when the edition that was there is not shown any more.
std::string brought(const std::string& payload);

// What stands for `inside` in a message about values.
std::string cannotShow(const std::string& inside);
std::string damagedInside(const std::string& inside);

struct InsideCase {
  const char* name;
  std::string payload;
  std::string outcome;
};
// Brings each, and notes it.
void checkInside(const std::vector<InsideCase>& cases);

// The good snapshot after some SQL.
std::string after(std::string_view sql);

// Bytes changed: big-endian, as SQLite writes numbers.
std::string withBig(std::string bytes, std::size_t at, std::size_t size, std::uint64_t value);

}  // namespace lobby::test
