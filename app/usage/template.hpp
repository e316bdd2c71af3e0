// Texts with places to fill in: @NAME@.
#pragma once

#include <map>
#include <string>
#include <string_view>

namespace lobby::usage {

// Puts each value in the place of its @NAME@. What looks like a place and has no value stays as it is. A
// value of whole lines takes the end of its line as well.
std::string filled(std::string_view text, const std::map<std::string, std::string, std::less<>>& values);

}  // namespace lobby::usage
