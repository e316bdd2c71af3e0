// What `lobbyctl diff` says.
#pragma once

#include <string>

#include "data/difference.hpp"

namespace lobby::ctl {

// `difference` is that from `before` to `after`; titles and what is missing are looked up there.
std::string differenceText(const Difference& difference, const Contents& before, const Contents& after);
// The same for a terminal: what came is green, what went red, what changed yellow.
std::string inColours(const std::string& differenceText);
std::string differenceJson(const Difference& difference, const Contents& before, const Contents& after);

}  // namespace lobby::ctl
