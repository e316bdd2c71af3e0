// What the visitor asked of the programme screen: its part of State, and the steps that change it.
#pragma once

#include <variant>
#include <vector>

#include "app/house/programme_filter.hpp"

namespace lobby::listing {

struct ListingState {
  std::vector<Chip> chips;  // that are on, in the order in which they were touched
};

namespace step {

struct Toggle {
  Chip chip;
};

}  // namespace step

using Step = std::variant<step::Toggle>;

}  // namespace lobby::listing
