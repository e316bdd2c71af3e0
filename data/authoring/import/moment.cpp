#include "data/authoring/import/moment.hpp"

#include <array>
#include <chrono>
#include <cmath>
#include <memory>
#include <vector>

#include <unicode/gregocal.h>
#include <unicode/regex.h>
#include <unicode/smpdtfmt.h>
#include <unicode/timezone.h>

#include "data/authoring/import/text.hpp"
#include "data/authoring/import/unicode.hpp"
#include "data/wall_time.hpp"

namespace lobby::authoring {
namespace {

constexpr double millisecondsPerMinute = 60'000;
constexpr std::size_t longest = 60;  // no date is longer

// ICU's regular expressions: std::regex calls itself for every character.
class Pattern {
 public:
  explicit Pattern(std::string_view expression)
      : pattern_(icu::RegexPattern::compile(fromUtf8(expression), UREGEX_CASE_INSENSITIVE, error_, status_)) {
  }

  // The groups of a text that fits as a whole; the first is the whole text.
  std::optional<std::vector<std::string>> groups(std::string_view text) const {
    if (text.size() > longest || U_FAILURE(status_)) return std::nullopt;
    const icu::UnicodeString wide = fromUtf8(text);
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<icu::RegexMatcher> matcher(pattern_->matcher(wide, status));
    if (U_FAILURE(status) || !matcher->matches(status)) return std::nullopt;
    std::vector<std::string> found;
    for (int32_t i = 0; i <= matcher->groupCount(); ++i) found.push_back(toUtf8(matcher->group(i, status)));
    return found;
  }

