// A difference in few words, one line a thing, so that a test can name it whole.
#pragma once

#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "data/difference.hpp"

namespace lobby::test {

std::vector<std::string> describe(const Difference& difference);

}  // namespace lobby::test

// So that a failing test says what it found.
template <>
struct doctest::StringMaker<std::vector<std::string>> {
  static String convert(const std::vector<std::string>& lines) {
    std::string all;
    for (const std::string& line : lines) all += "\n  " + line;
    return all.c_str();
  }
};
