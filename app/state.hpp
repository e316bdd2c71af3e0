// Where the visitor is, as one plain value. Only `navigation` makes the next one.
#pragma once

#include <string>
#include <vector>

#include "app/listing/listing_state.hpp"
#include "app/motion.hpp"
#include "app/search/search_state.hpp"
#include "app/sheet/sheet_state.hpp"
#include "app/staff/staff_state.hpp"
#include "data/film.hpp"
#include "platform/base/clock.hpp"

namespace lobby {

enum class Page { card, film, article, gallery, programme, search, staff };

// Where Back leads.
struct Place {
  Page page = Page::programme;
  CardKey open;
  int still = 0;
  Glide scroll;
};

struct State {
  Page page = Page::card;
  Tick pageSince{0};  // when this page came up
  std::string language;

  // The rotation.
  int card = 0;         // index in the catalogue's cards
  int fadingFrom = -1;  // the card that is fading out, or -1
  Tick cardSince{0};    // when `card` became the one on show
  bool held = false;    // a finger is on the screen: the rotation waits
  Tick lastTouch{0};

  // The finger, or what it set going: px. Of the card or picture sideways, of the page downwards.
  bool dragging = false;
  Glide swipe;
  Glide scroll;
  float scrollExtent = 0;  // how far the page could be scrolled when it last was

  // What is open.
  CardKey open;
  int still = 0;             // which picture is the hero, and which one the gallery shows
  std::vector<Place> trail;  // how the visitor came here, from the rotation on, which is not in it
  sheet::SheetState sheet;   // over the page

  listing::ListingState listing;
  search::SearchState search;

  staff::StaffState staff;
};

}  // namespace lobby
