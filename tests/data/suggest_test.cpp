#include "data/authoring/suggest.hpp"

#include <doctest/doctest.h>

using namespace lobby::authoring;

TEST_CASE("suggest: the nearest word, when one is near") {
  const std::vector<std::string> keys{"director", "duration", "genre", "de"};
  CHECK(nearest("derector", keys) == "director");
  CHECK(nearest("Director", keys) == "director");
  CHECK(nearest("genres", keys) == "genre");
  CHECK(nearest("soundtrack", keys).empty());
  CHECK(nearest("xy", keys).empty());
  CHECK(nearest("", keys).empty());
  CHECK(nearest(std::string(100000, 'x'), keys).empty());
}

TEST_CASE("suggest: the sentence") {
  CHECK(didYouMean("genr", {"genre"}, ", choose one") == ", did you mean genre?");
  CHECK(didYouMean("qqqqqq", {"genre"}, ", choose one") == ", choose one");
}
