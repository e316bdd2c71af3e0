// What the tests of `data` share: a folder that goes away, doubles of the tools, a small programme.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "data/authoring/authoring.hpp"
#include "data/authoring/readers.hpp"
#include "data/catalogue.hpp"

namespace lobby::test {

class TemporaryFolder {
 public:
  TemporaryFolder();
  ~TemporaryFolder();
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;
  const std::filesystem::path& path() const { return path_; }
  // A name beside the folder for the snapshot built from it; goes away as well.
  std::filesystem::path snapshot() const;
  // Writes a file, with the folders above it.
  void write(const std::filesystem::path& file, std::string_view text) const;
  void remove(const std::filesystem::path& file) const;

 private:
  std::filesystem::path path_;
};

// tests/data in the sources.
std::filesystem::path sources();
// Where the tests' own genres.toml lies.
std::filesystem::path assets();

// A picture is a file that begins with JPEG or PNG; its encoded form is its text. No font has the
// characters U+E000 to U+F8FF (private use).
authoring::Tools fakeTools();

// A valid programme: tests/data/check_base (films alpha and beta, the article essay, screenings).
void writeBase(const TemporaryFolder& folder);

// Builds the programme and opens it. Fails the test when that does not work.
std::filesystem::path buildSnapshot(const TemporaryFolder& folder);
Catalogue openCatalogue(const TemporaryFolder& folder);

// Values and findings of a reader, without files.
template <class T>
struct Parsed {
  T value;
  std::string findings;
};
Parsed<authoring::TextFile> parseText(std::string_view text);
Parsed<authoring::FilmFolder> parseFilm(std::string_view toml);
Parsed<authoring::CinemaFile> parseCinema(std::string_view toml);
Parsed<std::vector<authoring::ScreeningRow>> parseScreenings(std::string_view csv);

std::string readAll(const std::filesystem::path& file);
LocalMinute at(std::string_view time);  // "2026-11-20T19:30"

}  // namespace lobby::test
