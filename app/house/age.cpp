#include "app/house/age.hpp"

#include <algorithm>

#include "data/wall_time.hpp"

namespace lobby {
namespace {

constexpr LocalMinute nightEnds = 5 * 60;

// Midnight of the day that the show counts to.
LocalMinute dayOf(LocalMinute start) {
  return startOfDay(start - nightEnds);
}

}  // namespace

std::optional<AloneRule> aloneLimit(const std::vector<AloneRule>& rules, const AgeRule& rating,
                                    LocalMinute start, LocalMinute end) {
  const LocalMinute endOnItsDay = end - dayOf(start);
  std::optional<AloneRule> strictest;
  for (const AloneRule& rule : rules) {
    if (rule.untilHour && endOnItsDay <= *rule.untilHour * 60) continue;
    if (!strictest || rule.under > strictest->under) strictest = rule;
  }
  const bool saysMore = strictest && (rating.advice || strictest->under > rating.from);
  return saysMore ? strictest : std::nullopt;
}

Admission admission(int age, const AgeRule& rating, const std::optional<AloneRule>& limit) {
  const int youngest = std::min(rating.from, rating.with.value_or(rating.from));
  if (age < youngest) return Admission::no;
  const bool needsCompany = age < rating.from || (limit && age < limit->under);
  return needsCompany ? Admission::accompanied : Admission::alone;
}

}  // namespace lobby
