// Writes one card's view: chooses the words and writes the dates. Made for one call.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/locale_format.hpp"
#include "app/now.hpp"
#include "app/strings.hpp"
#include "app/view.hpp"
#include "app/vocabulary.hpp"
#include "data/catalogue.hpp"

namespace lobby {

struct ViewMaker {
  const Catalogue& catalogue;
  const Vocabulary& vocabulary;
  const Strings& strings;
  const LocaleFormat& format;
  std::string_view language;  // the visitor's
  Now now;

  Result<CardView> make(const CardKey& key) const;

 private:
  Result<CardView> makeFilm(const CardKey& key) const;
  Result<CardView> makeArticle(const CardKey& key) const;
  void addText(CardView& view, const CardText& text) const;
  void addPills(CardView& view, const Film& film) const;
  void addFacts(CardView& view, const Film& film) const;
  void addScreenings(CardView& view, const Film& film, const std::vector<Screening>& screenings) const;
  ScreeningView screening(const Screening& screening, const Film& film) const;
  void addReviews(CardView& view, const Film& film) const;
  Result<void> addTimes(CardView& view, const Film& film) const;
  Result<void> addShared(CardView& view) const;
  Result<void> addFilms(CardView& view, const Article& article) const;
  Result<void> addRelated(CardView& view, std::string_view film, std::string reason) const;
  std::string eyebrow(const Screening& screening) const;
  std::string sound(const Film& film) const;
};

}  // namespace lobby
