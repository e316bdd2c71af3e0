#include "app/listing/day_reader.hpp"

#include <algorithm>

#include "data/wall_time.hpp"
#include "platform/base/log.hpp"

namespace lobby::listing {
namespace {

LocalMinute beginOf(LocalMinute date) {
  return date + dayBegins;
}
LocalMinute endOf(LocalMinute date) {
  return beginOf(date + minutesPerDay);
}

// A list that cannot be read is short, not a blank screen; staff find the reason in the log.
template <class T>
T orNothing(Result<T> result) {
  if (result) return std::move(*result);
  log::warnOnce("the programme cannot be shown whole: " + result.error().message);
  return T{};
}

}  // namespace

const std::vector<LocalMinute>& DayReader::days(const Now& now) {
  const LocalMinute today = dayOf(now.minute);
  if (today_ != today) {
    today_ = today;
    begin();
  }
  const bool anyLeft = std::ranges::any_of(
      first_.day.showings, [&](const Showing& showing) { return isShown(showing.screening, now); });
  days_.clear();
  if (anyLeft) days_.push_back(today);
  for (const LocalMinute day : later_) {
    if (days_.size() < mostDays) days_.push_back(day);
  }
  return days_;
}

void DayReader::begin() {
  other_.reset();
  coming_.reset();
  later_.clear();
  first_ = orNothing(read(*today_));
  first_.day.date = *today_;
  for (int ahead = 1; ahead <= daysAhead && later_.size() < mostDays; ++ahead) {
    const LocalMinute date = *today_ + ahead * minutesPerDay;
    if (orNothing(catalogue_.hasScreenings(beginOf(date), endOf(date)))) later_.push_back(date);
  }
}

const DayRows& DayReader::day(LocalMinute date) {
  if (date == today_) return first_;
  if (!other_ || other_->day.date != date) {
    other_ = orNothing(read(date));
    other_->day.date = date;
  }
  return *other_;
}

Result<DayRows> DayReader::read(LocalMinute date) const {
  DayRows rows;
  rows.day.date = date;
  auto screenings = catalogue_.screenings(beginOf(date), endOf(date));
  if (!screenings) return std::unexpected(screenings.error());
  const std::string& country = catalogue_.cinema().country;
  const std::vector<AloneRule>& alone = ages_.aloneRules(country);
  for (Screening& screening : *screenings) {
    auto film = rows.films.find(screening.film);
    if (film == rows.films.end()) {
      auto facts = catalogue_.factsOf(screening.film);
      if (!facts) return std::unexpected(facts.error());
      film = rows.films.emplace(screening.film, std::move(*facts)).first;
    }
    Showing showing;
    showing.genre = film->second.genre;
    showing.rating = ages_.rule(country, film->second.contentRating);
    showing.alone = aloneLimit(alone, showing.rating, screening.startDate, screening.endDate);
    showing.screening = std::move(screening);
    rows.day.showings.push_back(std::move(showing));
  }
  return rows;
}

const std::vector<ComingFilm>& DayReader::coming() {
  if (!coming_ || comingAfter_ != days_) {
    comingAfter_ = days_;
    const LocalMinute from = beginOf(*today_);
    coming_ = orNothing(catalogue_.coming(from, days_.empty() ? from : endOf(days_.back())));
  }
  return *coming_;
}

}  // namespace lobby::listing
