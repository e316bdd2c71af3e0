// From what somebody typed to what the search screen shows.
#pragma once

#include <string_view>

#include "app/locale_format.hpp"
#include "app/now.hpp"
#include "app/search/search_state.hpp"
#include "app/search/search_view.hpp"
#include "app/strings.hpp"
#include "data/catalogue.hpp"

namespace lobby {

struct SearchMaker {
  const Catalogue& catalogue;
  const search::Keyboards& keyboards;
  const Strings& strings;
  const LocaleFormat& format;
  std::string_view language;
  const Now& now;

  Result<SearchView> make(const search::SearchState& asked) const;
  // The same where nothing can be read: one can still type, and go on.
  SearchView withoutHits(const search::SearchState& asked) const;

 private:
  Result<HitView> hit(const SearchHit& found) const;
  std::string when(LocalMinute start) const;
  std::string heading(const search::SearchState& asked, std::size_t count) const;
};

}  // namespace lobby