 private:
  UParseError error_{};
  UErrorCode status_ = U_ZERO_ERROR;
  std::unique_ptr<icu::RegexPattern> pattern_;
};

int number(const std::string& digits) {
  return digits.empty() ? 0 : std::stoi(digits);
}

// Minutes of "Z", "+01:00", "-0530".
int offsetOf(const std::string& written) {
  if (written == "Z" || written == "z") return 0;
  std::string digits = written.substr(1);
  std::erase(digits, ':');
  const int hours = std::stoi(digits.substr(0, 2));
  const int minutes = digits.size() > 2 ? std::stoi(digits.substr(2)) : 0;
  return (written.front() == '-' ? -1 : 1) * (hours * 60 + minutes);
}

// Minutes that the zone is ahead of UTC at a moment.
int offsetAt(LocalMinute utc, const std::string& timeZone) {
  const std::unique_ptr<icu::TimeZone> zone(icu::TimeZone::createTimeZone(fromUtf8(timeZone)));
  int32_t raw = 0;
  int32_t summer = 0;
  UErrorCode status = U_ZERO_ERROR;
  zone->getOffset(static_cast<double>(utc) * millisecondsPerMinute, 0, raw, summer, status);
  return (raw + summer) / static_cast<int>(millisecondsPerMinute);
}

bool isSane(LocalMinute minute) {
  const auto written = parseLocalMinute(formatLocalMinute(minute));
  return written && *written == minute;
}

}  // namespace

std::optional<Moment> readMoment(std::string_view text, const std::string& timeZone) {
  static const Pattern iso(
      R"(([0-9]{4})-?([0-9]{2})-?([0-9]{2})[T ]([0-9]{2}):?([0-9]{2})(?::?[0-9]{2}(?:[.,][0-9]+)?)?\s*)"
      R"((Z|[+-][0-9]{2}(?::?[0-9]{2})?)?)");
  const auto part = iso.groups(text);
  if (!part) return std::nullopt;
  const auto& p = *part;
  const auto minute = parseLocalMinute(p[1] + "-" + p[2] + "-" + p[3] + "T" + p[4] + ":" + p[5]);
  if (!minute || p[6].empty()) return minute ? std::optional(Moment{*minute, false}) : std::nullopt;
  const int written = offsetOf(p[6]);
  const LocalMinute utc = *minute - written;
  const int here = offsetAt(utc, timeZone);
  if (!isSane(utc + here)) return std::nullopt;
  return Moment{utc + here, here != written};
}

std::optional<LocalMinute> readTimeOfDay(std::string_view text) {
  static const Pattern clock(R"(([0-9]{1,2})[:.h]([0-9]{2})(?::[0-9]{2})?\s*(?:Uhr|h)?)");
  const auto part = clock.groups(trimmed(text));
  if (!part) return std::nullopt;
  const int hour = number((*part)[1]);
  const int minute = number((*part)[2]);
  return hour < 24 && minute < 60 ? std::optional<LocalMinute>(hour * 60 + minute) : std::nullopt;
}

bool DatePattern::has(std::string_view letters) const {
  bool quotedText = false;
  for (const char c : pattern_) {
    if (c == '\'') quotedText = !quotedText;
    if (!quotedText && letters.find(c) != letters.npos) return true;
  }
  return false;
}

std::optional<LocalMinute> DatePattern::readIn(const std::string& language, const std::string& pattern,
                                               std::string_view text) const {
  UErrorCode status = U_ZERO_ERROR;
  icu::SimpleDateFormat format(fromUtf8(pattern), icu::Locale::forLanguageTag(language, status), status);
  icu::GregorianCalendar calendar(*icu::TimeZone::getGMT(), status);
  if (U_FAILURE(status)) return std::nullopt;
  format.setLenient(false);
  calendar.setLenient(false);
  calendar.clear();
  int year = 1970;
  if (today_) {
    const auto day = std::chrono::sys_days(std::chrono::days(startOfDay(*today_) / minutesPerDay));
    year = static_cast<int>(std::chrono::year_month_day(day).year());
  }
  std::optional<LocalMinute> best;
  for (int guess = hasYear() ? 0 : -1; guess <= (hasYear() ? 0 : 1); ++guess) {
    calendar.clear();
    if (!hasYear()) calendar.set(UCAL_YEAR, year + guess);
    const icu::UnicodeString wide = fromUtf8(text);
    icu::ParsePosition position(0);
    format.parse(wide, calendar, position);
    if (position.getErrorIndex() >= 0 || position.getIndex() != wide.length()) continue;
    status = U_ZERO_ERROR;
    const double milliseconds = calendar.getTime(status);
    if (U_FAILURE(status)) continue;  // 31 February
    const auto minute = static_cast<LocalMinute>(std::floor(milliseconds / millisecondsPerMinute));
    const bool nearer = !best || (today_ && std::abs(minute - *today_) < std::abs(*best - *today_));
    if (nearer) best = minute;
  }
  return best;
}

std::optional<LocalMinute> DatePattern::read(std::string_view text) const {
  if (empty() || text.size() > longest || !has("dD") || (!hasYear() && !today_)) return std::nullopt;
  for (const std::string& language : {language_, std::string("en")}) {
    const auto minute = readIn(language, pattern_, text);
    if (minute && isSane(*minute)) return minute;
  }
  return std::nullopt;
}

std::optional<LocalMinute> DatePattern::readTime(std::string_view text) const {
  const std::size_t hour = pattern_.find_first_of("HhKk");
  if (hour == pattern_.npos || text.size() > longest) return readTimeOfDay(text);
  for (const std::string& language : {language_, std::string("en")}) {
    const auto minute = readIn(language, "yyyy " + pattern_.substr(hour), "1970 " + std::string(text));
    if (minute && *minute >= 0 && *minute < minutesPerDay) return minute;
  }
  return readTimeOfDay(text);
}

std::string guessPattern(std::string_view text) {
  constexpr std::array candidates{
      "dd.MM.yyyy HH:mm",      "dd.MM.yy HH:mm",     "EEE dd.MM.yyyy HH:mm", "EEE, dd.MM.yyyy HH:mm",
      "dd.MM.yyyy HH.mm",      "dd/MM/yyyy HH:mm",   "MM/dd/yyyy HH:mm",     "MM/dd/yyyy h:mm a",
      "dd/MM/yyyy h:mm a",     "yyyy/MM/dd HH:mm",   "yyyy-MM-dd HH.mm",     "dd-MM-yyyy HH:mm",
      "d MMMM yyyy HH:mm",     "d. MMMM yyyy HH:mm", "yyyy年M月d日 HH:mm",   "dd.MM.yyyy HH:mm 'Uhr'",
      "dd.MM.yyyy 'um' HH:mm", "dd/MM/yyyy HH'h'mm", "dd.MM. HH:mm",         "EEE dd.MM. HH:mm"};
  for (const char* candidate : candidates) {
    for (const char* language : {"en", "de", "fr", "es", "pt", "sv", "id"}) {
      if (DatePattern(candidate, language, 0).read(text)) return candidate;
    }
  }
  return {};
}

std::optional<int> readDuration(std::string_view text) {
  static const Pattern iso(R"(P(?:0+Y)?(?:0+M)?(?:([0-9]{1,2})D)?(?:T(?:([0-9]{1,3})H)?(?:([0-9]{1,4})M)?)"
                           R"((?:([0-9]{1,5})(?:[.,][0-9]+)?S)?)?)");
  static const Pattern plain(R"(([0-9]{1,3})\s*(?:min|minuten|minutes|mins|m|′|'|分|分钟)?\.?)");
  static const Pattern clock(R"(([0-9]{1,2})\s*(?::|h|std\.?)\s*([0-9]{2})(?::[0-9]{2})?\s*(?:min|m)?\.?)");
  const std::string_view written = trimmed(text);
  if (const auto part = iso.groups(written); part && written.size() > 2) {
    const auto& p = *part;
    return number(p[1]) * 24 * 60 + number(p[2]) * 60 + number(p[3]) + (number(p[4]) + 59) / 60;
  }
  if (const auto part = plain.groups(written)) return number((*part)[1]);
  if (const auto part = clock.groups(written)) return number((*part)[1]) * 60 + number((*part)[2]);
  return std::nullopt;
}

}  // namespace lobby::authoring
