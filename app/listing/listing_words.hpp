// The words of the programme screen, in the visitor's language. Made for one call.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/listing/listing.hpp"
#include "app/listing/listing_view.hpp"
#include "app/locale_format.hpp"
#include "app/now.hpp"
#include "app/strings.hpp"
#include "app/vocabulary.hpp"
#include "data/film_row.hpp"

namespace lobby::listing {

struct Words {
  const Vocabulary& vocabulary;
  const Strings& strings;
  const LocaleFormat& format;
  std::string_view language;  // the visitor's
  std::string_view country;   // the cinema's
  std::string_view house;     // the cinema's own language
  const Now& now;

  // `days` are those with a tab; `chosen` one of them, or none: what is coming.
  std::vector<TapView> tabs(const std::vector<LocalMinute>& days, std::optional<LocalMinute> chosen) const;

  std::vector<TapView> chips(const Listing& listing) const;
  std::optional<TapView> loosening(const Listing& listing) const;
  std::optional<SheetView> sheet(const Listing& listing, const ListingState& state) const;

  FilmCardView card(const FilmRow& row) const;
  // `original`: what the film itself is in.
  TimeView time(const Showing& showing, const ListedTime& listed, const FilmFacts& facts) const;
  // That the visitor hears or reads his language there, else empty.
  std::string badge(const std::vector<std::string>& audio, const std::vector<std::string>& subtitles) const;
  std::string from(std::optional<LocalMinute> start) const;

  std::string label(const Chip& chip) const;
  std::string films(int count) const;

 private:
  std::string timeOfDay(LocalMinute minute) const;
  std::string sheetLabel(const SheetChip& chip) const;
};

}  // namespace lobby::listing
