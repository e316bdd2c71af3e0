// A layout printed as text, for golden tests and for people who look for a mistake.
#pragma once

#include <string>
#include <string_view>

#include "platform/text/font_table.hpp"
#include "platform/text/layout.hpp"

namespace lobby::text {

// Positions are rounded to half a pixel; `text` is the paragraph's, for showing what stands on each line.
std::string dump(const Layout& layout, std::string_view text, const FontTable& fonts);

}  // namespace lobby::text
