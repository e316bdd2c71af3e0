// Who has a hand in which films, and a film in a few words.
#include "data/best_language.hpp"
#include "data/catalogue_parts.hpp"

namespace lobby {

using rows::Reader;
using sqlite::Statement;

namespace {

constexpr std::string_view shared =
    "SELECT other.film, other.value, other.field = 'director' FROM film_list AS mine "
    "JOIN film_list AS other ON other.value = mine.value AND other.field IN ('actor', 'director') "
    "WHERE mine.film = ?1 AND mine.field IN ('actor', 'director') AND other.film <> ?1 "
    "ORDER BY mine.field = 'director' DESC, mine.position, other.film, other.field = 'director' DESC";

constexpr std::string_view firstStill =
    "SELECT picture.id, width, height, dominant_colour, focal_x, focal_y, alt FROM film_still "
    "JOIN picture ON picture.id = film_still.picture "
    "LEFT JOIN picture_alt ON picture_alt.picture = picture.id AND picture_alt.language = ?2 "
    "WHERE film = ?1 ORDER BY position LIMIT 1";

}  // namespace

Result<std::vector<SharedPerson>> Catalogue::sharedPeople(std::string_view film) const {
  std::vector<SharedPerson> found;
  const auto add = [&](const Statement& row) {
    found.push_back({row.text(0), row.text(1), row.integer(2) != 0});
  };
  Reader reader(self_->database);
  reader.forEach(shared, add, film);
  if (!reader.state()) return context(reader.state().error(), "reading who else made " + std::string(film));
  return found;
}

Result<FilmTeaser> Catalogue::teaser(std::string_view film, std::string_view language) const {
  FilmTeaser teaser;
  std::vector<std::string> written;
  const auto original = [&](const Statement& row) {
    teaser.id = film;
    teaser.title = row.text(0);
  };
  const auto text = [&](const Statement& row) { written.push_back(row.text(0)); };
  const auto title = [&](const Statement& row) { teaser.title = row.text(0); };
  const auto still = [&](const Statement& row) { teaser.still = rows::pictureOf(row); };
  Reader reader(self_->database);
  reader.forEach("SELECT original_title FROM film WHERE id = ?1", original, film);
  reader.require(!teaser.id.empty(), "the snapshot has no such film");
  reader.forEach("SELECT language FROM film_text WHERE film = ?1 ORDER BY language", text, film);
  const auto best = bestLanguage(written, {language, self_->cinema.defaultLanguage, "en"});
  if (best != written.end()) {
    teaser.language = *best;
    reader.forEach("SELECT title FROM film_text WHERE film = ?1 AND language = ?2", title, film, *best);
  }
  reader.forEach(firstStill, still, film, language);
  if (!reader.state()) return context(reader.state().error(), "reading the film " + std::string(film));
  return teaser;
}

}  // namespace lobby
