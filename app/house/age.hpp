// Who is admitted to a screening, by the film's rating and the hour it ends. Plain values; the tables are
// AgeRatings'.
#pragma once

#include <compare>
#include <optional>
#include <vector>

#include "data/screening.hpp"

namespace lobby {

// Who has to come along: anybody of 18, a parent or whom the parents have put in charge, or a parent.
enum class Company { adult, guardian, parent };

struct AgeRule {
  int from = 0;                      // years; from here on everybody is admitted, or advised
  std::optional<int> with = {};      // with company from here on; nothing: company does not help
  Company company = Company::adult;  // when `with`
  // Nobody is turned away: what the board says to parents. With `with`, or from = 0, they are asked to
  // decide.
  bool advice = false;
  bool warning = false;  // some scenes may upset people
  bool operator==(const AgeRule&) const = default;
};

// Those under an age are not admitted alone, if the show ends later than `untilHour`, or always.
struct AloneRule {
  int under = 0;
  std::optional<int> untilHour = {};  // 1 to 24, of the day that the show begins on
  Company company = Company::guardian;
  bool operator==(const AloneRule&) const = default;
};

// Of `rules` the one that keeps the most people from coming alone to a show that ends at `end`. Nothing when
// none does, or when the rating already keeps all of them out. A show that begins before five in the morning
// belongs to the night before.
std::optional<AloneRule> aloneLimit(const std::vector<AloneRule>& rules, const AgeRule& rating,
                                    LocalMinute start, LocalMinute end);

enum class Admission { alone, accompanied, no };

// For somebody of `age` years. Advice counts as a rule here: what a board advises against is not offered.
Admission admission(int age, const AgeRule& rating, const std::optional<AloneRule>& limit);

}  // namespace lobby
