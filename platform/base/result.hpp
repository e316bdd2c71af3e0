// The one idiom for failure. A function that can fail returns Result<T>; exceptions are for bugs only.
//
// An Error says what was being done, to what, why it failed, and what to do about it, in words that staff
// can act on. Callers add what they were doing with `context`; nobody throws the cause away.
#pragma once

#include <expected>
#include <string>
#include <string_view>
#include <utility>

namespace lobby {

// What kind of failure it is; the two programs turn it into their exit code (DESIGN 8).
enum class ErrorKind {
  content,  // something written or brought in by people is wrong
  usage,    // the command line is wrong
  refused,  // signature or policy
  system,   // disk, permission, display, a library
};

struct Error {
  ErrorKind kind = ErrorKind::system;
  std::string message;
  // A literal that names this very failure, for a program that must tell it apart (a staff screen has its own
  // words for it). Empty: nobody has asked yet.
  std::string_view code = {};
};

template <class T>
using Result = std::expected<T, Error>;

inline std::unexpected<Error> fail(ErrorKind kind, std::string message, std::string_view code = {}) {
  return std::unexpected(Error{kind, std::move(message), code});
}

// "opening the snapshot: /x.db: no such file": what was being done comes first.
inline std::unexpected<Error> context(Error error, std::string_view doing) {
  error.message.insert(0, std::string(doing) + ": ");
  return std::unexpected(std::move(error));
}

// The exit codes of both programs; 0 is success.
int exitCode(ErrorKind kind);

}  // namespace lobby
