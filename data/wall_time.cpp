#include "data/wall_time.hpp"

#include <array>
#include <charconv>
#include <chrono>
#include <cstdio>

namespace lobby {
namespace {

namespace chrono = std::chrono;

// Digits only: no sign, no blank.
std::optional<int> number(std::string_view digits) {
  int value = 0;
  for (const char c : digits) {
    if (c < '0' || c > '9') return std::nullopt;
    value = value * 10 + (c - '0');
  }
  return value;
}

std::optional<LocalMinute> parseDate(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  const auto year = number(text.substr(0, 4));
  const auto month = number(text.substr(5, 2));
  const auto day = number(text.substr(8, 2));
  if (!year || !month || !day || *year < 1890 || *year > 2999) return std::nullopt;
  const chrono::year_month_day date(chrono::year(*year), chrono::month(static_cast<unsigned>(*month)),
                                    chrono::day(static_cast<unsigned>(*day)));
  if (!date.ok()) return std::nullopt;
  return chrono::sys_days(date).time_since_epoch().count() * minutesPerDay;
}

constexpr LocalMinute floorTo(LocalMinute minute, LocalMinute step) {
  const LocalMinute rest = minute % step;
  return minute - (rest < 0 ? rest + step : rest);
}

}  // namespace

std::optional<LocalMinute> parseTimeOfDay(std::string_view text) {
  if (text.size() != 5 || text[2] != ':') return std::nullopt;
  const auto hour = number(text.substr(0, 2));
  const auto minute = number(text.substr(3, 2));
  if (!hour || !minute || *hour > 23 || *minute > 59) return std::nullopt;
  return *hour * 60 + *minute;
}

std::optional<LocalMinute> parseLocalMinute(std::string_view text) {
  if (text.size() != 16 || text[10] != 'T') return std::nullopt;
  const auto date = parseDate(text.substr(0, 10));
  const auto time = parseTimeOfDay(text.substr(11));
  if (!date || !time) return std::nullopt;
  return *date + *time;
}

std::string formatLocalMinute(LocalMinute minute) {
  const LocalMinute day = startOfDay(minute);
  const chrono::year_month_day date(chrono::sys_days(chrono::days(day / minutesPerDay)));
  std::array<char, 48> text{};
  const int length =
      std::snprintf(text.data(), text.size(), "%04d-%02u-%02uT%02d:%02d", static_cast<int>(date.year()),
                    static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()),
                    static_cast<int>((minute - day) / 60), static_cast<int>((minute - day) % 60));
  return {text.data(), static_cast<std::size_t>(length)};
}

std::string formatUtc(WallTime moment) {
  const auto minute = chrono::floor<chrono::minutes>(moment);
  std::array<char, 8> second{};
  std::snprintf(second.data(), second.size(), ":%02dZ", static_cast<int>((moment - minute).count()));
  return formatLocalMinute(minute.time_since_epoch().count()) + second.data();
}

LocalMinute startOfWeek(LocalMinute minute) {
  // 1970-01-01 was a Thursday, three days after a Monday.
  constexpr LocalMinute monday = 3 * minutesPerDay;
  return floorTo(minute + monday, minutesPerWeek) - monday;
}

LocalMinute startOfDay(LocalMinute minute) {
  return floorTo(minute, minutesPerDay);
}

}  // namespace lobby
