#include "app/search/search_maker.hpp"

#include "data/wall_time.hpp"
#include "platform/text/engine.hpp"

namespace lobby {
namespace {

// Who finds more looks for something else: another letter narrows it down better than a long row of films.
constexpr std::size_t mostHits = 24;

}  // namespace

// The same words as on the cards: today, tomorrow, a date.
std::string SearchMaker::when(LocalMinute start) const {
  const std::string time = text::isolate(format.time(start));
  const LocalMinute days = (startOfDay(start) - startOfDay(now.minute)) / minutesPerDay;
  if (now.trusted && days == 0) return strings.get("todayAt", {{"time", time}});
  const std::string day = now.trusted && days == 1 ? strings.get("tomorrow") : format.shortDay(start);
  return strings.get("dayAt", {{"day", day}, {"time", time}});
}

Result<HitView> SearchMaker::hit(const SearchHit& found) const {
  auto film = catalogue.filmRow(found.film, language);
  if (!film) return std::unexpected(film.error());
  HitView view;
  view.key = {CardKind::film, found.film};
  const std::string titleLanguage = film->titleLanguage.empty() ? std::string(language) : film->titleLanguage;
  view.title = {std::move(film->title), titleLanguage};
  view.still = std::move(film->still);
  if (found.start) view.when = when(*found.start);
  if (!found.name.empty())
    view.with =
        strings.get(found.isDirector ? "searchBy" : "searchWith", {{"name", text::isolate(found.name)}});
  return view;
}

SearchView SearchMaker::withoutHits(const search::SearchState& asked) const {
  SearchView view;
  view.text = asked.text;
  view.placeholder = strings.get("searchPlaceholder");
  view.clear = strings.get("searchClear");
  view.nothing = strings.get("searchNothing");
  view.keyboard = &keyboards.of(asked.keyboard.empty() ? language : std::string_view(asked.keyboard));
  view.otherKeyboard = keyboards.next(view.keyboard->language, language);
  view.otherLabel = keyboards.of(view.otherKeyboard).label;
  return view;
}

std::string SearchMaker::heading(const search::SearchState& asked, std::size_t count) const {
  const bool saysWhen = now.trusted && now.showsTimes;
  if (asked.text.empty()) return strings.get(saysWhen ? "searchNext" : "allFilms");
  if (count >= mostHits) return {};  // there may be more
  return strings.get("searchFound", {{"count", static_cast<int>(count)}});
}

Result<SearchView> SearchMaker::make(const search::SearchState& asked) const {
  SearchView view = withoutHits(asked);
  const auto from = now.showsTimes ? std::optional(now.minute) : std::nullopt;
  const auto found = catalogue.search(asked.text, language, from, mostHits);
  if (!found) return std::unexpected(found.error());
  for (const SearchHit& each : *found) {
    auto made = hit(each);
    if (!made) return std::unexpected(made.error());
    view.hits.push_back(std::move(*made));
  }
  view.heading = heading(asked, view.hits.size());
  return view;
}

}  // namespace lobby
