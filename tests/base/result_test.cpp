#include "platform/base/result.hpp"

#include <doctest/doctest.h>

namespace lobby {

TEST_CASE("result: every kind of failure has its exit code (DESIGN 8)") {
  CHECK(exitCode(ErrorKind::content) == 1);
  CHECK(exitCode(ErrorKind::usage) == 2);
  CHECK(exitCode(ErrorKind::refused) == 3);
  CHECK(exitCode(ErrorKind::system) == 4);
}

TEST_CASE("result: context comes first and keeps cause and kind") {
  const auto wrapped = context({ErrorKind::refused, "no such key"}, "opening the bundle");
  CHECK(wrapped.error().message == "opening the bundle: no such key");
  CHECK(wrapped.error().kind == ErrorKind::refused);
}

}  // namespace lobby
