// The facts of a film that hold whenever it is shown: pills, credits, reviews.
#include <algorithm>

#include "app/card_view.hpp"
#include "app/duration.hpp"
#include "data/utf8.hpp"
#include "platform/text/engine.hpp"

namespace lobby {
namespace {

constexpr std::size_t mostReviews = 3;

bool has(const std::vector<std::string>& list, std::string_view item) {
  return std::ranges::find(list, item) != list.end();
}

}  // namespace

std::string ViewMaker::sound(const Film& film) const {
  if (has(film.inLanguage, "zxx")) return strings.get("silent");
  std::vector<std::string> names;
  for (const std::string& tag : film.inLanguage) names.push_back(format.languageName(tag));
  return names.empty() ? "" : strings.get("soundIn", {{"language", format.list(names)}});
}

void ViewMaker::addPills(CardView& view, const Film& film) const {
  const bool silent = has(film.inLanguage, "zxx");
  if (film.durationMinutes > 0)
    view.pills.push_back({durationText(film.durationMinutes, strings, format), false});
  for (const std::string& genre : film.genre) {
    if (silent && genre == "silent") continue;  // said below, with the sound
    view.pills.push_back({vocabulary.genre(genre, language), false});
  }
  std::vector<std::string> countries;
  for (const std::string& country : film.countryOfOrigin) countries.push_back(format.countryName(country));
  std::string origin = countries.size() > 2 ? "" : format.list(countries);
  if (film.datePublished)
    origin += (origin.empty() ? "" : " ") + text::isolate(format.number(*film.datePublished));
  if (!origin.empty()) view.pills.push_back({origin, false});
  const bool own = has(film.inLanguage, language);
  if (own) view.pills.push_back({strings.get("soundOwn"), true});
  if (!own && !film.inLanguage.empty()) view.pills.push_back({sound(film), false});
  if (!own && has(film.subtitleLanguage, language)) {
    view.pills.push_back({strings.get(silent ? "intertitlesIn" : "subtitlesIn"), true});
  }
}

void ViewMaker::addFacts(CardView& view, const Film& film) const {
  const auto add = [&](std::string_view label, const std::string& value) {
    if (!value.empty()) view.facts.push_back({strings.get(label), value});
  };
  const auto isolated = [](std::vector<std::string> names) {
    for (std::string& name : names) name = text::isolate(name);
    return names;
  };
  add("director", format.list(isolated(film.director)));
  add("screenplay", format.list(isolated(film.author)));
  add("cast", format.list(isolated(film.actor)));
  add("camera", format.list(isolated(film.cinematographer)));
  add("music", format.list(isolated(film.musicBy)));
  // "Making of" and "Making Of" are one title.
  const std::string title = withoutSoftHyphens(film.text.title);
  if (format.capitals(film.originalTitle) != format.capitals(title))
    add("originalTitle", text::isolate(film.originalTitle));
}

void ViewMaker::addReviews(CardView& view, const Film& film) const {
  // Those the visitor can read; one of another language only when there is none.
  const bool anyOwn =
      std::ranges::any_of(film.reviews, [&](const Review& r) { return r.language == language; });
  for (const Review& review : film.reviews) {
    if (view.reviews.size() == mostReviews) break;
    if (anyOwn ? review.language != language : !view.reviews.empty()) continue;
    const std::string source = review.author.empty() || review.source.empty()
                                   ? review.author + review.source
                                   : text::isolate(review.author) + " · " + text::isolate(review.source);
    view.reviews.push_back({{review.quote, review.language}, review.stars, source});
  }
  if (!view.reviews.empty()) view.reviewsTitle = strings.get("reviews");
}

}  // namespace lobby
