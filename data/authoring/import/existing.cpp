#include "data/authoring/import/existing.hpp"

#include <algorithm>

#include "data/authoring/import/text.hpp"
#include "data/authoring/known.hpp"
#include "data/authoring/readers.hpp"
#include "platform/base/files.hpp"

namespace lobby::authoring {
namespace {

namespace fs = std::filesystem;

// Files that an import adds to.
bool isWanted(const fs::path& file) {
  return file.extension() == ".md" || file.extension() == ".toml" || file.extension() == ".csv";
}

Result<void> readFiles(const fs::path& folder, Existing& existing) {
  std::error_code error;
  auto entry = fs::recursive_directory_iterator(folder, error);
  for (; !error && entry != fs::recursive_directory_iterator(); entry.increment(error)) {
    const std::string name = entry->path().lexically_relative(folder).string();
    existing.files.insert(name);
    std::error_code ignored;
    if (!isWanted(name) || !entry->is_regular_file(ignored)) continue;
    const auto bytes = readFile(entry->path());
    if (!bytes) return std::unexpected(bytes.error());
    existing.bytes[name] = *bytes;
  }
  if (error) return fail(ErrorKind::system, "cannot list " + folder.string() + ": " + error.message());
  return {};
}

bool isUsable(const CinemaFile& cinema) {
  return isTimeZone(cinema.timeZone.value) && isCountry(cinema.country.value) && !cinema.languages.empty();
}

}  // namespace

const FilmFolder* Existing::film(const std::string& id) const {
  const auto found = std::ranges::find(programme.films, id, &FilmFolder::id);
  return found == programme.films.end() ? nullptr : &*found;
}

Result<Existing> readExisting(const fs::path& folder) {
  Existing existing;
  std::error_code error;
  if (!fs::exists(folder, error)) return existing;
  if (!fs::is_directory(folder, error)) {
    return fail(ErrorKind::content, folder.string() + " is no folder, name a programme folder");
  }
  if (const auto read = readFiles(folder, existing); !read) return std::unexpected(read.error());
  Reporter reporter;
  existing.programme = readFolder({folder, reporter});
  for (const Finding& finding : reporter.take()) {
    if (finding.severity == Severity::error) existing.broken.insert(finding.file.string());
  }
  if (existing.has("programme.toml") && !isUsable(existing.programme.cinema)) {
    return fail(ErrorKind::content, "programme.toml has errors; run lobbyctl check " + folder.string() +
                                        ", mend it, then import");
  }
  return existing;
}

CinemaFacts cinemaFacts(const Existing& existing, const std::string& alias) {
  const CinemaFile& file = existing.programme.cinema;
  CinemaFacts cinema;
  for (const Pair& name : file.names) cinema.names.push_back(name.value.value);
  cinema.country = file.country.value;
  cinema.timeZone = file.timeZone.value;
  cinema.defaultLanguage = file.defaultLanguage.value;
  for (const Text& language : file.languages) cinema.languages.push_back(language.value);
  addKnownNames(cinema, existing, alias);
  return cinema;
}

void addKnownNames(CinemaFacts& cinema, const Existing& existing, const std::string& alias) {
  if (!alias.empty()) cinema.names.push_back(alias);
  std::set<std::string> screens;
  for (const ScreeningRow& row : existing.programme.screenings) {
    if (!row.screen.empty()) screens.insert(row.screen);
  }
  cinema.screens.assign(screens.begin(), screens.end());
  for (const FilmFolder& film : existing.programme.films) {
    cinema.titles.insert(fold(film.originalTitle.value));
    for (const TextFile& text : film.texts) cinema.titles.insert(fold(text.title.value));
  }
  cinema.titles.erase("");
}

}  // namespace lobby::authoring
