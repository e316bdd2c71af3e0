#include <doctest/doctest.h>

#include "tests/data/support.hpp"

using namespace lobby;
using namespace lobby::test;

TEST_CASE("reviews: in their order, with stars or without") {
  const TemporaryFolder folder;
  folder.write("reviews.toml",
               "[[review]]\nquote = \"Gut\"\nauthor = \"A\"\nsource = \"S\"\nstars = 4\nlanguage = \"de\"\n"
               "[[review]]\nquote = \"Fine\"\nlanguage = \"en\"\n");
  authoring::Reporter reporter;
  const auto reviews = authoring::readReviews({folder.path(), reporter}, "reviews.toml");
  CHECK(authoring::formatText(reporter.take()).empty());
  REQUIRE(reviews.size() == 2);
  CHECK(reviews[0].quote.value == "Gut");
  REQUIRE(reviews[0].stars);
  CHECK(reviews[0].stars->value == 4);
  CHECK(!reviews[1].stars);
  CHECK(reviews[1].author.value.empty());
}
