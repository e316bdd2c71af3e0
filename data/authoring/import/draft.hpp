// What an imported file says, in our words, before it is compared with the programme folder.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "data/authoring/import/facts.hpp"
#include "data/authoring/import/vocabulary.hpp"

namespace lobby::authoring {

struct DraftText {
  std::string language;  // BCP 47; empty: the file does not say
  std::string text;
  Origin origin;
  bool guessed = false;  // the language is only the cinema's own
};

struct DraftReview {
  DraftText quote;
  std::string author;
  std::string source;
  std::optional<double> stars;  // 0 to 5
};

// A film, or one version of it: ticketing systems keep "Dune" and "Dune (OmU)" as two.
struct DraftFilm {
  Origin origin;
  std::vector<std::string> ids;   // that two entries for one film share
  std::vector<DraftText> titles;  // without marks of versions; the first is the one it goes by
  std::vector<DraftText> otherTitles;
  std::vector<DraftText> synopses;  // paragraphs parted by empty lines, plain text
  Facts facts;
  std::vector<DraftReview> reviews;
  std::vector<DraftText> images;  // addresses
  Version version;                // of the screenings of this entry
  bool byHand = false;            // somebody typed the title: it may be a slip
};

struct DraftScreening {
  Origin origin;
  std::size_t film = 0;
  Version version;
  std::map<std::string, std::string> cells;  // columns of screenings.csv that no version says
};

struct DraftCinema {
  Origin origin;
  std::vector<DraftText> names;
  std::string country;
  std::string timeZone;
  std::string language;
};

struct Draft {
  std::vector<DraftFilm> films;
  std::vector<DraftScreening> screenings;
};

// What the readers of files need to know.
struct CinemaFacts {
  std::vector<std::string> names;  // all names that it goes by
  std::string country;
  std::string timeZone;
  std::string defaultLanguage;
  std::vector<std::string> languages;
  std::vector<std::string> screens;  // as screenings.csv calls them
  std::set<std::string> titles;      // of the films that are there, folded
};

struct ImportContext {
  const Vocabulary& vocabulary;
  const CinemaFacts& cinema;
  ImportReport& report;
  std::string language;  // of texts that do not say theirs; empty: the cinema's
};

}  // namespace lobby::authoring
