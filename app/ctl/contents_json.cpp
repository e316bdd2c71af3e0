// A snapshot for a program to read. Keys stay as they are; new ones may come.
#include <array>
#include <cstdio>

#include "app/ctl/format_contents.hpp"
#include "app/ctl/snapshot_words.hpp"

namespace lobby::ctl {
namespace {

std::string hex(const Hash& hash) {
  std::string text;
  for (const unsigned char byte : hash) {
    std::array<char, 3> digits{};
    std::snprintf(digits.data(), digits.size(), "%02x", byte);
    text += digits.data();
  }
  return text;
}

Json hexOrNull(const std::optional<Hash>& hash) {
  return hash ? Json(hex(*hash)) : Json();
}

Json cinemaOf(const Cinema& cinema) {
  Json json;
  json["id"] = cinema.id;
  json["names"] = Json::object();
  for (const auto& [language, name] : cinema.names) json["names"][language] = name;
  json["country"] = cinema.country;
  json["timeZone"] = cinema.timeZone;
  json["languages"] = cinema.languages;
  json["defaultLanguage"] = cinema.defaultLanguage;
  json["address"] = cinema.address;
  json["url"] = cinema.url;
  return json;
}

Json idsMissing(const std::vector<CardContents>& cards, const std::string& language) {
  Json ids = Json::array();
  for (const CardContents& card : cards) {
    if (!card.isCompleteIn(language)) ids.push_back(card.id);
  }
  return ids;
}

Json languagesOf(const Contents& contents) {
  Json all = Json::array();
  for (const LanguageContents& language : contents.languages) {
    Json json;
    json["language"] = language.language;
    json["films"] = language.films;
    json["articles"] = language.articles;
    json["missingFilms"] = idsMissing(contents.films, language.language);
    json["missingArticles"] = idsMissing(contents.articles, language.language);
    all.push_back(std::move(json));
  }
  return all;
}

Json textsOf(const CardContents& card) {
  Json texts = Json::object();
  for (const TextContents& text : card.texts) {
    Json json;
    json["title"] = text.title;
    json["tagline"] = hexOrNull(text.tagline);
    json["body"] = hexOrNull(text.body);
    texts[text.language] = std::move(json);
  }
  return texts;
}

Json picturesOf(const CardContents& card) {
  Json hashes = Json::array();
  for (const PictureContents& picture : card.pictures) hashes.push_back(hex(picture.image));
  return hashes;
}

Json filmOf(const CardContents& film) {
  Json json;
  json["id"] = film.id;
  json["facts"] = Json::object();
  for (const Fact& fact : film.facts) json["facts"][fact.name] = fact.values;
  json["texts"] = textsOf(film);
  json["stills"] = picturesOf(film);
  json["reviews"] = film.reviews.size();
  json["screenings"] = Json::array();
  for (const Slot& slot : film.screenings) json["screenings"].push_back(jsonOf(slot));
  return json;
}

Json articleOf(const CardContents& article) {
  Json json;
  json["id"] = article.id;
  json["films"] = valuesOf(article.facts, "films");
  json["texts"] = textsOf(article);
  json["pictures"] = picturesOf(article);
  return json;
}

}  // namespace

std::string contentsJson(const Contents& contents, const std::string& file,
                         const std::optional<EditionFacts>& edition) {
  Json json;
  json["file"] = file;
  json["fileSize"] = contents.fileSize;
  if (edition) json["edition"] = jsonOf(*edition);
  json["cinema"] = cinemaOf(contents.cinema);
  json["languages"] = languagesOf(contents);
  json["rotation"] = Json::array();
  for (const CardKey& card : contents.cards) json["rotation"].push_back(jsonOf(card));
  json["films"] = Json::array();
  for (const CardContents& film : contents.films) json["films"].push_back(filmOf(film));
  json["articles"] = Json::array();
  for (const CardContents& article : contents.articles) json["articles"].push_back(articleOf(article));
  return written(json);
}

}  // namespace lobby::ctl
