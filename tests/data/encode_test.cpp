#include "data/authoring/encode.hpp"

#include <doctest/doctest.h>

#include "tests/data/support.hpp"

using namespace lobby;
using namespace lobby::test;

TEST_CASE("encode: pictures come in their order, whichever is ready first") {
  const TemporaryFolder folder;
  std::vector<std::filesystem::path> files;
  for (int i = 0; i < 40; ++i) {
    folder.write(std::to_string(i), "JPEG " + std::to_string(i));
    files.push_back(folder.path() / std::to_string(i));
  }
  std::vector<std::string> taken;
  const auto done = authoring::encodeInOrder(files, fakeTools(), [&](std::size_t index, const auto& picture) {
    CHECK(index == taken.size());
    taken.push_back(picture.full);
    return Result<void>();
  });
  CHECK(done.has_value());
  REQUIRE(taken.size() == 40);
  for (std::size_t i = 0; i < taken.size(); ++i) CHECK(taken[i] == "full JPEG " + std::to_string(i));
}

TEST_CASE("encode: stops at the first failure and names the file") {
  const TemporaryFolder folder;
  folder.write("a", "JPEG");
  folder.write("b", "nothing");
  int taken = 0;
  const auto take = [&](std::size_t, const auto&) {
    ++taken;
    return Result<void>();
  };
  const auto broken = authoring::encodeInOrder(
      {folder.path() / "a", folder.path() / "b", folder.path() / "a"}, fakeTools(), take);
  REQUIRE(!broken);
  CHECK(broken.error().message.find("/b: no JPEG or PNG") != std::string::npos);
  CHECK(taken == 1);
  CHECK(!authoring::encodeInOrder({folder.path() / "c"}, fakeTools(), take));
}
