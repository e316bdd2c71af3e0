// Names and looks that are the same for every cinema: genres (assets/genres.toml) and the badges of the
// countries' ratings (assets/ratings.toml).
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <string_view>

#include "app/view.hpp"
#include "platform/base/result.hpp"

namespace lobby {

class Vocabulary {
 public:
  static Result<Vocabulary> load(const std::filesystem::path& assets);

  // The genre's name in `language`, else in English, else the id itself.
  std::string genre(std::string_view id, std::string_view language) const;

  // The badge of `rating` as it is known in `country`; an unknown one gets a plain badge with its text.
  RatingView rating(std::string_view country, std::string_view rating) const;

 private:
  Result<void> loadGenres(const std::filesystem::path& file);
  Result<void> loadRatings(const std::filesystem::path& file);

  using Names = std::map<std::string, std::string, std::less<>>;
  std::map<std::string, Names, std::less<>> genres_;
  std::map<std::string, std::map<std::string, RatingView, std::less<>>, std::less<>> ratings_;
};

}  // namespace lobby
