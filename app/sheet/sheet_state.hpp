// The panel over a film's page that explains one thing: its part of State, and the steps that change it.
#pragma once

#include <string>
#include <variant>

#include "data/screening.hpp"
#include "platform/base/clock.hpp"

namespace lobby::sheet {

// Which showing of the open film.
struct Showing {
  LocalMinute start = 0;
  std::string screen;
  bool operator==(const Showing&) const = default;
};

enum class Kind { none, showing, rating, takeAway };

struct SheetState {
  Kind kind = Kind::none;
  Showing showing;  // of Kind::showing
  Tick since{0};    // when it came up
};

namespace step {

struct Open {
  Kind kind = Kind::none;
  Showing showing = {};
};
struct Close {};

}  // namespace step

using Step = std::variant<step::Open, step::Close>;

}  // namespace lobby::sheet
