#include "data/authoring/local_clock.hpp"

#include <algorithm>
#include <string>

#include <unicode/basictz.h>
#include <unicode/timezone.h>
#include <unicode/tzrule.h>
#include <unicode/tztrans.h>

#include "data/wall_time.hpp"

namespace lobby::authoring {
namespace {

constexpr double millisecondsPerMinute = 60'000;

LocalMinute minutes(double milliseconds) {
  return static_cast<LocalMinute>(milliseconds / millisecondsPerMinute);
}

LocalMinute offsetOf(const icu::TimeZoneRule& rule) {
  return minutes(rule.getRawOffset() + rule.getDSTSavings());
}

}  // namespace

struct LocalClock::Zone {
  std::unique_ptr<icu::TimeZone> any;
  const icu::BasicTimeZone* basic = nullptr;  // the same one
};

LocalClock::LocalClock(std::string_view timeZone) : zone_(std::make_unique<Zone>()) {
  const icu::StringPiece name(timeZone.data(), static_cast<int32_t>(timeZone.size()));
  zone_->any.reset(icu::TimeZone::createTimeZone(icu::UnicodeString::fromUTF8(name)));
  zone_->basic = dynamic_cast<const icu::BasicTimeZone*>(zone_->any.get());
}

LocalClock::~LocalClock() = default;

LocalClock::Offsets LocalClock::offsetsAt(LocalMinute minute) const {
  if (zone_->basic == nullptr) return {};
  const auto offset = [&](UTimeZoneLocalOption option) {
    int32_t raw = 0;
    int32_t saving = 0;
    UErrorCode status = U_ZERO_ERROR;
    zone_->basic->getOffsetFromLocal(static_cast<double>(minute) * millisecondsPerMinute, option, option, raw,
                                     saving, status);
    return minutes(raw + saving);
  };
  return {offset(UCAL_TZ_LOCAL_FORMER), offset(UCAL_TZ_LOCAL_LATTER)};
}

LocalMinute LocalClock::skippedAt(LocalMinute minute) const {
  const Offsets offsets = offsetsAt(minute);
  return std::max<LocalMinute>(0, offsets.after - offsets.before);
}

LocalMinute LocalClock::repeatedAt(LocalMinute minute) const {
  const Offsets offsets = offsetsAt(minute);
  return std::max<LocalMinute>(0, offsets.before - offsets.after);
}

LocalMinute LocalClock::after(LocalMinute from, LocalMinute minutes) const {
  if (zone_->basic == nullptr) return from + minutes;
  const LocalMinute moment = from - offsetsAt(from).before + minutes;
  int32_t raw = 0;
  int32_t saving = 0;
  UErrorCode status = U_ZERO_ERROR;
  zone_->basic->getOffset(static_cast<double>(moment) * millisecondsPerMinute, false, raw, saving, status);
  return moment + authoring::minutes(raw + saving);
}

LocalMinute LocalClock::between(LocalMinute from, LocalMinute to) const {
  return (to - offsetsAt(to).after) - (from - offsetsAt(from).before);
}

bool LocalClock::skipsEveryYear(LocalMinute minuteOfWeek) const {
  // Every change that a lawmaker made for once lies before this.
  const LocalMinute start = *parseLocalMinute("2900-01-01T00:00");
  const double end = static_cast<double>(start + 366 * minutesPerDay) * millisecondsPerMinute;
  if (zone_->basic == nullptr) return false;
  icu::TimeZoneTransition change;
  double at = static_cast<double>(start) * millisecondsPerMinute;
  while (zone_->basic->getNextTransition(at, false, change) && (at = change.getTime()) < end) {
    const LocalMinute first = minutes(at) + offsetOf(*change.getFrom());
    const LocalMinute length = offsetOf(*change.getTo()) - offsetOf(*change.getFrom());
    const LocalMinute inWeek = first - startOfWeek(first);
    const LocalMinute into = ((minuteOfWeek - inWeek) % minutesPerWeek + minutesPerWeek) % minutesPerWeek;
    if (into < length) return true;
  }
  return false;
}

}  // namespace lobby::authoring
