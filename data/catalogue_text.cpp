// The catalogue's rows that films and articles have alike: texts and pictures; and the cinema's own.
#include <algorithm>

#include "data/best_language.hpp"
#include "data/catalogue_parts.hpp"

namespace lobby::rows {

std::vector<std::string> words(std::string_view text) {
  std::vector<std::string> found;
  for (std::size_t at = text.find_first_not_of(' '); at != text.npos; at = text.find_first_not_of(' ', at)) {
    const std::size_t end = std::min(text.find(' ', at), text.size());
    found.emplace_back(text.substr(at, end - at));
    at = end;
  }
  return found;
}

Result<Cinema> cinema(Database& database) {
  Cinema cinema;
  const auto facts = [&](const Statement& row) {
    cinema.id = row.text(0);
    cinema.country = row.text(1);
    cinema.timeZone = row.text(2);
    cinema.defaultLanguage = row.text(3);
    cinema.address = row.text(4);
    cinema.url = row.text(5);
  };
  const auto name = [&](const Statement& row) { cinema.names[row.text(0)] = row.text(1); };
  const auto language = [&](const Statement& row) { cinema.languages.push_back(row.text(0)); };
  Reader reader(database);
  reader.forEach("SELECT name_id, country, time_zone, default_language, address, url FROM cinema", facts);
  reader.forEach("SELECT language, name FROM cinema_name", name);
  reader.forEach("SELECT language FROM cinema_language ORDER BY position", language);
  reader.require(!cinema.id.empty(), "it does not say which cinema it is for");
  return reader.give(std::move(cinema));
}

Result<std::vector<CardKey>> cards(Database& database) {
  std::vector<CardKey> cards;
  const auto add = [&](const Statement& row) {
    const bool film = !row.isNull(0);
    cards.push_back({film ? CardKind::film : CardKind::article, row.text(film ? 0 : 1)});
  };
  Reader reader(database);
  reader.forEach("SELECT film, article FROM card ORDER BY position", add);
  return reader.give(std::move(cards));
}

namespace {

constexpr std::string_view filmLanguages = "SELECT language FROM film_text WHERE film = ?1 ORDER BY language";
constexpr std::string_view articleLanguages =
    "SELECT language FROM article_text WHERE article = ?1 ORDER BY language";

constexpr std::string_view filmText =
    "SELECT language, title, tagline, body FROM film_text WHERE film = ?1 AND language = ?2";
constexpr std::string_view articleText =
    "SELECT language, title, tagline, body FROM article_text WHERE article = ?1 AND language = ?2";

constexpr std::string_view filmPictures =
    "SELECT picture.id, width, height, dominant_colour, focal_x, focal_y, alt, '' FROM film_still "
    "JOIN picture ON picture.id = film_still.picture "
    "LEFT JOIN picture_alt ON picture_alt.picture = picture.id AND picture_alt.language = ?2 "
    "WHERE film = ?1 ORDER BY position";

constexpr std::string_view articlePictures =
    "SELECT picture.id, width, height, dominant_colour, focal_x, focal_y, alt, source FROM article_picture "
    "JOIN picture ON picture.id = article_picture.picture "
    "LEFT JOIN picture_alt ON picture_alt.picture = picture.id AND picture_alt.language = ?2 "
    "WHERE article = ?1 ORDER BY position";

}  // namespace

Result<CardText> text(Database& database, Owner owner, std::string_view id, std::string_view language,
                      std::string_view defaultLanguage) {
  std::vector<std::string> there;
  CardText text;
  const auto add = [&](const Statement& row) { there.push_back(row.text(0)); };
  const auto take = [&](const Statement& row) {
    text = {row.text(0), row.text(1), row.text(2), parseMarkdown(row.text(3))};
  };
  Reader reader(database);
  reader.forEach(owner == Owner::film ? filmLanguages : articleLanguages, add, id);
  const auto best = bestLanguage(there, {language, defaultLanguage, "en"});
  const std::string chosen = best == there.end() ? std::string() : *best;
  reader.forEach(owner == Owner::film ? filmText : articleText, take, id, chosen);
  return reader.give(std::move(text));
}

Result<Pictures> pictures(Database& database, Owner owner, std::string_view id, std::string_view language) {
  Pictures found;
  const auto add = [&](const Statement& row) {
    found.pictures.push_back(pictureOf(row));
    found.sources.push_back(row.text(7));
  };
  Reader reader(database);
  reader.forEach(owner == Owner::film ? filmPictures : articlePictures, add, id, language);
  return reader.give(std::move(found));
}

}  // namespace lobby::rows
