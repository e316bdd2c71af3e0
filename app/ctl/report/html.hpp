// Small pieces of HTML.
#pragma once

#include <string>
#include <string_view>

namespace lobby::ctl {

// Text as it may stand in an element or a quoted attribute.
std::string escapeHtml(std::string_view text);

// "data:image/jpeg;base64,…"
std::string dataUri(std::string_view jpeg);

}  // namespace lobby::ctl
