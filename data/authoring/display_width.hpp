// How wide a text is on a terminal, where Chinese and Japanese characters take two columns.
#pragma once

#include <string>
#include <string_view>

namespace lobby::authoring {

// Columns. By East Asian Width; marks and invisible characters take none.
int displayWidth(std::string_view text);
int displayWidth(char32_t character);

// Exactly `width` columns: filled up with blanks, or cut and ended by "…". `width` is at least 1. Control
// characters, which could turn the terminal's colours or begin a new line, are left out.
std::string fitted(std::string_view text, int width);

}  // namespace lobby::authoring
