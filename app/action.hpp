// What a visitor wants, as screens understand it. Screens return these; `navigation` applies them.
#pragma once

#include <string>
#include <variant>

#include "app/staff/staff_state.hpp"

namespace lobby {

namespace action {

struct ChooseLanguage {
  std::string tag;
};
struct StepCard {  // by a button or key: the other card fades in
  int by = 1;
};
struct DragSideways {  // the finger moves the card, or the gallery's picture
  float by = 0;        // px, in reading direction
  bool hasPrevious = true;
  bool hasNext = true;
  float width = 0;  // px of the view
};
struct ReleaseSideways {
  float velocity = 0;  // px a second, in reading direction
  float width = 0;
  int count = 1;  // cards or pictures there are
};
struct OpenCard {};  // the card on show
struct ShowStill {
  int index = 0;
};  // on a card: another of its pictures
struct OpenGallery {
  int index = 0;
};
struct StepPicture {
  int by = 1;
  int count = 1;
};
struct Back {};
struct DragDown {    // the finger moves the page
  float by = 0;      // px, downwards
  float extent = 0;  // px that the page can scroll
  float room = 0;    // px of the view
};
struct ReleaseDown {
  float velocity = 0;
  float extent = 0;
};
struct ScrollBy {  // by a button, the wheel or a key
  float by = 0;
  float extent = 0;
};

// On the staff screens, and the way there and back.
struct OpenStaff {};
struct Staff {
  staff::Step step;
};
struct LeaveStaff {};

}  // namespace action

using Action = std::variant<action::ChooseLanguage, action::StepCard, action::DragSideways,
                            action::ReleaseSideways, action::OpenCard, action::ShowStill, action::OpenGallery,
                            action::StepPicture, action::Back, action::DragDown, action::ReleaseDown,
                            action::ScrollBy, action::OpenStaff, action::Staff, action::LeaveStaff>;

}  // namespace lobby
