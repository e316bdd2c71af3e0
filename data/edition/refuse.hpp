// The words that refusals have in common.
#pragma once

#include <string>

#include "platform/base/result.hpp"

namespace lobby::edition {

inline std::unexpected<Error> refuse(std::string message) {
  return fail(ErrorKind::refused, std::move(message));
}

// `what` is for whoever is asked for help; staff can copy the file again or build it anew.
inline std::unexpected<Error> damaged(const std::string& what) {
  return refuse("this file is damaged (" + what + "), copy it again or build it anew");
}

}  // namespace lobby::edition
