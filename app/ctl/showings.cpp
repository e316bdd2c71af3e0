#include "app/ctl/showings.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <utility>

#include "app/ctl/printable.hpp"
#include "data/wall_time.hpp"

namespace lobby::ctl {
namespace {

namespace chrono = std::chrono;

std::string weekday(LocalMinute minute) {
  constexpr std::array<const char*, 7> names{"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};
  return names[static_cast<std::size_t>((minute - startOfWeek(minute)) / minutesPerDay)];
}

std::string timeOfDay(LocalMinute minute) {
  return formatLocalMinute(minute - startOfDay(minute)).substr(11);
}

// Of a weekly slot: the times count from a Monday, as those of no real date do.
LocalMinute inSomeWeek(LocalMinute sinceMonday) {
  return startOfWeek(0) + minutesPerWeek + sinceMonday;
}

// Says the year only when it is another than the one before.
class Dates {
 public:
  std::string day(LocalMinute minute) {
    constexpr std::array<const char*, 12> months{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                 "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    const chrono::year_month_day date(chrono::sys_days(chrono::days(startOfDay(minute) / minutesPerDay)));
    const int year = static_cast<int>(date.year());
    std::string text = weekday(minute) + " " + std::to_string(static_cast<unsigned>(date.day())) + " " +
                       months[static_cast<unsigned>(date.month()) - 1];
    if (year != std::exchange(year_, year)) text += " " + std::to_string(year);
    return text;
  }

 private:
  int year_ = 0;
};

// " (screen 1, sold out)"
std::string aside(const Screening& screening, bool withScreens) {
  std::string text;
  if (withScreens && !screening.screen.empty()) text = "screen " + printable(screening.screen, 30);
  if (!screening.status.empty()) text += (text.empty() ? "" : ", ") + statusWords(screening.status);
  return text.empty() ? text : " (" + text + ")";
}

}  // namespace

std::string writtenTime(const Slot& slot, LocalMinute time) {
  if (!slot.weekly) return formatLocalMinute(time);
  return weekday(inSomeWeek(time)) + " " + timeOfDay(inSomeWeek(time));
}

std::string statusWords(const std::string& status) {
  std::string words = printable(status, 30);
  std::ranges::replace(words, '-', ' ');
  return words;
}

std::vector<std::string> showingsByDay(const std::vector<Slot>& slots, bool withScreens) {
  Dates dates;
  std::vector<std::string> days;
  std::string last;
  for (const Slot& slot : slots) {
    const LocalMinute start = slot.weekly ? inSomeWeek(slot.screening.startDate) : slot.screening.startDate;
    std::string day = slot.weekly ? "every " + weekday(start) : formatLocalMinute(startOfDay(start));
    if (day != last) {
      days.push_back(slot.weekly ? day : dates.day(start));
    } else {
      days.back() += ",";
    }
    days.back() += " " + timeOfDay(start) + aside(slot.screening, withScreens);
    last = std::move(day);
  }
  return days;
}

}  // namespace lobby::ctl
