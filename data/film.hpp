// Films and articles as the kiosk shows them. Fields are named as schema.org names them (DESIGN 1).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "data/markdown.hpp"
#include "data/picture.hpp"

namespace lobby {

// Which card: the folder's name says it, for good.
enum class CardKind { film, article };
struct CardKey {
  CardKind kind = CardKind::film;
  std::string id;
  bool operator==(const CardKey&) const = default;
};

// What is written about a film or in an article, in the best language there is. `language` says which one
// that turned out to be; it is empty, as is all the rest, when nobody wrote anything.
struct CardText {
  std::string language;  // BCP 47
  std::string title;     // of a film without any text: its original title
  std::string tagline;
  std::vector<Block> body;
};

struct Review {
  std::string quote;
  std::string author;
  std::string source;
  std::optional<double> stars;  // 0 to 5
  std::string language;         // BCP 47
};

struct Film {
  std::string id;
  std::string originalTitle;
  std::optional<int> datePublished;          // year
  std::vector<std::string> countryOfOrigin;  // ISO 3166-1 alpha-2
  int durationMinutes = 0;
  std::vector<std::string> genre;             // ids of assets/genres.toml
  std::vector<std::string> inLanguage;        // BCP 47; "zxx": a silent film
  std::vector<std::string> subtitleLanguage;  // BCP 47
  std::vector<std::string> director;
  std::vector<std::string> actor;
  std::vector<std::string> author;  // of the screenplay
  std::vector<std::string> musicBy;
  std::vector<std::string> cinematographer;
  std::string contentRating;  // in the cinema's country, empty when unrated
  std::string url;            // of its own page; empty: not written
  CardText text;
  std::vector<Picture> stills;  // in show order, the first is the hero
  std::vector<Review> reviews;  // those in the visitor's language first
};

// A film in a few words: for a small card that leads to its page.
struct FilmTeaser {
  std::string id;
  std::string title;
  std::string language;  // of the title, BCP 47; empty: it is the original title
  std::optional<Picture> still;
};

// Another film in which somebody of this one has a hand.
struct SharedPerson {
  std::string film;  // the other one's id
  std::string name;
  bool directs = false;  // there; else acts
  auto operator<=>(const SharedPerson&) const = default;
};

struct Article {
  std::string id;
  CardText text;
  std::vector<std::string> films;  // ids, in its order
  std::vector<Picture> pictures;   // the first is the hero; a picture block's `source` is resolved by index:
  std::vector<std::string> pictureSources;  // pictureSources[i] is the path that pictures[i] was written as
};

}  // namespace lobby
