#include "platform/base/log.hpp"

#include <thread>
#include <vector>

#include <doctest/doctest.h>

#include "tests/support/captured_errors.hpp"

namespace lobby {
namespace {

int count(const std::string& text, const std::string& part) {
  int found = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++found;
  return found;
}

}  // namespace

TEST_CASE("log: each level says what it is, on a line of its own") {
  const test::CapturedErrors errors;
  log::info("ready");
  log::warning("late");
  log::error("broken");
  const std::string text = errors.text();
  CHECK(count(text, ": ready\n") == 1);
  CHECK(count(text, ": warning: late\n") == 1);
  CHECK(count(text, ": error: broken\n") == 1);
  CHECK(count(text, "\n") == 3);
}

TEST_CASE("log: a warning that repeats is written once, from any number of threads") {
  const test::CapturedErrors errors;
  {
    std::vector<std::jthread> threads;
    for (int i = 0; i < 8; ++i) threads.emplace_back([] { log::warnOnce("picture 7 is broken"); });
  }
  log::warnOnce("picture 8 is broken");
  CHECK(count(errors.text(), "picture 7 is broken") == 1);
  CHECK(count(errors.text(), "picture 8 is broken") == 1);
}

}  // namespace lobby
