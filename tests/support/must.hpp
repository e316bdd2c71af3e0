// For what a test needs before it can begin: the value, or the test ends with the reason.
#pragma once

#include <stdexcept>
#include <utility>

#include "platform/base/result.hpp"

namespace lobby::test {

template <class T>
T must(Result<T> result) {
  if (!result) throw std::runtime_error(result.error().message);
  return std::move(*result);
}

}  // namespace lobby::test
