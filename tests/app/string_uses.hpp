// Finds in our sources which interface words are used, and with which arguments.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace lobby::test {

struct StringUse {
  std::set<std::string> keys;  // more than one where the code chooses between them
  std::set<std::string> arguments;
};

// Every `….get("key", {{"argument", value}})` in a source text.
std::vector<StringUse> stringUsesIn(std::string_view source);

// All sources of app/ as one text.
std::string appSources();

}  // namespace lobby::test
