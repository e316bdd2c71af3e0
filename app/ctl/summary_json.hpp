// `--summary`: what an edition holds, and what it changes, in numbers.
#pragma once

#include <string>

#include "data/difference.hpp"

namespace lobby::ctl {

// "changes" is null.
std::string summaryJson(const Contents& contents);
// What `after` holds, and how it differs.
std::string summaryJson(const Difference& difference, const Contents& before, const Contents& after);

}  // namespace lobby::ctl
