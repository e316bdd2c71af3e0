#include "tests/data/edition/checked.hpp"

#include <doctest/doctest.h>

#include "platform/draw/check_jpeg.hpp"
#include "tests/data/edition/memory_file.hpp"

namespace lobby::test {

SnapshotPointer memorySnapshot(std::string bytes) {
  auto source = bareSnapshot("the snapshot inside", memoryFile(std::move(bytes)));
  REQUIRE(source);
  return *source;
}

Result<PictureExtent> acceptAny(std::string_view /*bytes*/, const PictureExtent& /*largest*/) {
  return PictureExtent{64, 36};
}

std::string checked(std::string bytes) {
  const auto good = edition::checkSnapshot(memorySnapshot(std::move(bytes)), {draw::checkJpeg, {}});
  if (good) return "good";
  CHECK(good.error().kind == ErrorKind::refused);
  CHECK(good.error().message.find('\n') == std::string::npos);
  return good.error().message;
}

}  // namespace lobby::test
