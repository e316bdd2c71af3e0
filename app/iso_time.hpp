// Reading moments as people and files write them.
#pragma once

#include <string_view>

#include "platform/base/clock.hpp"
#include "platform/base/result.hpp"

namespace lobby {

// "2026-11-20T18:42", "2026-11-20T18:42:30": the wall clock of `timeZone`; with a "Z" at the end, UTC.
Result<WallTime> parseMoment(std::string_view text, std::string_view timeZone);

}  // namespace lobby
