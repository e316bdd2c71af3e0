// What the visitor types, and on which keyboard: the search's part of State, and the steps that change it.
#pragma once

#include <string>
#include <variant>

namespace lobby::search {

struct SearchState {
  std::string text;  // UTF-8
};

namespace step {

struct Clear {};

}  // namespace step

using Step = std::variant<step::Clear>;

}  // namespace lobby::search
