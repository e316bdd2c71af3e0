// Puts line breaks, hyphens and the ellipsis into a text, and keeps track of where each byte came from.
#pragma once

#include <string>

#include "platform/text/clean_text.hpp"
#include "platform/text/line_breaker.hpp"

namespace lobby::text {

inline constexpr const char* hyphen = "\u2010";
inline constexpr const char* ellipsis = "\u2026";

// `text` as Pango is to see it: one line separator between two lines.
CleanText composeLines(const CleanText& text, const BrokenText& broken);

}  // namespace lobby::text
