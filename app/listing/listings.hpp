// Makes the programme screen's view, and keeps it for as long as it holds. Belongs to one thread.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "app/listing/day_reader.hpp"
#include "app/listing/listing_view.hpp"
#include "app/listing/listing_words.hpp"

namespace lobby::listing {

class Listings {
 public:
  // Both must outlive it.
  Listings(const Catalogue& catalogue, const Vocabulary& vocabulary)
      : catalogue_(catalogue), vocabulary_(vocabulary), reader_(catalogue, vocabulary.ages()) {}

  // Good until the next call; `strings` and `format` must live as long.
  const ListingView& view(const ListingState& asked, std::string_view language, const Strings& strings,
                          const LocaleFormat& format, const Now& now);

 private:
  void make();
  void makeDay(LocalMinute date);
  void makeComing();
  void makeWithoutTimes();
  Words words() const;
  const FilmCardView& card(std::size_t index);
  FilmCardView makeCard(std::size_t index) const;
  void addTimes(FilmCardView& card, const ListedFilm& film) const;

  const Catalogue& catalogue_;
  const Vocabulary& vocabulary_;
  DayReader reader_;
  // What the view was made for.
  ListingState asked_;
  std::string language_;
  Now now_{-1};
  const Strings* strings_ = nullptr;
  const LocaleFormat* format_ = nullptr;
  // Of a day its films, else the ids of those without times.
  const DayRows* day_ = nullptr;
  Listing listing_;
  std::vector<ComingFilm> others_;
  std::map<std::size_t, FilmCardView> cards_;  // those that were in sight
  ListingView view_;
};

}  // namespace lobby::listing
