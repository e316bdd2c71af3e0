#include "platform/base/result.hpp"

namespace lobby {

int exitCode(ErrorKind kind) {
  switch (kind) {
    case ErrorKind::content:
      return 1;
    case ErrorKind::usage:
      return 2;
    case ErrorKind::refused:
      return 3;
    case ErrorKind::system:
      return 4;
  }
  return 4;
}

}  // namespace lobby
