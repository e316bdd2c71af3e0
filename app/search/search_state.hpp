// What the visitor types, and on which keyboard: the search's part of State, and the steps that change it.
#pragma once

#include <string>
#include <variant>

namespace lobby::search {

struct SearchState {
  std::string text;      // UTF-8
  std::string keyboard;  // the language it is for; empty: the visitor's own
  int page = 0;          // of its keys
};

namespace step {

struct Type {
  std::string character;
};
struct Change {  // the last character becomes another: か が
  std::string into;
};
struct Erase {};
struct Clear {};
struct ChooseKeyboard {
  std::string language;
};
struct TurnPage {
  int count = 1;  // of pages that the keyboard has
};

}  // namespace step

using Step =
    std::variant<step::Type, step::Change, step::Erase, step::Clear, step::ChooseKeyboard, step::TurnPage>;

}  // namespace lobby::search
