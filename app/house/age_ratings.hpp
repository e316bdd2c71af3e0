// The countries' age ratings: badges and rules, from assets/ratings.toml. Values, free to copy.
#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/house/age.hpp"
#include "app/view.hpp"
#include "platform/base/result.hpp"

namespace lobby {

struct AgeRating {
  RatingView badge;
  AgeRule rule;
};

class AgeRatings {
 public:
  // Fails with file, line and reason when the table cannot be read or says what nobody understands.
  static Result<AgeRatings> load(const std::filesystem::path& file);

  // Null when the country or its rating is not in the table.
  const AgeRating* find(std::string_view country, std::string_view rating) const;

  // An unknown rating gets a plain badge with its own text.
  RatingView badge(std::string_view country, std::string_view rating) const;

  // What holds for a film with this rating. Without one, or with one that nobody knows: as for an unrated
  // film.
  AgeRule rule(std::string_view country, std::string_view rating) const;

  // Who may not come alone, whatever the rating.
  const std::vector<AloneRule>& aloneRules(std::string_view country) const;

  // From which age a film without a rating is open; nothing where the table does not say.
  std::optional<int> unratedFrom(std::string_view country) const;

  struct Country {
    std::map<std::string, AgeRating, std::less<>> ratings;
    std::vector<AloneRule> alone;
    std::optional<int> unrated;
  };
  const std::map<std::string, Country, std::less<>>& countries() const { return countries_; }

 private:
  std::map<std::string, Country, std::less<>> countries_;
};

}  // namespace lobby
