// Text from outside (names of files on a stick) that goes to a terminal or a log.
#pragma once

#include <string>
#include <string_view>

namespace lobby::edition {

// One line of valid UTF-8, `limit` bytes at most: what could steer a terminal or turn the text round is a
// '?'.
std::string printable(std::string_view text, std::size_t limit = 400);

}  // namespace lobby::edition
