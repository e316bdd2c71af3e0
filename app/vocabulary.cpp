#include "app/vocabulary.hpp"

#include "app/theme.hpp"
#include "data/toml.hpp"

namespace lobby {
namespace {

namespace fs = std::filesystem;
using Type = TomlValue::Type;

Result<void> wrong(const fs::path& file, const TomlValue& value, const char* wanted) {
  return fail(ErrorKind::system,
              file.string() + ":" + std::to_string(value.line) + ": " + value.key + " must be " + wanted);
}

Result<std::uint32_t> colour(const fs::path& file, const TomlValue& badge, const char* name) {
  const TomlValue* value = badge.find(name);
  const bool good =
      value != nullptr && value->type == Type::integer && value->integer >= 0 && value->integer <= 0xFFFFFF;
  if (good) return static_cast<std::uint32_t>(value->integer);
  return std::unexpected(wrong(file, badge, "a table with ground and ink, each as in 0xF4B547").error());
}

Result<TomlValue> readAsset(const fs::path& file) {
  auto table = readToml(file);
  if (!table) return fail(ErrorKind::system, table.error().message);
  return table;
}

}  // namespace

Result<void> Vocabulary::loadGenres(const fs::path& file) {
  const auto genres = readAsset(file);
  if (!genres) return std::unexpected(genres.error());
  for (const TomlValue& genre : genres->children) {
    for (const TomlValue& name : genre.children) {
      if (name.type != Type::string) return wrong(file, name, "a name in quotes");
      genres_[genre.key][name.key] = name.text;
    }
  }
  return {};
}

Result<void> Vocabulary::loadRatings(const fs::path& file) {
  const auto ratings = readAsset(file);
  if (!ratings) return std::unexpected(ratings.error());
  for (const TomlValue& country : ratings->children) {
    for (const TomlValue& badge : country.children) {
      const auto ground = colour(file, badge, "ground");
      if (!ground) return std::unexpected(ground.error());
      const auto ink = colour(file, badge, "ink");
      if (!ink) return std::unexpected(ink.error());
      ratings_[country.key][badge.key] = {badge.key, *ground, *ink};
    }
  }
  return {};
}

Result<Vocabulary> Vocabulary::load(const fs::path& assets) {
  Vocabulary vocabulary;
  if (auto read = vocabulary.loadGenres(assets / "genres.toml"); !read) return std::unexpected(read.error());
  if (auto read = vocabulary.loadRatings(assets / "ratings.toml"); !read)
    return std::unexpected(read.error());
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
