#include "data/catalogue.hpp"

#include "data/catalogue_parts.hpp"
#include "data/snapshot_file.hpp"

namespace lobby {

using rows::Owner;
using rows::Reader;
using sqlite::Statement;

namespace {

// Which of a film's fields a row of film_list belongs to.
std::vector<std::string>* listOf(Film& film, std::string_view field) {
  if (field == "actor") return &film.actor;
  if (field == "author") return &film.author;
  if (field == "cinematographer") return &film.cinematographer;
  if (field == "countryOfOrigin") return &film.countryOfOrigin;
  if (field == "director") return &film.director;
  if (field == "genre") return &film.genre;
  if (field == "inLanguage") return &film.inLanguage;
  if (field == "musicBy") return &film.musicBy;
  if (field == "subtitleLanguage") return &film.subtitleLanguage;
  return nullptr;
}

Result<Film> filmFacts(sqlite::Database& database, std::string_view id, std::string_view country) {
  Film film;
  const auto facts = [&](const Statement& row) {
    film.id = id;
    film.originalTitle = row.text(0);
    if (!row.isNull(1)) film.datePublished = static_cast<int>(row.integer(1));
    film.durationMinutes = static_cast<int>(row.integer(2));
    film.url = row.text(3);
  };
  const auto list = [&](const Statement& row) {
    if (auto* values = listOf(film, row.text(0))) values->push_back(row.text(1));
  };
  const auto rating = [&](const Statement& row) { film.contentRating = row.text(0); };
  Reader reader(database);
  reader.forEach("SELECT original_title, date_published, duration, url FROM film WHERE id = ?1", facts, id);
  reader.require(!film.id.empty(), "the snapshot has no such film");
  reader.forEach("SELECT field, value FROM film_list WHERE film = ?1 ORDER BY field, position", list, id);
  reader.forEach("SELECT rating FROM film_rating WHERE film = ?1 AND country = ?2", rating, id, country);
  return reader.give(std::move(film));
}

Result<std::vector<Review>> reviews(sqlite::Database& database, std::string_view film,
                                    std::string_view language) {
  std::vector<Review> found;
  const auto add = [&](const Statement& row) {
    found.push_back({row.text(0), row.text(1), row.text(2),
                     row.isNull(3) ? std::nullopt : std::optional(row.real(3)), row.text(4)});
  };
  Reader reader(database);
  reader.forEach(
      "SELECT quote, author, source, stars, language FROM review WHERE film = ?1 "
      "ORDER BY language = ?2 DESC, position",
      add, film, language);
  return reader.give(std::move(found));
}

}  // namespace

Catalogue::Catalogue(std::unique_ptr<Self> self) : self_(std::move(self)) {}
Catalogue::Catalogue(Catalogue&&) noexcept = default;
Catalogue& Catalogue::operator=(Catalogue&&) noexcept = default;
Catalogue::~Catalogue() = default;

const Cinema& Catalogue::cinema() const {
  return self_->cinema;
}
const std::vector<CardKey>& Catalogue::cards() const {
  return self_->cards;
}

Result<Catalogue> Catalogue::open(const std::filesystem::path& file) {
  const auto source = openSnapshotFile(file);
  return source ? open(*source) : std::unexpected(source.error());
}

Result<Catalogue> Catalogue::open(const SnapshotPointer& source) {
  Result<sqlite::Database> database = openSnapshot(source);
  if (!database) return std::unexpected(database.error());
  auto self = std::make_unique<Self>(std::move(*database));
  const std::string doing = "reading " + source->name();
  Result<Cinema> cinema = rows::cinema(self->database);
  if (!cinema) return context(cinema.error(), doing);
  Result<std::vector<CardKey>> cards = rows::cards(self->database);
  if (!cards) return context(cards.error(), doing);
  self->cinema = std::move(*cinema);
  self->cards = std::move(*cards);
  return Catalogue(std::move(self));
}

Result<Film> Catalogue::film(std::string_view id, std::string_view language) const {
  const std::string doing = "reading the film " + std::string(id);
  Result<Film> film = filmFacts(self_->database, id, self_->cinema.country);
  if (!film) return context(film.error(), doing);
  Result<CardText> text =
      rows::text(self_->database, Owner::film, id, language, self_->cinema.defaultLanguage);
  if (!text) return context(text.error(), doing);
  Result<rows::Pictures> stills = rows::pictures(self_->database, Owner::film, id, language);
  if (!stills) return context(stills.error(), doing);
  Result<std::vector<Review>> written = reviews(self_->database, id, language);
  if (!written) return context(written.error(), doing);
  film->text = std::move(*text);
  if (film->text.language.empty()) film->text.title = film->originalTitle;
  film->stills = std::move(stills->pictures);
  film->reviews = std::move(*written);
  return film;
}

Result<Article> Catalogue::article(std::string_view id, std::string_view language) const {
  const std::string doing = "reading the article " + std::string(id);
  Article article;
  const auto found = [&](const Statement& row) { article.id = row.text(0); };
  const auto film = [&](const Statement& row) { article.films.push_back(row.text(0)); };
  Reader reader(self_->database);
  reader.forEach("SELECT id FROM article WHERE id = ?1", found, id);
  reader.require(!article.id.empty(), "the snapshot has no such article");
  reader.forEach("SELECT film FROM article_film WHERE article = ?1 ORDER BY position", film, id);
  if (!reader.state()) return context(reader.state().error(), doing);
  Result<CardText> text =
      rows::text(self_->database, Owner::article, id, language, self_->cinema.defaultLanguage);
  if (!text) return context(text.error(), doing);
  Result<rows::Pictures> shown = rows::pictures(self_->database, Owner::article, id, language);
  if (!shown) return context(shown.error(), doing);
  article.text = std::move(*text);
  article.pictures = std::move(shown->pictures);
  article.pictureSources = std::move(shown->sources);
  return article;
}

}  // namespace lobby
