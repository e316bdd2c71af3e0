// What belongs together: the passages of one film or article in all its languages, and the names in it.
#pragma once

#include <functional>
#include <string_view>
#include <vector>

#include "data/authoring/programme.hpp"
#include "data/authoring/texts/passage.hpp"

namespace lobby::authoring {

struct Work {
  struct Name {
    std::string_view language;  // of the file that allows it; empty: it holds in all
    std::string_view text;
  };
  std::vector<Passage> passages;
  std::vector<Name> names;  // may be in any script
};

// Calls `each` for the cinema, every film, every article, and the screenings' notes. What it is given points
// into `programme`, and lives only for the call.
void forEachWork(const Programme& programme, const std::function<void(const Work&)>& each);

// The passage that a value of a TOML file is.
Passage tomlPassage(Passage::Kind kind, std::string_view language, std::string slot, const Text& text);

}  // namespace lobby::authoring
