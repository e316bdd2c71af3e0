// A programme folder as it is written: everything with its place. The checks look at it, the writer of the
// snapshot takes it as it is. Values that could not be read are left out; the reporter then holds an error.
#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "data/authoring/reporter.hpp"
#include "data/authoring/table_reader.hpp"
#include "data/screening.hpp"

namespace lobby::authoring {

struct CinemaFile {  // programme.toml
  Place place;
  Text id;
  std::vector<Pair> names;  // language → name; without a language: for all others
  Text country;
  Text timeZone;
  std::vector<Text> languages;
  Text defaultLanguage;
  Text address;  // empty: not written, as is `url`
  Text url;
  std::vector<Text> featured;  // ids of films that come first in the rotation
};

struct TextFile {  // LANG.md of a film or an article
  Text language;   // of the file's name
  Text title;
  Text tagline;
  Text reading;             // the title in kana or pinyin, for who searches; may be missing
  std::vector<Text> names;  // may be written in any script
  Text body;                // Markdown; the place is its first line
};

struct PictureFile {
  Place place;                                              // the picture itself
  std::string source;                                       // stills/01-x.jpg, images/02-y.png
  std::optional<Written<std::pair<double, double>>> focal;  // 0 to 1
  std::vector<Pair> alts;                                   // language → alternative text
};

struct ReviewEntry {
  Text quote;
  Text author;
  Text source;
  std::optional<Written<double>> stars;
  Text language;
};

struct FilmFolder {
  std::string id;
  Place place;  // film.toml
  Text originalTitle;
  std::optional<Written<int>> datePublished;
  std::vector<Text> countryOfOrigin;
  int durationMinutes = 0;
  std::vector<Text> genre;
  std::vector<Text> inLanguage;
  std::vector<Text> subtitleLanguage;
  std::vector<Text> director;
  std::vector<Text> actor;
  std::vector<Text> author;
  std::vector<Text> musicBy;
  std::vector<Text> cinematographer;
  Text url;                         // empty: not written
  std::vector<Pair> contentRating;  // country → rating
  std::vector<TextFile> texts;
  std::vector<PictureFile> stills;
  std::vector<ReviewEntry> reviews;
};

// Everybody whom film.toml names.
std::vector<const std::vector<Text>*> peopleOf(const FilmFolder& film);

struct ArticleFolder {
  std::string id;
  Place place;              // the folder
  std::vector<Text> films;  // ids of those that it speaks of
  std::vector<TextFile> texts;
  std::vector<PictureFile> pictures;
};

struct ScreeningRow {  // a line of screenings.csv
  Place place;
  struct Cells {  // the line as a whole where it has no such cell
    Place startDate, screen, videoFormat, doorTime, featureStart, endDate, statusTime, note;
  } cells;
  Text film;
  bool weekly = false;
  LocalMinute start = 0;  // weekly: since Monday 00:00
  // On the same scale as `start`.
  std::optional<LocalMinute> doorTime;
  std::optional<LocalMinute> featureStart;
  std::optional<LocalMinute> endDate;
  std::string screen;
  // Nothing: the film's own. Empty: none ("-" in the cell).
  std::optional<std::vector<Text>> inLanguage;
  std::optional<std::vector<Text>> subtitleLanguage;
  std::string videoFormat;
  std::vector<Text> access;
  Text status;
  std::optional<LocalMinute> statusTime;  // a date, of a weekly slot too
  Text music;
  std::string note;
};

struct Programme {
  CinemaFile cinema;
  std::vector<FilmFolder> films;        // by folder name
  std::vector<ArticleFolder> articles;  // by folder name
  std::vector<ScreeningRow> screenings;
};

}  // namespace lobby::authoring
