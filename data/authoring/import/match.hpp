// Which film of the programme folder an imported film is.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "data/authoring/import/existing.hpp"

namespace lobby::authoring {

class FilmMatcher {
 public:
  FilmMatcher(const Existing& existing, const ImportContext& context);

  // The film's id: of the folder that is there, or a new one that nothing else has. Nothing: it cannot be
  // told which of several it is, or it looks like a slip of the pen; that is reported.
  std::optional<std::string> match(const DraftFilm& film);

 private:
  std::vector<const FilmFolder*> candidates(const DraftFilm& film, bool& known) const;
  std::string newId(const DraftFilm& film);

  const ImportContext& context_;
  std::multimap<std::string, const FilmFolder*> byTitle_;  // folded
  std::vector<std::string> titles_;                        // as written
  std::set<std::string> ids_;                              // taken
};

}  // namespace lobby::authoring
