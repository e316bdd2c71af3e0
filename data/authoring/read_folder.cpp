#include <algorithm>
#include <array>

#include "data/authoring/readers.hpp"
#include "data/authoring/values.hpp"
#include "data/utf8.hpp"
#include "platform/base/files.hpp"

namespace lobby::authoring {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t largestText = 4u << 20;

std::string withPlainLineEnds(std::string_view text) {
  std::string result;
  result.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool windows = text[i] == '\r' && i + 1 < text.size() && text[i + 1] == '\n';
    if (!windows) result += text[i] == '\r' ? '\n' : text[i];
  }
  return result;
}

// The folders in `parent` whose name can be an id; everything else is reported.
std::vector<fs::path> idFolders(const Source& source, const fs::path& parent) {
  std::vector<fs::path> folders;
  for (const fs::path& entry : list(source, parent)) {
    if (!fs::is_directory(source.folder / entry)) {
      reportUnused(source, entry, "put it into a folder of its own, or take it out");
    } else if (!isId(entry.filename().string())) {
      source.reporter.error({entry, 0, 0},
                            "the folder's name is no good id, use a to z, 0 to 9 and hyphens only");
    } else {
      folders.push_back(entry);
    }
  }
  return folders;
}

void reportStrangers(const Source& source) {
  constexpr std::array<std::string_view, 4> known{"programme.toml", "films", "articles", "screenings.csv"};
  for (const fs::path& entry : list(source, {})) {
    if (std::ranges::find(known, entry.string()) == known.end()) {
      reportUnused(source, entry, "take it out, or correct its name");
    }
  }
}

}  // namespace

std::optional<std::string> cleanText(std::string bytes, const fs::path& file, Reporter& reporter) {
  constexpr std::string_view byteOrderMark = "\xEF\xBB\xBF";
  if (bytes.starts_with(byteOrderMark)) bytes.erase(0, byteOrderMark.size());
  std::string text = withPlainLineEnds(bytes);
  if (const auto bad = firstInvalidByte(text)) {
    const auto before = text.begin() + static_cast<std::ptrdiff_t>(*bad);
    const auto line = 1 + std::count(text.begin(), before, '\n');
    reporter.error({file, static_cast<int>(line), 0}, "this line is not UTF-8, save the file as UTF-8");
    return std::nullopt;
  }
  return text;
}

std::optional<std::string> readBytes(const Source& source, const fs::path& file, std::size_t limit) {
  const fs::path full = source.folder / file;
  Result<std::string> bytes = readFile(full, limit);
  if (bytes) return std::move(*bytes);
  // Staff know the file by its name in the folder, which stands before the message already.
  std::string why = bytes.error().message;
  if (const std::size_t at = why.find(full.string()); at != why.npos) {
    why.replace(at, full.string().size(), file.filename().string());
  }
  source.reporter.error({file, 0, 0}, why + ", replace the file or make it readable");
  return std::nullopt;
}

std::optional<std::string> readText(const Source& source, const fs::path& file) {
  std::error_code error;
  if (!fs::exists(source.folder / file, error)) return std::nullopt;
  std::optional<std::string> bytes = readBytes(source, file, largestText);
  if (!bytes) return std::nullopt;
  return cleanText(std::move(*bytes), file, source.reporter);
}

std::optional<TomlValue> parseTomlFile(std::string_view text, const fs::path& file, Reporter& reporter,
                                       int firstLine) {
  auto parsed = parseToml(text, firstLine);
  if (parsed) return std::move(*parsed);
  const TomlError& problem = parsed.error();
  reporter.error({file, problem.line, problem.column},
                 "not valid TOML (" + problem.message + "), correct this line");
  return std::nullopt;
}

std::optional<TomlValue> readToml(const Source& source, const fs::path& file) {
  const std::optional<std::string> text = readText(source, file);
  if (!text) return std::nullopt;
  return parseTomlFile(*text, file, source.reporter);
}

std::vector<fs::path> list(const Source& source, const fs::path& folder) {
  std::error_code error;
  if (!fs::exists(source.folder / folder, error)) return {};
  if (!fs::is_directory(source.folder / folder, error)) {
    source.reporter.error({folder, 0, 0}, "this must be a folder, rename the file that has its name");
    return {};
  }
  Result<std::vector<fs::path>> entries = listFolder(source.folder / folder);
  if (!entries) {
    source.reporter.error({folder, 0, 0}, entries.error().message + ", make the folder readable");
    return {};
  }
  for (fs::path& entry : *entries) entry = folder / entry.filename();
  return std::move(*entries);
}

void reportUnused(const Source& source, const fs::path& file, std::string_view whatToDo) {
  source.reporter.warning({file, 0, 0}, "nothing reads this, " + std::string(whatToDo));
}

Programme readFolder(const Source& source) {
  Programme programme;
  programme.cinema = readCinema(source);
  for (const fs::path& folder : idFolders(source, "films")) {
    programme.films.push_back(readFilm(source, folder));
  }
  for (const fs::path& folder : idFolders(source, "articles")) {
    programme.articles.push_back(readArticle(source, folder));
  }
  programme.screenings = readScreenings(source);
  reportStrangers(source);
  return programme;
}

}  // namespace lobby::authoring
