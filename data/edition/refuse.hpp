// The words that refusals have in common.
#pragma once

#include <string>

#include "platform/base/result.hpp"

namespace lobby::edition {

// For `code` see Error; most of what is refused has suffered on its way.
inline std::unexpected<Error> refuse(std::string message, std::string_view code = "damaged") {
  return fail(ErrorKind::refused, std::move(message), code);
}

// `what` is for whoever is asked for help; staff can copy the file again or build it anew.
inline std::unexpected<Error> damaged(const std::string& what) {
  return refuse("this file is damaged (" + what + "), copy it again or build it anew");
}

// A failure of the system's, where a stick is read.
inline std::unexpected<Error> unreadable(Error error) {
  if (error.kind == ErrorKind::system) error.code = "unreadable";
  return std::unexpected(std::move(error));
}

}  // namespace lobby::edition
