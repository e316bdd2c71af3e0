// Where staff are, and what they do there: the staff's part of State, and the steps that change it.
#pragma once

#include <optional>
#include <string>
#include <variant>

#include "app/staff/desk.hpp"
#include "app/staff/touch_test.hpp"

namespace lobby::staff {

enum class Room { pin, overview, media, log, rollback, clock, touch, colours, leave };

struct StaffState {
  Room room = Room::pin;
  std::string digits;          // of the PIN, as typed so far
  bool checking = false;       // a PIN was handed in
  bool wrong = false;          // the last one was
  unsigned answersSeen = 0;    // PinFacts::answers
  bool installing = false;     // an install is under way
  bool dismissed = true;       // what came of the last one has been read
  Tick endedAt{0};             // when the last one ended
  std::optional<Order> asked;  // waits for "yes, really"
  LocalMinute clock = 0;       // the time that is being set
  std::uint64_t seen = 0;      // StaffView::revision
  TouchTest touchTest;
};

namespace step {

struct Open {
  Room room = Room::overview;
};
struct Digit {
  int digit = 0;
};
struct Erase {};
// Asks for something at the desk.
struct Place {
  Order order;
};
// Something that is better asked twice; nothing: never mind.
struct Ask {
  std::optional<Order> order;
};
struct TurnClock {
  LocalMinute to = 0;
};
// What came of the install has been read.
struct Dismiss {};

}  // namespace step

using Step = std::variant<step::Open, step::Digit, step::Erase, step::Place, step::Ask, step::TurnClock,
                          step::Dismiss>;

}  // namespace lobby::staff
