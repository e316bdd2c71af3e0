// What of the catalogue the programme screen needs at a moment: the days that have a tab, one day's showings,
// what is coming. Read when it changes and kept; what it holds grows with the showings of a day and with the
// ids of what is coming, not with the films.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "app/house/age_ratings.hpp"
#include "app/listing/listing.hpp"
#include "data/catalogue.hpp"

namespace lobby::listing {

// As many days have a tab, and so far ahead they are looked for.
inline constexpr std::size_t mostDays = 7;
inline constexpr int daysAhead = 14;

struct DayRows {
  ProgrammeDay day;
  std::map<std::string, FilmFacts, std::less<>> films;
};

class DayReader {
 public:
  // Both must outlive it.
  DayReader(const Catalogue& catalogue, const AgeRatings& ages) : catalogue_(catalogue), ages_(ages) {}

  // The days with something to show, today among them as long as something of it is left.
  const std::vector<LocalMinute>& days(const Now& now);

  // One of them. Good until another one is asked for.
  const DayRows& day(LocalMinute date);

  // Films that are not on in these days.
  const std::vector<ComingFilm>& coming();

 private:
  void begin();
  Result<DayRows> read(LocalMinute date) const;

  const Catalogue& catalogue_;
  const AgeRatings& ages_;
  std::optional<LocalMinute> today_;  // that the following were read for
  DayRows first_;                     // today's
  std::vector<LocalMinute> later_;
  std::vector<LocalMinute> days_;
  std::optional<DayRows> other_;
  std::optional<std::vector<ComingFilm>> coming_;
  std::vector<LocalMinute> comingAfter_;  // the days that `coming_` was read for
};

}  // namespace lobby::listing
