// What is on, for one visitor at one moment: which films, when, and which chips lead where. Pure: values in,
// values out, no words. Everything shown passes every chip, and everything that passes is shown.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/house/programme_filter.hpp"
#include "app/listing/listing_state.hpp"
#include "app/now.hpp"

namespace lobby::listing {

// A cinema's day begins in the small hours: what starts after midnight belongs to the evening before.
inline constexpr LocalMinute dayBegins = 5 * 60;
// A showing that has begun stays for so long, faded: people arrive late.
inline constexpr LocalMinute keptAfterStart = 60;

// The date (its midnight) of the day that `when` belongs to.
LocalMinute dayOf(LocalMinute when);

// One day of the programme as it is in the snapshot, in no language.
struct ProgrammeDay {
  LocalMinute date = 0;
  std::vector<Showing> showings;  // in time order
};

// Is it today? Nobody can say without a clock.
bool isToday(LocalMinute date, const Now& now);

// Is it still on the screen? What is over is not, nor what began too long ago.
bool isShown(const Screening& screening, const Now& now);

struct ListedTime {
  std::size_t showing = 0;  // of the day
  bool past = false;        // it has begun
  bool next = false;        // of this film
  bool operator==(const ListedTime&) const = default;
};

struct ListedFilm {
  std::string film;
  std::vector<ListedTime> times;  // in order
  bool operator==(const ListedFilm&) const = default;
};

// A chip with how many films are left with it.
struct Offer {
  Chip chip;  // as ListingState has it
  bool on = false;
  int films = 0;
  bool operator==(const Offer&) const = default;
};

// What the chip of a sheet says: that which is on, or nothing.
struct SheetChip {
  Sheet sheet = Sheet::none;
  std::vector<Chip> on = {};
  bool operator==(const SheetChip&) const = default;
};

struct Relief {
  std::vector<Chip> without;  // chips as ListingState has them
  int films = 0;              // how many there are then
  bool operator==(const Relief&) const = default;
};

struct Listing {
  std::vector<ListedFilm> films;    // the next start first; those that have begun, last
  std::vector<Offer> chips;         // that a tap switches
  std::vector<SheetChip> sheets;    // that open a sheet
  std::vector<Offer> choices;       // of the sheet that is open
  std::optional<Relief> loosening;  // when there are no films
};

Listing makeListing(const ProgrammeDay& day, const ListingState& state, std::string_view language,
                    const Now& now);

}  // namespace lobby::listing
