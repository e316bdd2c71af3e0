#include "data/authoring/rotation.hpp"

#include <algorithm>

namespace lobby::authoring {
namespace {

constexpr std::size_t filmsPerArticle = 4;

std::vector<std::string> filmOrder(const Programme& programme) {
  std::vector<std::string> order;
  std::set<std::string> placed;
  std::set<std::string> there;
  for (const FilmFolder& film : programme.films) there.insert(film.id);
  for (const Text& featured : programme.cinema.featured) {
    if (there.contains(featured.value) && placed.insert(featured.value).second)
      order.push_back(featured.value);
  }
  for (const FilmFolder& film : programme.films) {
    if (placed.insert(film.id).second) order.push_back(film.id);
  }
  return order;
}

}  // namespace

std::vector<CardKey> rotation(const Programme& programme) {
  std::vector<CardKey> cards;
  auto article = programme.articles.begin();
  std::size_t films = 0;
  for (const std::string& film : filmOrder(programme)) {
    cards.push_back({CardKind::film, film});
    if (++films % filmsPerArticle == 0 && article != programme.articles.end()) {
      cards.push_back({CardKind::article, (article++)->id});
    }
  }
  for (; article != programme.articles.end(); ++article) cards.push_back({CardKind::article, article->id});
  return cards;
}

}  // namespace lobby::authoring
