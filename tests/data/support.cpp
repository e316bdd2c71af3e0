#include "tests/data/support.hpp"

#include <algorithm>
#include <functional>
#include <sstream>

#include <doctest/doctest.h>

#include "data/utf8.hpp"
#include "data/wall_time.hpp"

namespace lobby::test {

namespace fs = std::filesystem;
using namespace authoring;

fs::path sources() {
  return LOBBY_DATA_TESTS;
}
fs::path assets() {
  return sources() / "assets";
}

namespace {

bool isPicture(std::string_view bytes) {
  return bytes.starts_with("JPEG") || bytes.starts_with("PNG");
}

void describe(const std::string& word, PictureFacts& facts) {
  constexpr std::string_view profile = "profile=";
  std::istringstream size(word);
  int width = 0;
  char by = ' ';
  int height = 0;
  if (size >> width >> by >> height && by == 'x') {
    facts.width = width;
    facts.height = height;
  } else if (word == "grey" || word == "cmyk") {
    facts.colours = word == "grey" ? PictureColours::grey : PictureColours::cmyk;
  } else if (word == "black") {
    facts.brightness = 0.01;
    facts.blackShare = 0.99;
  } else if (word == "flat") {
    facts.range = 2;
  } else if (word.starts_with(profile)) {
    facts.foreignProfile = word.substr(profile.size());
    std::ranges::replace(facts.foreignProfile, '_', ' ');
  } else {
    facts.fingerprint = (facts.fingerprint ^ std::hash<std::string>{}(word)) * 0x9E3779B97F4A7C15u;
  }
}

Result<PictureFacts> readFacts(std::string_view bytes) {
  if (!isPicture(bytes)) return fail(ErrorKind::content, "this is no JPEG or PNG picture; save it as JPEG");
  PictureFacts facts{.width = 1920, .height = 1080, .brightness = 0.4, .range = 200, .meanColour = 0x556677};
  std::istringstream words{std::string(bytes)};
  std::string word;
  words >> word;  // JPEG or PNG
  while (words >> word) {
    if (word == "damaged") return fail(ErrorKind::content, "this picture is damaged; copy it again");
    describe(word, facts);
  }
  return facts;
}

}  // namespace

Tools fakeTools() {
  Tools tools;
  tools.encodePicture = [](std::string_view bytes) -> Result<EncodedPicture> {
    if (!isPicture(bytes)) return fail(ErrorKind::content, "no JPEG or PNG");
    return EncodedPicture{"full " + std::string(bytes), "thumb " + std::string(bytes), 1920, 1080, 0x334455};
  };
  tools.inspectPicture = readFacts;
  tools.uncoveredCharacters = [](std::string_view text) {
    std::u32string uncovered;
    for (const char32_t c : toUtf32(text)) {
      const bool isNew = uncovered.find(c) == uncovered.npos;
      if (((c >= 0xE000 && c <= 0xF8FF) || c == U'\n') && isNew) uncovered += c;
    }
    return uncovered;
  };
  return tools;
}

void writeBase(const TemporaryFolder& folder) {
  fs::copy(sources() / "check_base", folder.path(), fs::copy_options::recursive);
}

fs::path buildSnapshot(const TemporaryFolder& folder) {
  const fs::path output = folder.snapshot();
  const auto findings = build(folder.path(), assets(), output, fakeTools());
  REQUIRE_MESSAGE(findings.has_value(), findings.error().message);
  REQUIRE_MESSAGE(!hasErrors(*findings), formatText(*findings));
  return output;
}

Catalogue openCatalogue(const TemporaryFolder& folder) {
  Result<Catalogue> catalogue = Catalogue::open(buildSnapshot(folder));
  REQUIRE_MESSAGE(catalogue.has_value(), catalogue.error().message);
  return std::move(*catalogue);
}

Contents contentsOf(const TemporaryFolder& folder) {
  Result<Contents> contents = readContents(buildSnapshot(folder));
  REQUIRE_MESSAGE(contents.has_value(), contents.error().message);
  return std::move(*contents);
}

Parsed<TextFile> parseText(std::string_view text) {
  Reporter reporter;
  TextFile value = parseTextFile(text, "de.md", reporter);
  return {std::move(value), formatText(reporter.take())};
}

Parsed<FilmFolder> parseFilm(std::string_view toml) {
  Reporter reporter;
  FilmFolder film;
  film.place.file = "film.toml";
  if (const auto table = parseTomlFile(toml, "film.toml", reporter)) {
    authoring::parseFilm(*table, film, reporter);
  }
  return {std::move(film), formatText(reporter.take())};
}

Parsed<CinemaFile> parseCinema(std::string_view toml) {
  Reporter reporter;
  CinemaFile cinema;
  if (const auto table = parseTomlFile(toml, "programme.toml", reporter)) {
    cinema = authoring::parseCinema(*table, "programme.toml", reporter);
  }
  return {std::move(cinema), formatText(reporter.take())};
}

Parsed<std::vector<ScreeningRow>> parseScreenings(std::string_view csv) {
  Reporter reporter;
  auto rows = authoring::parseScreenings(csv, "screenings.csv", reporter);
  return {std::move(rows), formatText(reporter.take())};
}

LocalMinute at(std::string_view time) {
  const auto minute = parseLocalMinute(time);
  REQUIRE(minute.has_value());
  return *minute;
}

}  // namespace lobby::test
