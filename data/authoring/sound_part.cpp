#include "data/authoring/sound_part.hpp"

#include <algorithm>
#include <set>

namespace lobby::authoring {
namespace {

namespace fs = std::filesystem;

// films/ID or articles/ID, as the finding's path begins.
fs::path ownerOf(const fs::path& file) {
  fs::path owner;
  int parts = 0;
  for (const fs::path& part : file) {
    if (++parts <= 2) owner /= part;
  }
  return owner;
}

}  // namespace

std::optional<Programme> soundPart(Programme programme, const Findings& findings) {
  std::set<fs::path> broken;
  std::set<int> brokenRows;
  for (const Finding& finding : findings) {
    if (finding.severity != Severity::error) continue;
    if (finding.file == "programme.toml") return std::nullopt;
    if (finding.file == "screenings.csv") brokenRows.insert(finding.line);
    broken.insert(ownerOf(finding.file));
  }
  std::erase_if(programme.films,
                [&](const FilmFolder& film) { return broken.contains(fs::path("films") / film.id); });
  std::erase_if(programme.articles, [&](const ArticleFolder& article) {
    return broken.contains(fs::path("articles") / article.id);
  });
  const auto isThere = [&](const std::string& film) {
    return std::ranges::find(programme.films, film, &FilmFolder::id) != programme.films.end();
  };
  std::erase_if(programme.screenings, [&](const ScreeningRow& row) {
    return brokenRows.contains(row.place.line) || !isThere(row.film.value);
  });
  for (ArticleFolder& article : programme.articles) {
    std::erase_if(article.films, [&](const Text& id) { return !isThere(id.value); });
  }
  std::erase_if(programme.cinema.featured, [&](const Text& id) { return !isThere(id.value); });
  return programme;
}

}  // namespace lobby::authoring
