// What is the same for every cinema: names of genres (assets/genres.toml), the countries' age ratings
// (assets/ratings.toml) and what their cinemas print for a version (assets/versions.toml).
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <string_view>

#include "app/house/age_ratings.hpp"
#include "app/house/version_codes.hpp"
#include "platform/base/result.hpp"

namespace lobby {

class Vocabulary {
 public:
  static Result<Vocabulary> load(const std::filesystem::path& assets);

  // The genre's name in `language`, else in English, else the id itself.
  std::string genre(std::string_view id, std::string_view language) const;

  const AgeRatings& ages() const { return ages_; }
  const VersionCodes& versions() const { return versions_; }

 private:
  Result<void> loadGenres(const std::filesystem::path& file);

  using Names = std::map<std::string, std::string, std::less<>>;
  std::map<std::string, Names, std::less<>> genres_;
  AgeRatings ages_;
  VersionCodes versions_;
};

}  // namespace lobby
