// The programme folder as it is before an import.
#pragma once

#include <map>
#include <set>
#include <string>

#include "data/authoring/import/draft.hpp"
#include "data/authoring/programme.hpp"
#include "platform/base/result.hpp"

namespace lobby::authoring {

struct Existing {
  Programme programme;
  std::set<std::string> files;               // all of them, relative to the folder
  std::map<std::string, std::string> bytes;  // of those that an import may add to
  std::set<std::string> broken;              // have errors: an import leaves them alone

  bool has(const std::filesystem::path& file) const { return files.contains(file.string()); }
  bool isBroken(const std::filesystem::path& file) const { return broken.contains(file.string()); }
  const FilmFolder* film(const std::string& id) const;
};

// A folder that is missing is empty. Fails when it cannot be read, or programme.toml is wrong.
Result<Existing> readExisting(const std::filesystem::path& folder);

// What programme.toml and the films say about the cinema. `alias`: another name for it, may be empty.
CinemaFacts cinemaFacts(const Existing& existing, const std::string& alias);
void addKnownNames(CinemaFacts& cinema, const Existing& existing, const std::string& alias);

}  // namespace lobby::authoring
