// Catches what this process writes to standard error, for as long as it lives.
#pragma once

#include <string>

#include "tests/support/temporary_folder.hpp"

namespace lobby::test {

class CapturedErrors {
 public:
  CapturedErrors();
  ~CapturedErrors();
  CapturedErrors(const CapturedErrors&) = delete;
  CapturedErrors& operator=(const CapturedErrors&) = delete;
  std::string text() const;

 private:
  TemporaryFolder folder_;
  int saved_;
};

}  // namespace lobby::test
