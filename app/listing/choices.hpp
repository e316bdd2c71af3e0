// Which chips and choices there are, each with how many films are left with it. For `listing` alone.
#pragma once

#include <string>
#include <vector>

#include "app/listing/listing.hpp"

namespace lobby::listing {

// From chips as the state has them to chips that filter: the visitor's language, the day's midnight.
struct Resolver {
  std::string language;
  LocalMinute date = 0;
  Chip operator()(Chip chip) const;
  std::vector<Chip> operator()(std::vector<Chip> chips) const;
};

// Those that mean something on this day: soon is only today.
std::vector<Chip> effective(std::vector<Chip> chips, LocalMinute date, const Now& now);

struct Chooser {
  const std::vector<Showing>& showings;  // that are on the screen
  const std::vector<Chip>& on;           // effective
  const Resolver& resolve;
  LocalMinute date = 0;
  const Now& now;

  std::vector<Offer> chips() const;
  std::vector<SheetChip> sheets() const;
  std::vector<Offer> choices(const ListingState& state) const;

 private:
  std::vector<Offer> count(const std::vector<Chip>& offered, Sheet sheet) const;
  std::vector<Chip> times() const;
};

}  // namespace lobby::listing
