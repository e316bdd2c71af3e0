// What the programme screen shows, ready to be laid out: made when day, chips, language or minute change.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "app/listing/listing_state.hpp"
#include "app/view.hpp"
#include "data/picture.hpp"

namespace lobby::listing {

// Something to tap: a day, a chip, a choice.
struct TapView {
  std::string label;
  std::string count;  // of films that are left with it; empty: not said
  bool on = false;
  bool opens = false;  // a sheet
  Step step;
  bool faint = false;  // nothing is left with it
};

struct SheetView {
  std::string title;
  std::vector<TapView> company;  // of a child: with somebody, or alone
  std::vector<TapView> choices;
  std::string close;
};

struct TimeView {
  std::string time;  // 19:30
  Phrase codes;      // OmU, 字幕: as the house prints it, empty where it prints nothing
  LocalMinute start = 0;
  std::string screen;  // with film and start it names the showing
  bool past = false;
  bool next = false;
};

// One card of the list. Made for those in sight only.
struct FilmCardView {
  std::string film;
  Phrase title;
  RatingView rating;
  std::string line;   // 1 Std. 53 Min. · Komödie, Drama
  std::string badge;  // that the visitor's language is heard, or read; empty: neither
  std::string from;   // of a film that is coming: from when on; empty: it is on
  std::vector<TimeView> times;
  std::optional<Picture> still;
};

// The card of the film at that place of the list; good until the next call. Never fails: a film that cannot
// be read has a card that says so.
using FilmCards = std::function<const FilmCardView&(std::size_t)>;

}  // namespace lobby::listing

namespace lobby {

struct ListingView {
  std::vector<listing::TapView> tabs;   // days, then what is coming; empty: there are no times
  std::string notice;                   // in their place
  std::vector<listing::TapView> chips;  // empty: nothing to choose among
  std::size_t films = 0;
  listing::FilmCards card;
  std::string empty;  // said when there are no films
  std::optional<listing::TapView> loosening;
  std::optional<listing::SheetView> sheet;
  std::uint64_t revision = 0;  // another number: another list
};

}  // namespace lobby
