// Which Markdown we read. Everybody who parses it must read the same.
#pragma once

#include <md4c.h>

namespace lobby {

inline constexpr unsigned markdownDialect = MD_FLAG_NOHTML | MD_FLAG_NOINDENTEDCODEBLOCKS;

}  // namespace lobby
