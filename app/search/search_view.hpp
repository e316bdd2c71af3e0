// The search and what it found, ready to be laid out.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/search/keyboards.hpp"
#include "app/view.hpp"

namespace lobby {

struct HitView {
  CardKey key;
  Phrase title;
  std::string when;              // Today 19:30; empty: nobody knows
  std::string with;              // with Denis Podalydès, directed by …; empty: the title was found
  std::optional<Picture> still;  // the first
};

struct SearchView {
  std::string text;
  std::string placeholder;                     // where nothing is typed yet
  std::string heading;                         // Next · 3 films
  std::string nothing;                         // instead of films
  std::string clear;                           // the way on
  const search::Keyboard* keyboard = nullptr;  // as long as the programme is on show
  std::string otherKeyboard;  // the language of the one that the key for other letters leads to
  std::string otherLabel;     // what that key says
  std::vector<HitView> hits;
};

}  // namespace lobby
