#include "app/ctl/summary_json.hpp"

#include <algorithm>

#include "app/ctl/snapshot_words.hpp"

namespace lobby::ctl {
namespace {

constexpr std::size_t mostTitles = 5;

void countCards(Json& json, const std::string& things, const std::vector<CardDifference>& cards) {
  const auto count = [&](Change change) {
    return std::ranges::count(cards, change, [](const CardDifference& card) { return card.change; });
  };
  json[things + "In"] = count(Change::added);
  json[things + "Out"] = count(Change::removed);
  json[things + "Changed"] = count(Change::changed);
}

// The first few, for a small screen.
Json titlesOf(const Difference& difference, Change change, const Contents& contents) {
  Json titles = Json::array();
  for (const CardDifference& film : difference.films) {
    if (film.change != change || titles.size() == mostTitles) continue;
    const auto card = std::ranges::find(contents.films, film.id, &CardContents::id);
    if (card != contents.films.end()) titles.push_back(titleOf(*card, contents));
  }
  return titles;
}

Json changesOf(const Difference& difference, const Contents& before, const Contents& after) {
  std::size_t in = 0, out = 0, changed = 0;
  for (const CardDifference& film : difference.films) {
    in += film.screenings.added.size();
    out += film.screenings.removed.size();
    changed += film.screenings.changed.size();
  }
  Json json;
  countCards(json, "films", difference.films);
  countCards(json, "articles", difference.articles);
  json["screeningsIn"] = in;
  json["screeningsOut"] = out;
  json["screeningsChanged"] = changed;
  json["titlesIn"] = titlesOf(difference, Change::added, after);
  json["titlesOut"] = titlesOf(difference, Change::removed, before);
  return json;
}

Json languagesOf(const Contents& contents) {
  Json all = Json::array();
  for (const LanguageContents& language : contents.languages) {
    const bool complete =
        language.films == contents.films.size() && language.articles == contents.articles.size();
    all.push_back({{"language", language.language}, {"complete", complete}});
  }
  return all;
}

std::string summary(const Contents& contents, const Json& changes) {
  Json json;
  json["films"] = contents.films.size();
  json["articles"] = contents.articles.size();
  json["languages"] = languagesOf(contents);
  json["changes"] = changes;
  return written(json);
}

}  // namespace

std::string summaryJson(const Contents& contents) {
  return summary(contents, Json());
}

std::string summaryJson(const Difference& difference, const Contents& before, const Contents& after) {
  return summary(after, changesOf(difference, before, after));
}

}  // namespace lobby::ctl
