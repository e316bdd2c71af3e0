// The same text in two languages: somebody forgot to translate it.
#pragma once

#include <string>
#include <vector>

#include "data/authoring/texts/letters.hpp"
#include "data/authoring/texts/work.hpp"

namespace lobby::authoring {

// What a passage's words say about its language.
struct Look {
  std::string other;  // which language it seems to be in instead; empty: nothing speaks against its own
  int ownWords = 0;   // frequent words of its own
};

// A title and a name may be in any language.
bool isInItsLanguage(Passage::Kind kind);

struct Copy {
  const Passage* of = nullptr;  // none: this passage is no copy
  bool isCertain = false;       // which one is the original
};

// For each passage of `work` the one that it repeats. Short texts may well be the same in two languages.
std::vector<Copy> findCopies(const Work& work, const std::vector<Look>& looks, LanguageBook& languages);

}  // namespace lobby::authoring
