#include "app/vocabulary.hpp"

#include <toml.hpp>

#include "app/theme.hpp"

namespace lobby {

Result<Vocabulary> Vocabulary::load(const std::filesystem::path& assets) {
  Vocabulary vocabulary;
  std::filesystem::path file = assets / "genres.toml";
  try {
    const auto genres = toml::parse(file.string());
    for (const auto& [id, names] : genres.as_table()) {
      for (const auto& [language, name] : names.as_table()) {
        vocabulary.genres_[id][language] = toml::get<std::string>(name);
      }
    }
    file = assets / "ratings.toml";
    const auto ratings = toml::parse(file.string());
    for (const auto& [country, badges] : ratings.as_table()) {
      for (const auto& [rating, badge] : badges.as_table()) {
        vocabulary.ratings_[country][rating] = {rating, toml::find<std::uint32_t>(badge, "ground"),
                                                toml::find<std::uint32_t>(badge, "ink")};
      }
    }
  } catch (const std::exception& error) {
    return fail(ErrorKind::system, "cannot read " + file.string() + ": " + error.what());
  }
  return vocabulary;
}

std::string Vocabulary::genre(std::string_view id, std::string_view language) const {
  const auto names = genres_.find(id);
  if (names == genres_.end()) return std::string(id);
  for (const std::string_view wanted : {language, std::string_view("en")}) {
    if (const auto name = names->second.find(wanted); name != names->second.end()) return name->second;
  }
  return std::string(id);
}

RatingView Vocabulary::rating(std::string_view country, std::string_view rating) const {
  if (const auto badges = ratings_.find(country); badges != ratings_.end()) {
    if (const auto badge = badges->second.find(rating); badge != badges->second.end()) return badge->second;
  }
  return {std::string(rating), theme::cream, theme::ink};
}

}  // namespace lobby
