// The programme screen, ready to be laid out.
#pragma once

#include "app/view.hpp"

namespace lobby {

struct ListingView {
  std::string title;
};

}  // namespace lobby
