// One reader for each kind of file in a programme folder. A reader reports what it cannot understand and
// gives back what it could read; it never stops the others.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "data/authoring/programme.hpp"

namespace lobby::authoring {

// The folder that is read, and who is told about it. All paths in it are relative to `folder`.
struct Source {
  std::filesystem::path folder;
  Reporter& reporter;
};

// The file's text: without a byte order mark, with plain line ends. Nothing when it is missing (no report),
// or cannot be read or is no UTF-8 (reported).
std::optional<std::string> readText(const Source& source, const std::filesystem::path& file);

// The bytes of a file that is there; reported when it cannot be read.
std::optional<std::string> readBytes(const Source& source, const std::filesystem::path& file,
                                     std::size_t limit);

// As a TOML tree. Nothing when it is missing (no report) or not valid (reported).
std::optional<TomlValue> readToml(const Source& source, const std::filesystem::path& file);

// What lies in a folder (paths relative to the programme folder, by name). Empty when it is missing.
std::vector<std::filesystem::path> list(const Source& source, const std::filesystem::path& folder);

// Something lies here that nobody reads.
void reportUnused(const Source& source, const std::filesystem::path& file, std::string_view whatToDo);

CinemaFile readCinema(const Source& source);
FilmFolder readFilm(const Source& source, const std::filesystem::path& folder);
ArticleFolder readArticle(const Source& source, const std::filesystem::path& folder);
TextFile readTextFile(const Source& source, const std::filesystem::path& file);
// `folder` is films/ID/stills or articles/ID/images; the pictures' `source` begins with its last part.
std::vector<PictureFile> readPictures(const Source& source, const std::filesystem::path& folder);
std::vector<ReviewEntry> readReviews(const Source& source, const std::filesystem::path& file);
std::vector<ScreeningRow> readScreenings(const Source& source);

// All of it. The pure halves, for tests and fuzzers: a file's text in, values and findings out.
Programme readFolder(const Source& source);
TextFile parseTextFile(std::string_view text, const std::filesystem::path& file, Reporter& reporter);
CinemaFile parseCinema(const TomlValue& table, const std::filesystem::path& file, Reporter& reporter);
void parseFilm(const TomlValue& table, FilmFolder& film, Reporter& reporter);
void parseArticle(const TomlValue& table, const std::filesystem::path& file, ArticleFolder& article,
                  Reporter& reporter);
std::vector<ScreeningRow> parseScreenings(std::string_view text, const std::filesystem::path& file,
                                          Reporter& reporter);
std::optional<TomlValue> parseTomlFile(std::string_view text, const std::filesystem::path& file,
                                       Reporter& reporter, int firstLine = 1);

// Makes one line of any ending, takes the byte order mark off, and finds bytes that are no UTF-8.
std::optional<std::string> cleanText(std::string bytes, const std::filesystem::path& file,
                                     Reporter& reporter);

}  // namespace lobby::authoring
