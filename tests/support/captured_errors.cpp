#include "tests/support/captured_errors.hpp"

#include <cstdio>

#include <fcntl.h>
#include <unistd.h>

namespace lobby::test {

CapturedErrors::CapturedErrors() : saved_(::dup(STDERR_FILENO)) {
  std::fflush(stderr);
  const int fd = ::open((folder_ / "errors").c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
  if (fd < 0) return;
  ::dup2(fd, STDERR_FILENO);
  ::close(fd);
}

CapturedErrors::~CapturedErrors() {
  if (saved_ < 0) return;
  ::dup2(saved_, STDERR_FILENO);
  ::close(saved_);
}

std::string CapturedErrors::text() const {
  return contentOf(folder_ / "errors");
}

}  // namespace lobby::test
