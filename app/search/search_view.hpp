// The search and what it found, ready to be laid out.
#pragma once

#include "app/view.hpp"

namespace lobby {

struct SearchView {
  std::string text;
};

}  // namespace lobby
