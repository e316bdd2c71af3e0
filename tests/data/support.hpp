// What the tests of `data` share: doubles of the tools, a small programme.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "data/authoring/authoring.hpp"
#include "data/authoring/readers.hpp"
#include "data/catalogue.hpp"
#include "data/contents.hpp"
#include "tests/support/temporary_folder.hpp"

namespace lobby::test {

// tests/data in the sources.
std::filesystem::path sources();
// Where the tests' own genres.toml lies.
std::filesystem::path assets();

// A picture is a file that says in words what it is: "JPEG 640x360 cmyk a door at night". It begins with JPEG
// or PNG; then come, in any order: its size (1920x1080 when it says nothing), grey, cmyk, black, flat,
// damaged, profile=NAME ("_" stands for a blank). All other words are what it shows: pictures with the same
// words look the same. Its encoded form is its text. No font has the characters U+E000 to U+F8FF (private
// use).
authoring::Tools fakeTools();

// A valid programme: tests/data/check_base (films alpha and beta, the article essay, screenings).
void writeBase(const TemporaryFolder& folder);

// Builds the programme and opens it. Fails the test when that does not work.
std::filesystem::path buildSnapshot(const TemporaryFolder& folder);
Catalogue openCatalogue(const TemporaryFolder& folder);
Contents contentsOf(const TemporaryFolder& folder);

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

LocalMinute at(std::string_view time);  // "2026-11-20T19:30"

}  // namespace lobby::test
