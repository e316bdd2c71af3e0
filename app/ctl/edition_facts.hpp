// What an edition says of itself, in the words of `lobbyctl show`.
#pragma once

#include <string>
#include <vector>

#include "app/ctl/snapshot_words.hpp"
#include "data/edition/bundle.hpp"

namespace lobby::ctl {

struct EditionFacts {
  edition::Manifest manifest;
  std::vector<std::string> keys;  // that signed it, by their numbers: nobody asked whether they hold
};

// Fails when the signatures cannot be read.
Result<EditionFacts> factsOf(const edition::Bundle& bundle);

std::string textOf(const EditionFacts& edition);
Json jsonOf(const EditionFacts& edition);

}  // namespace lobby::ctl
