// What `lobbyctl show` says.
#pragma once

#include <string>

#include "data/contents.hpp"

namespace lobby::ctl {

// `file` is how the user called it.
std::string contentsText(const Contents& contents, const std::string& file);
std::string contentsJson(const Contents& contents, const std::string& file);

}  // namespace lobby::ctl
