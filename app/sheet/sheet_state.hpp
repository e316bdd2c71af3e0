// The panel over a film's page that explains one thing: its part of State, and the steps that change it.
#pragma once

#include <string>
#include <variant>

#include "app/motion.hpp"
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
  Glide scroll;     // px, where it is longer than the screen
};

namespace step {

struct Open {
  Kind kind = Kind::none;
  Showing showing = {};
};
struct Close {};
struct Drag {    // the finger moves its words
  float by = 0;  // px, downwards
  float extent = 0;
};
struct Release {
  float velocity = 0;
  float extent = 0;
};
struct ScrollBy {  // by a button
  float by = 0;
  float extent = 0;
};

}  // namespace step

using Step = std::variant<step::Open, step::Close, step::Drag, step::Release, step::ScrollBy>;

}  // namespace lobby::sheet
