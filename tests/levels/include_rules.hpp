// Which folder may include what (DESIGN 2), as a table and a function.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace lobby::test {

// What is wrong with the includes of one source, a line each: "data/x.cpp:3: …". `path` is relative to the
// repository.
std::vector<std::string> includeProblems(std::string_view path, std::string_view source);

}  // namespace lobby::test
