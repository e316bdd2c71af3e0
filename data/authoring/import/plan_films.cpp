// New film folders, and what is added to those that are there.
#include "data/authoring/import/film_planner.hpp"
#include "data/authoring/import/match.hpp"
#include "data/authoring/import/merge.hpp"

namespace lobby::authoring {
void planFilms(const Draft& draft, const Existing& existing, const ImportContext& context, Plan& plan) {
  FilmMatcher matcher(existing, context);
  std::map<std::string, DraftFilm> films;  // two entries may turn out to be one film that is there
  std::vector<std::string> order;
  for (const DraftFilm& film : draft.films) {
    plan.ids.push_back(matcher.match(film));
    const std::optional<std::string>& id = plan.ids.back();
    if (!id) continue;
    const auto [known, isNew] = films.emplace(*id, film);
    if (isNew) {
      order.push_back(*id);
    } else {
      addEntry(known->second, film, context);
    }
  }
  for (const std::string& id : order) FilmPlanner(films.at(id), id, existing, context, plan).plan();
}

}  // namespace lobby::authoring
