// `--summary`: what an edition holds, and what it changes, in numbers.
#pragma once

#include <string>

#include "data/difference.hpp"

namespace lobby::ctl {

// "changes" is null without a difference.
std::string summaryJson(const Contents& contents, const Difference* difference = nullptr);

}  // namespace lobby::ctl
