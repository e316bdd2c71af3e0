// A film as lists know it: a light row, without texts.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "data/picture.hpp"
#include "data/screening.hpp"

namespace lobby {

// What a programme's filters ask about a film, in no language.
struct FilmFacts {
  std::vector<std::string> genre;       // ids of assets/genres.toml
  std::vector<std::string> inLanguage;  // BCP 47, the film's own
  std::vector<std::string> subtitleLanguage;
  std::string contentRating;  // in the cinema's country, empty when unrated
  bool operator==(const FilmFacts&) const = default;
};

struct FilmRow {
  std::string id;
  std::string title;          // the original one of a film without any text
  std::string titleLanguage;  // BCP 47, empty: nobody wrote a text
  int durationMinutes = 0;
  FilmFacts facts;
  std::optional<Picture> still;  // the first
};

struct ComingFilm {
  std::string film;
  std::optional<LocalMinute> start = {};  // its first showing, where there is one
  auto operator<=>(const ComingFilm&) const = default;
};

}  // namespace lobby
