// What the visitor has chosen on the programme screen. Only `navigation_listing` makes the next one.
#pragma once

#include <optional>
#include <variant>
#include <vector>

#include "app/house/programme_filter.hpp"
#include "data/screening.hpp"

namespace lobby::listing {

// A panel with the choices of one chip.
enum class Sheet { none, genre, access, age, overBy };

struct ListingState {
  // The date of the day that was chosen; none: the first there is. A day that is over falls back to that.
  std::optional<LocalMinute> day = {};
  bool coming = false;  // "Coming soon" instead of a day
  // The chips that are on. They hold for whatever day and language is chosen: `language` has no word here,
  // and the minute of `overBy` counts from the midnight at which its day begins.
  std::vector<Chip> chips = {};
  bool alone = false;  // of the sheet for a child's age: without company
  Sheet sheet = Sheet::none;
  bool operator==(const ListingState&) const = default;
};

namespace step {

struct ChooseDay {
  LocalMinute day = 0;
};
struct ChooseComing {};
// On, or off when it is on. Of those that exclude each other (one genre, one age, one time) it takes the
// other's place.
struct Toggle {
  Chip chip;
};
struct Loosen {
  std::vector<Chip> without;
};
struct ComeAlone {  // the child whose age is chosen, or will be
  bool alone = false;
};
struct OpenSheet {
  Sheet sheet = Sheet::none;
};
struct CloseSheet {};

}  // namespace step

using Step = std::variant<step::ChooseDay, step::ChooseComing, step::Toggle, step::Loosen, step::ComeAlone,
                          step::OpenSheet, step::CloseSheet>;

}  // namespace lobby::listing
