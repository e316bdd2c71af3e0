#include "data/authoring/values.hpp"

#include <algorithm>
#include <array>

#include "data/wall_time.hpp"

namespace lobby::authoring {
namespace {

// Takes "12H" off the front of `text` when the unit is `unit`. At most four digits.
std::optional<int> take(std::string_view& text, char unit) {
  int value = 0;
  std::size_t digits = 0;
  while (digits < text.size() && digits < 4 && text[digits] >= '0' && text[digits] <= '9') {
    value = value * 10 + (text[digits++] - '0');
  }
  if (digits == 0 || digits == text.size() || text[digits] != unit) return std::nullopt;
  text.remove_prefix(digits + 1);
  return value;
}

std::optional<int> parseWeekday(std::string_view text) {
  constexpr std::array<std::string_view, 7> names{"mon", "tue", "wed", "thu", "fri", "sat", "sun"};
  std::string lower(text);
  std::ranges::transform(lower, lower.begin(),
                         [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  const auto found = std::ranges::find(names, lower);
  if (found == names.end()) return std::nullopt;
  return static_cast<int>(found - names.begin());
}

}  // namespace

std::optional<int> parseDuration(std::string_view text) {
  if (!text.starts_with("PT") || text.size() == 2) return std::nullopt;
  text.remove_prefix(2);
  const int hours = take(text, 'H').value_or(0);
  const int minutes = take(text, 'M').value_or(0);
  const int seconds = take(text, 'S').value_or(0);
  if (!text.empty()) return std::nullopt;
  return hours * 60 + minutes + (seconds + 59) / 60;
}

std::optional<Start> parseStart(std::string_view text) {
  if (const auto minute = parseLocalMinute(text)) return Start{false, *minute};
  const std::size_t blank = text.find(' ');
  if (blank == text.npos) return std::nullopt;
  const auto day = parseWeekday(text.substr(0, blank));
  const auto time = parseTimeOfDay(text.substr(blank + 1));
  if (!day || !time) return std::nullopt;
  return Start{true, *day * minutesPerDay + *time};
}

bool isId(std::string_view text) {
  const auto good = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; };
  return !text.empty() && text.size() <= 64 && std::ranges::all_of(text, good) && text.front() != '-' &&
         text.back() != '-';
}

}  // namespace lobby::authoring
