// Which screenings a visitor wants to see. Filters are chips that combine: what is shown passes every one.
// Plain functions of values; nothing here reads a clock.
#pragma once

#include <compare>
#include <optional>
#include <string>
#include <vector>

#include "app/house/age.hpp"
#include "app/house/languages.hpp"
#include "app/now.hpp"
#include "data/screening.hpp"

namespace lobby {

// A screening with what the filters ask about.
struct Showing {
  Screening screening;
  std::vector<std::string> genre;
  AgeRule rating;                  // AgeRatings::rule
  std::optional<AloneRule> alone;  // aloneLimit
};

// What is heard and read there, for versionSentence and VersionCodes; `original` is the film's inLanguage.
FilmLanguages languagesOf(const Screening& screening, std::vector<std::string> original);

struct Chip {
  enum class Kind {
    language,    // word: the visitor's language, heard or read
    soon,        // starts from now on, within `minute` minutes
    overBy,      // minute: ends no later than this, on the cinema's wall clock
    child,       // years: a child of this age is admitted, with company
    childAlone,  // years: … without company
    access,      // word: a service, such as captions
    genre,       // word: an id of assets/genres.toml
  };
  Kind kind = Kind::language;
  std::string word = {};
  LocalMinute minute = 0;
  int years = 0;
  auto operator<=>(const Chip&) const = default;
};

inline constexpr LocalMinute soonMinutes = 120;

// Without a trusted clock `soon` passes nothing: nobody can say what is soon. Without times to show (Now)
// nothing passes `soon` or `overBy`.
bool passes(const Showing& showing, const Chip& chip, const Now& now);

// The indices of those that pass every chip, in order.
std::vector<std::size_t> shown(const std::vector<Showing>& showings, const std::vector<Chip>& chips,
                               const Now& now);

struct Count {
  int screenings = 0;
  int films = 0;
  auto operator<=>(const Count&) const = default;
};

// How many are left with the chips that are `on` and this one, for each that is `offered` (whether it is on
// or not).
std::vector<Count> remaining(const std::vector<Showing>& showings, const std::vector<Chip>& on,
                             const std::vector<Chip>& offered, const Now& now);

}  // namespace lobby
