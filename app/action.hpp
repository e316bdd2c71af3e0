// What a visitor wants, as screens understand it. Screens return these; `navigation` applies them.
#pragma once

#include <optional>
#include <string>
#include <variant>

#include "app/listing/listing_state.hpp"
#include "app/search/search_state.hpp"
#include "app/sheet/sheet_state.hpp"
#include "app/staff/staff_state.hpp"
#include "data/film.hpp"
#include "platform/draw/geometry.hpp"

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
struct OpenPage {    // of a film or an article, from wherever it was found
  CardKey key;
  std::optional<sheet::Showing> showing = {};  // explained at once
  std::optional<draw::Rect> picture = {};      // where its still was touched: px in reading direction
};
struct OpenProgramme {};
struct OpenSearch {};
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
  float snap = 0;  // px from one stop to the next; 0: it may stop anywhere
};
struct ScrollBy {  // by a button, the wheel or a key
  float by = 0;
  float extent = 0;
};

// On the programme screen, in the search, on what lies over a page.
struct Listing {
  listing::Step step;
};
struct Search {
  search::Step step;
};
struct Sheet {
  sheet::Step step;
};

// On the staff screens, and the way there and back.
struct OpenStaff {};
struct Staff {
  staff::Step step;
};
struct LeaveStaff {};

}  // namespace action

using Action =
    std::variant<action::ChooseLanguage, action::StepCard, action::DragSideways, action::ReleaseSideways,
                 action::OpenCard, action::OpenPage, action::OpenProgramme, action::OpenSearch,
                 action::Listing, action::Search, action::Sheet, action::ShowStill, action::OpenGallery,
                 action::StepPicture, action::Back, action::DragDown, action::ReleaseDown, action::ScrollBy,
                 action::OpenStaff, action::Staff, action::LeaveStaff>;

}  // namespace lobby
