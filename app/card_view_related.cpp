// Other films that a page leads to.
#include <algorithm>

#include "app/card_view.hpp"
#include "platform/text/engine.hpp"

namespace lobby {
namespace {

constexpr std::size_t mostRelated = 6;

}  // namespace

Result<void> ViewMaker::addRelated(CardView& view, std::string_view film, std::string reason) const {
  const auto teaser = catalogue.teaser(film, language);
  if (!teaser) return std::unexpected(teaser.error());
  RelatedView related;
  related.card = {CardKind::film, teaser->id};
  related.reason = std::move(reason);
  related.title = {teaser->title, teaser->language.empty() ? std::string(language) : teaser->language};
  related.picture = teaser->still;
  view.related.push_back(std::move(related));
  return {};
}

// Each film once, for the first reason there is.
Result<void> ViewMaker::addShared(CardView& view) const {
  const auto people = catalogue.sharedPeople(view.key.id);
  if (!people) return std::unexpected(people.error());
  for (const SharedPerson& person : *people) {
    const auto isFilm = [&](const RelatedView& related) { return related.card.id == person.film; };
    if (view.related.size() == mostRelated || std::ranges::any_of(view.related, isFilm)) continue;
    const std::string reason =
        strings.get(person.directs ? "alsoBy" : "alsoWith", {{"name", text::isolate(person.name)}});
    if (auto added = addRelated(view, person.film, reason); !added) return added;
  }
  if (!view.related.empty()) view.relatedTitle = strings.get("related");
  return {};
}

Result<void> ViewMaker::addFilms(CardView& view, const Article& article) const {
  for (const std::string& film : article.films) {
    if (auto added = addRelated(view, film, ""); !added) return added;
  }
  if (!view.related.empty()) view.relatedTitle = strings.get("articleFilms");
  return {};
}

}  // namespace lobby
