#include "app/vocabulary.hpp"

#include "data/toml.hpp"

namespace lobby {
namespace {

namespace fs = std::filesystem;
using Type = TomlValue::Type;

Result<void> wrong(const fs::path& file, const TomlValue& value, const char* wanted) {
  return fail(ErrorKind::system,
              file.string() + ":" + std::to_string(value.line) + ": " + value.key + " must be " + wanted);
}

}  // namespace

Result<void> Vocabulary::loadGenres(const fs::path& file) {
  const auto genres = readToml(file);
  if (!genres) return fail(ErrorKind::system, genres.error().message);
  for (const TomlValue& genre : genres->children) {
    for (const TomlValue& name : genre.children) {
      if (name.type != Type::string) return wrong(file, name, "a name in quotes");
      genres_[genre.key][name.key] = name.text;
    }
  }
  return {};
}

Result<Vocabulary> Vocabulary::load(const fs::path& assets) {
  Vocabulary vocabulary;
  if (auto read = vocabulary.loadGenres(assets / "genres.toml"); !read) return std::unexpected(read.error());
  auto ages = AgeRatings::load(assets / "ratings.toml");
  if (!ages) return std::unexpected(ages.error());
  auto versions = VersionCodes::load(assets / "versions.toml");
  if (!versions) return std::unexpected(versions.error());
  vocabulary.ages_ = std::move(*ages);
  vocabulary.versions_ = std::move(*versions);
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

}  // namespace lobby
