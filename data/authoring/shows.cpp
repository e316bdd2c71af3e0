#include "data/authoring/shows.hpp"

#include <array>
#include <string_view>

#include "data/wall_time.hpp"

namespace lobby::authoring {

std::vector<Show> showsOf(const Programme& programme) {
  std::map<std::string_view, int> durations;
  for (const FilmFolder& film : programme.films) durations[film.id] = film.durationMinutes;
  std::vector<Show> shows;
  for (const ScreeningRow& row : programme.screenings) {
    const auto film = durations.find(row.film.value);
    if (film == durations.end()) continue;
    const LocalMinute end = endOf(row, film->second);
    if (end > row.start && end <= row.start + longestShow) {
      shows.push_back({&row, film->second, row.start, end});
    }
  }
  return shows;
}

LocalMinute endOf(const ScreeningRow& row, int filmMinutes) {
  return row.endDate.value_or(row.featureStart.value_or(row.start) + filmMinutes);
}

bool isCancelled(const ScreeningRow& row) {
  return row.status.value == "cancelled";
}

std::string clockTime(LocalMinute minute) {
  return formatLocalMinute(minute).substr(11);
}

std::string day(LocalMinute minute) {
  return formatLocalMinute(minute).substr(0, 10);
}

std::string when(const ScreeningRow& row) {
  return row.weekly ? weekTime(row.start) : formatLocalMinute(row.start);
}

std::string weekTime(LocalMinute minute) {
  constexpr std::array<const char*, 7> days{"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};
  const LocalMinute inWeek = (minute % minutesPerWeek + minutesPerWeek) % minutesPerWeek;
  return std::string(days[static_cast<std::size_t>(inWeek / minutesPerDay)]) + " " + clockTime(minute);
}

}  // namespace lobby::authoring
