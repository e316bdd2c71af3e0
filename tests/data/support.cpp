#include "tests/data/support.hpp"

#include <fstream>
#include <iterator>

#include <doctest/doctest.h>
#include <stdlib.h>

#include "data/utf8.hpp"
#include "data/wall_time.hpp"

namespace lobby::test {

namespace fs = std::filesystem;
using namespace authoring;

TemporaryFolder::TemporaryFolder() {
  std::string name = (fs::temp_directory_path() / "lobby-test-XXXXXX").string();
  REQUIRE(::mkdtemp(name.data()) != nullptr);
  path_ = name;
}

TemporaryFolder::~TemporaryFolder() {
  std::error_code ignored;
  fs::remove_all(path_, ignored);
  fs::remove(snapshot(), ignored);
}

fs::path TemporaryFolder::snapshot() const {
  fs::path file = path_;
  return file += ".db";
}

void TemporaryFolder::write(const fs::path& file, std::string_view text) const {
  const fs::path full = path_ / file;
  fs::create_directories(full.parent_path());
  std::ofstream out(full, std::ios::binary | std::ios::trunc);
  out << text;
  REQUIRE(out.good());
}

void TemporaryFolder::remove(const fs::path& file) const {
  std::error_code ignored;
  fs::remove_all(path_ / file, ignored);
}

fs::path sources() {
  return LOBBY_DATA_TESTS;
}
fs::path assets() {
  return sources() / "assets";
}

Tools fakeTools() {
  const auto isPicture = [](std::string_view bytes) {
    return bytes.starts_with("JPEG") || bytes.starts_with("PNG");
  };
  Tools tools;
  tools.encodePicture = [isPicture](std::string_view bytes) -> Result<EncodedPicture> {
    if (!isPicture(bytes)) return fail(ErrorKind::content, "no JPEG or PNG");
    return EncodedPicture{"full " + std::string(bytes), "thumb " + std::string(bytes), 1920, 1080, 0x334455};
  };
  tools.checkPicture = [isPicture](std::string_view bytes) -> Result<void> {
    if (!isPicture(bytes)) return fail(ErrorKind::content, "no JPEG or PNG");
    return {};
  };
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

std::string readAll(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

LocalMinute at(std::string_view time) {
  const auto minute = parseLocalMinute(time);
  REQUIRE(minute.has_value());
  return *minute;
}

}  // namespace lobby::test
