// Which film has been written in which language: the table that tells staff what is left to translate.
#pragma once

#include <string>
#include <vector>

#include "data/authoring/programme.hpp"
#include "data/film.hpp"

namespace lobby::authoring {

// The best first; a check's findings say more.
enum class TextState {
  complete,        // title and text, and a tagline if any other language has one
  withoutTagline,  // which another language has
  withoutTitle,
  titleOnly,
  missing,  // no file, or nothing in it
};
const char* nameOf(TextState state);  // "complete", "without tagline", … for programs and legends

struct LanguageCell {
  TextState text = TextState::missing;
  int alts = 0;  // pictures that are described in this language
};

struct LanguageRow {
  CardKey card;
  std::string title;  // in the cinema's default language, else the original one, else any, else the id
  int pictures = 0;
  std::vector<LanguageCell> cells;  // one for every language
  bool isComplete() const;          // every text, every picture described
};

struct LanguageTable {
  std::vector<std::string> languages;  // the cinema's, in its order
  std::vector<LanguageRow> rows;       // films, then articles, by id
};

LanguageTable languageTable(const Programme& programme);

// For a terminal: aligned columns, a legend, and a line that counts. Rows in which nothing is missing are
// only counted, so that three hundred films do not hide the one that lacks something. Empty when there are
// no rows or no languages.
std::string formatTable(const LanguageTable& table);

}  // namespace lobby::authoring
