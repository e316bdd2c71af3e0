// How deeply a TOML text nests its tables, arrays and dotted keys.
#pragma once

#include <string_view>

namespace lobby {

struct TomlDepth {
  int deepest = 0;
  int line = 0;  // where, counted from 1
};

TomlDepth measureTomlDepth(std::string_view text);

}  // namespace lobby
