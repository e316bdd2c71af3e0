#include <atomic>
#include <thread>

#include <doctest/doctest.h>

#include "tests/data/support.hpp"

using namespace lobby;
using namespace lobby::test;

TEST_CASE("pictures: both sizes of what the catalogue lists") {
  const TemporaryFolder folder;
  writeBase(folder);
  const auto still = openCatalogue(folder).film("alpha", "de")->stills[1];
  const auto source = PictureSource::open(buildSnapshot(folder));
  REQUIRE(source);
  CHECK(source->read(still.id, PictureSize::full) == "full PNG alpha two\n");
  CHECK(source->read(still.id, PictureSize::thumb) == "thumb PNG alpha two\n");
  CHECK(source->read(999, PictureSize::full).error().message == "picture 999 is not in the snapshot");
}

TEST_CASE("pictures: changed bytes are noticed, the others still read") {
  const TemporaryFolder folder;
  writeBase(folder);
  const auto file = buildSnapshot(folder);
  std::string bytes = contentOf(file);
  const auto at = bytes.find("full JPEG alpha one");
  REQUIRE(at != bytes.npos);
  bytes[at + 3] ^= 1;
  folder.write(file, bytes);
  const auto source = PictureSource::open(file);
  REQUIRE(source);
  const auto broken = source->read(1, PictureSize::full);
  REQUIRE(!broken);
  CHECK(broken.error().kind == ErrorKind::content);
  CHECK(broken.error().message.find("damaged") != std::string::npos);
  CHECK(source->read(1, PictureSize::thumb).has_value());
  CHECK(source->read(2, PictureSize::full).has_value());
}

TEST_CASE("pictures: from many threads at once") {
  const TemporaryFolder folder;
  writeBase(folder);
  const auto source = PictureSource::open(buildSnapshot(folder));
  REQUIRE(source);
  std::atomic<int> good = 0;
  {
    std::vector<std::jthread> threads;
    for (int t = 0; t < 4; ++t) {
      threads.emplace_back([&] {
        for (int i = 0; i < 100; ++i) {
          if (source->read(1 + i % 4, PictureSize::full)) ++good;
        }
      });
    }
  }
  CHECK(good == 400);
}
