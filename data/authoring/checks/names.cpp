// Ids and the things they name.
#include <algorithm>

#include "data/authoring/check.hpp"
#include "data/authoring/suggest.hpp"
#include "data/authoring/values.hpp"

namespace lobby::authoring {
namespace {

void checkFilmsThere(const Subject& subject, const std::vector<Text>& named, Reporter& reporter) {
  std::vector<std::string> ids;
  for (const FilmFolder& film : subject.programme.films) ids.push_back(film.id);
  for (const Text& film : named) {
    if (std::ranges::find(ids, film.value) != ids.end()) continue;
    reporter.error(film.place, "there is no film " + film.value +
                                   didYouMean(film.value, ids, ", add its folder or take it out"));
  }
}

}  // namespace

void checkNotEmpty(const Subject& subject, Reporter& reporter) {
  if (!subject.programme.films.empty()) return;
  reporter.warning({"films", 0, 0},
                   "there is no film, add a folder for each; until then the kiosk has little to show");
}

void checkCinemaId(const Subject& subject, Reporter& reporter) {
  const Text& id = subject.programme.cinema.id;
  if (id.value.empty() || isId(id.value)) return;
  reporter.error(id.place, "the id " + id.value + " is no good id, use a to z, 0 to 9 and hyphens only");
}

void checkGenres(const Subject& subject, Reporter& reporter) {
  for (const FilmFolder& film : subject.programme.films) {
    for (const Text& genre : film.genre) {
      if (std::ranges::find(subject.genres, genre.value) != subject.genres.end()) continue;
      reporter.error(genre.place, "the genre " + genre.value + " is not known" +
                                      didYouMean(genre.value, subject.genres,
                                                 ", choose one of the ids in assets/genres.toml"));
    }
  }
}

void checkFeatured(const Subject& subject, Reporter& reporter) {
  checkFilmsThere(subject, subject.programme.cinema.featured, reporter);
}

void checkArticleFilms(const Subject& subject, Reporter& reporter) {
  for (const ArticleFolder& article : subject.programme.articles) {
    checkFilmsThere(subject, article.films, reporter);
  }
}

// A film and an article may not share an id: card names and links go by it.
void checkDuplicateIds(const Subject& subject, Reporter& reporter) {
  std::set<std::string> films;
  for (const FilmFolder& film : subject.programme.films) films.insert(film.id);
  for (const ArticleFolder& article : subject.programme.articles) {
    if (films.contains(article.id)) {
      reporter.error(article.place, "a film has the id " + article.id + " too, rename this folder");
    }
  }
}

}  // namespace lobby::authoring
