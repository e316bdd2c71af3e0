#include "app/ctl/summary_json.hpp"

#include <algorithm>

#include "app/ctl/snapshot_words.hpp"

namespace lobby::ctl {
namespace {

void countCards(Json& json, const std::string& things, const std::vector<CardDifference>& cards) {
  const auto count = [&](Change change) {
    return std::ranges::count(cards, change, [](const CardDifference& card) { return card.change; });
  };
  json[things + "In"] = count(Change::added);
  json[things + "Out"] = count(Change::removed);
  json[things + "Changed"] = count(Change::changed);
}

Json changesOf(const Difference& difference) {
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

}  // namespace

std::string summaryJson(const Contents& contents, const Difference* difference) {
  Json json;
  json["films"] = contents.films.size();
  json["articles"] = contents.articles.size();
  json["languages"] = languagesOf(contents);
  json["changes"] = difference == nullptr ? Json() : changesOf(*difference);
  return written(json);
}

}  // namespace lobby::ctl
