// A difference in few words, one line a thing, so that a test can name it whole.
#pragma once

#include <string>
#include <vector>

#include "data/difference.hpp"

namespace lobby::test {

std::vector<std::string> describe(const Difference& difference);

}  // namespace lobby::test
