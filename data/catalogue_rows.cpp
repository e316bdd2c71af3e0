// Light rows of films: for lists, of which only the visible part is ever read.
#include "data/best_language.hpp"
#include "data/catalogue_parts.hpp"

namespace lobby {

using rows::Reader;
using sqlite::Statement;

namespace {

struct Title {
  std::string language;
  std::string text;
};

Result<FilmFacts> readFacts(sqlite::Database& database, std::string_view id, std::string_view country) {
  FilmFacts facts;
  const auto rating = [&](const Statement& row) { facts.contentRating = row.text(0); };
  const auto into = [](std::vector<std::string>& list) {
    return [&list](const Statement& row) { list.push_back(row.text(0)); };
  };
  constexpr std::string_view list =
      "SELECT value FROM film_list WHERE film = ?1 AND field = ?2 ORDER BY position";
  Reader reader(database);
  reader.forEach(list, into(facts.genre), id, std::string_view("genre"));
  reader.forEach(list, into(facts.inLanguage), id, std::string_view("inLanguage"));
  reader.forEach(list, into(facts.subtitleLanguage), id, std::string_view("subtitleLanguage"));
  reader.forEach("SELECT rating FROM film_rating WHERE film = ?1 AND country = ?2", rating, id, country);
  return reader.give(std::move(facts));
}

}  // namespace

Result<FilmFacts> Catalogue::factsOf(std::string_view id) const {
  auto facts = readFacts(self_->database, id, self_->cinema.country);
  if (!facts) return context(facts.error(), "reading the film " + std::string(id));
  return facts;
}

Result<FilmRow> Catalogue::filmRow(std::string_view id, std::string_view language) const {
  FilmRow film;
  std::vector<Title> titles;
  const auto own = [&](const Statement& row) {
    film.id = id;
    film.title = row.text(0);
    film.durationMinutes = static_cast<int>(row.integer(1));
  };
  const auto title = [&](const Statement& row) { titles.push_back({row.text(0), row.text(1)}); };
  const auto still = [&](const Statement& row) { film.still = rows::pictureOf(row); };
  Reader reader(self_->database);
  reader.forEach("SELECT original_title, duration FROM film WHERE id = ?1", own, id);
  reader.require(!film.id.empty(), "the snapshot has no such film");
  reader.forEach("SELECT language, title FROM film_text WHERE film = ?1 ORDER BY language", title, id);
  reader.forEach(
      "SELECT picture.id, width, height, dominant_colour, focal_x, focal_y, alt FROM film_still "
      "JOIN picture ON picture.id = film_still.picture "
      "LEFT JOIN picture_alt ON picture_alt.picture = picture.id AND picture_alt.language = ?2 "
      "WHERE film = ?1 ORDER BY position LIMIT 1",
      still, id, language);
  if (!reader.state()) return context(reader.state().error(), "reading the film " + std::string(id));
  const auto best = bestLanguage(titles, {language, self_->cinema.defaultLanguage, "en"}, &Title::language);
  if (best != titles.end()) {
    film.title = best->text;
    film.titleLanguage = best->language;
  }
  auto facts = factsOf(id);
  if (!facts) return std::unexpected(facts.error());
  film.facts = std::move(*facts);
  return film;
}

}  // namespace lobby
