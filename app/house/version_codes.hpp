// The house's own code for a version: OmU, VOSTF, 字幕. From assets/versions.toml, by the cinema's country.
#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/house/languages.hpp"
#include "platform/base/result.hpp"

namespace lobby {

class VersionCodes {
 public:
  // Fails with file, line and reason when the table cannot be read or says what nobody understands.
  static Result<VersionCodes> load(const std::filesystem::path& file);

  // What a cinema in `country` prints: the version's code, then the marks of services ("VF", "AD"). Empty
  // where it prints nothing, or where nobody knows what that is.
  std::vector<std::string> codes(std::string_view country, const FilmLanguages& languages,
                                 const std::vector<std::string>& access) const;

  struct Row {
    std::string code;
    std::optional<bool> original;
    std::optional<std::vector<std::string>> audio;
    std::optional<std::vector<std::string>> subtitles;
    std::vector<std::string> access;
  };
  using Names = std::map<std::string, std::string, std::less<>>;
  struct Country {
    std::vector<Row> rows;
    Names access;
    Names audioName;
    Names subtitlesName;
    std::string separator = "/";
  };

 private:
  std::map<std::string, Country, std::less<>> countries_;
};

}  // namespace lobby
