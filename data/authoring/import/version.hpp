// Marks of versions in titles: "Making of (OmU)", "Dune – IMAX 3D", "怪物【字幕版】".
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "data/authoring/import/vocabulary.hpp"

namespace lobby::authoring {

struct MarkedTitle {
  std::string title;               // without the marks
  Version version;                 // what they mean
  std::vector<std::string> marks;  // as written, such as "OmU" or "IMAX 3D"
  bool bare = false;               // one stood without brackets: it may belong to the title
  bool onlyLanguage = false;       // one is only the name of a language: "(Englisch)"
  // Left in the title:
  std::vector<std::string> unknown;    // in brackets, and looks like a mark, but is not known
  std::vector<std::string> elsewhere;  // a mark, but of other countries than the cinema's
};

// `country` is the cinema's: DF is a German version in Germany and a dementia-friendly show in Britain.
MarkedTitle readTitle(std::string_view title, const Vocabulary& vocabulary, std::string_view country);

// The same for a text that is nothing but marks, such as a cell "OmU, 3D". `title` is what is not known.
MarkedTitle readVersion(std::string_view text, const Vocabulary& vocabulary, std::string_view country);

// Adds what `more` says to `version`. False when both say something else about the same thing: then that
// part is left as it was.
bool combine(Version& version, const Version& more);

}  // namespace lobby::authoring
