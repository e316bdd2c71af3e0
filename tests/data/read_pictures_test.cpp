#include <doctest/doctest.h>

#include "tests/data/support.hpp"

using namespace lobby;
using namespace lobby::test;

TEST_CASE("pictures: JPEG and PNG in name order, SVG and hidden files left alone") {
  const TemporaryFolder folder;
  for (const char* name : {"03-c.PNG", "01-a.jpg", "02-b.jpeg", "01-a.svg", ".DS_Store"}) {
    folder.write(std::string("stills/") + name, "JPEG");
  }
  authoring::Reporter reporter;
  const auto pictures = authoring::readPictures({folder.path(), reporter}, "stills");
  REQUIRE(pictures.size() == 3);
  CHECK(pictures[0].source == "stills/01-a.jpg");
  CHECK(pictures[1].source == "stills/02-b.jpeg");
  CHECK(pictures[2].source == "stills/03-c.PNG");
  CHECK(authoring::formatText(reporter.take()).empty());
}

TEST_CASE("pictures: focal point and alternative texts by the file's name") {
  const TemporaryFolder folder;
  folder.write("images/01-a.jpg", "JPEG");
  folder.write("images/02-b.jpg", "JPEG");
  folder.write("images/stills.toml", "[01-a]\nfocal = [0, 0.25]\nalt.de = \"Tür\"\n");
  authoring::Reporter reporter;
  const auto pictures = authoring::readPictures({folder.path(), reporter}, "images");
  REQUIRE(pictures.size() == 2);
  REQUIRE(pictures[0].focal);
  CHECK(pictures[0].focal->value == std::pair(0.0, 0.25));
  REQUIRE(pictures[0].alts.size() == 1);
  CHECK(pictures[0].alts[0].value.value == "Tür");
  CHECK(pictures[0].alts[0].value.place.line == 3);
  CHECK(!pictures[1].focal);
  CHECK(authoring::formatText(reporter.take()).empty());
}

TEST_CASE("pictures: no folder, no pictures, no complaint") {
  const TemporaryFolder folder;
  authoring::Reporter reporter;
  CHECK(authoring::readPictures({folder.path(), reporter}, "stills").empty());
  CHECK(reporter.take().empty());
}
