#include "tests/app/listing/support.hpp"

#include <algorithm>

#include "data/wall_time.hpp"
#include "tests/app/house/support.hpp"

namespace lobby::test {

listing::ProgrammeDay dayOf(std::string_view date, std::vector<Row> rows) {
  std::ranges::stable_sort(rows, {}, &Row::start);
  listing::ProgrammeDay day;
  day.date = minuteOf(std::string(date) + "T00:00");
  const AgeRatings& ages = vocabulary().ages();
  for (const Row& row : rows) {
    Showing showing;
    Screening& screening = showing.screening;
    screening.film = row.film;
    screening.startDate = minuteOf(row.start);
    screening.endDate = screening.startDate + row.minutes;
    screening.inLanguage = row.audio;
    screening.subtitleLanguage = row.subtitles;
    screening.access = row.access;
    showing.genre = row.genre;
    showing.rating = ages.rule("DE", row.rating);
    showing.alone = aloneLimit(ages.aloneRules("DE"), showing.rating, screening.startDate, screening.endDate);
    day.showings.push_back(std::move(showing));
  }
  return day;
}

std::string written(const listing::ProgrammeDay& day, const listing::Listing& listing) {
  std::string text;
  for (const listing::ListedFilm& film : listing.films) {
    text += (text.empty() ? "" : " | ") + film.film;
    for (const listing::ListedTime& time : film.times) {
      const LocalMinute start = day.showings[time.showing].screening.startDate;
      text += (&time == &film.times.front() ? " " : ", ") + formatLocalMinute(start).substr(11);
      text += std::string(time.past ? " past" : "") + (time.next ? " next" : "");
    }
  }
  return text;
}

Now nowAt(std::string_view minute) {
  return {minuteOf(minute)};
}

}  // namespace lobby::test
