#include "app/listing/listing.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "app/house/loosening.hpp"
#include "app/listing/choices.hpp"
#include "data/wall_time.hpp"

namespace lobby::listing {
namespace {

using Kind = Chip::Kind;

// The showings that are still on the screen, and where each stands in the day.
struct Visible {
  std::vector<Showing> showings;
  std::vector<std::size_t> index;
};

Visible visibleOf(const ProgrammeDay& day, const Now& now) {
  Visible visible;
  for (std::size_t i = 0; i < day.showings.size(); ++i) {
    if (!isShown(day.showings[i].screening, now)) continue;
    visible.showings.push_back(day.showings[i]);
    visible.index.push_back(i);
  }
  return visible;
}

bool hasBegun(const Screening& screening, const Now& now) {
  return now.trusted && screening.startDate < now.minute;
}

// Films by their next start, in the order of the day; those that have none any more by their last.
std::vector<ListedFilm> listFilms(const Visible& visible, const std::vector<std::size_t>& passed,
                                  const Now& now) {
  std::map<std::string_view, ListedFilm> byFilm;
  std::vector<std::string_view> coming;
  std::vector<std::string_view> begun;
  for (const std::size_t i : passed) {
    const Screening& screening = visible.showings[i].screening;
    ListedFilm& film = byFilm[screening.film];
    if (film.film.empty()) film.film = screening.film;
    const bool past = hasBegun(screening, now);
    const bool next = !past && now.trusted && std::ranges::none_of(film.times, &ListedTime::next);
    const bool first = !past && std::ranges::all_of(film.times, &ListedTime::past);
    film.times.push_back({visible.index[i], past, next});
    if (first) coming.push_back(screening.film);
    if (past && film.times.size() == 1) begun.push_back(screening.film);
  }
  std::erase_if(begun, [&](std::string_view film) { return !byFilm[film].times.back().past; });
  std::vector<ListedFilm> films;
  for (const auto& list : {coming, begun}) {
    for (const std::string_view film : list) films.push_back(std::move(byFilm[film]));
  }
  return films;
}

std::optional<Relief> reliefFor(const Visible& visible, const std::vector<Chip>& on, const Resolver& resolve,
                                const Now& now) {
  const auto loosening = nearestLoosening(visible.showings, resolve(on), now);
  if (!loosening) return std::nullopt;
  Relief relief;
  std::vector<Chip> kept;
  for (const Chip& chip : on) {
    const bool goes = std::ranges::find(loosening->without, resolve(chip)) != loosening->without.end();
    (goes ? relief.without : kept).push_back(chip);
  }
  std::set<std::string_view> films;
  for (const std::size_t i : shown(visible.showings, resolve(kept), now))
    films.insert(visible.showings[i].screening.film);
  relief.films = static_cast<int>(films.size());
  return relief;
}

}  // namespace

LocalMinute dayOf(LocalMinute when) {
  return startOfDay(when - dayBegins);
}

bool isToday(LocalMinute date, const Now& now) {
  return now.trusted && date == dayOf(now.minute);
}

bool isShown(const Screening& screening, const Now& now) {
  if (!now.trusted || screening.startDate >= now.minute) return true;
  return screening.startDate >= now.minute - keptAfterStart && screening.endDate > now.minute;
}

Listing makeListing(const ProgrammeDay& day, const ListingState& state, std::string_view language,
                    const Now& now) {
  const Visible visible = visibleOf(day, now);
  const Resolver resolve{std::string(language), day.date};
  const std::vector<Chip> on = effective(state.chips, day.date, now);
  Listing listing;
  listing.films = listFilms(visible, shown(visible.showings, resolve(on), now), now);
  const Chooser chooser{visible.showings, on, resolve, day.date, now};
  listing.chips = chooser.chips();
  listing.sheets = chooser.sheets();
  listing.choices = chooser.choices(state);
  if (listing.films.empty()) listing.loosening = reliefFor(visible, on, resolve, now);
  return listing;
}

}  // namespace lobby::listing
