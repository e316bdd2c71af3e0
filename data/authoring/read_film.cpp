#include "data/authoring/readers.hpp"
#include "data/authoring/values.hpp"

namespace lobby::authoring {
namespace {

namespace fs = std::filesystem;

void parseDurationOf(TableReader& reader, FilmFolder& film, Reporter& reporter) {
  const Text written = reader.requiredText("duration", "duration = \"PT1H53M\"");
  if (written.value.empty()) return;
  const auto minutes = parseDuration(written.value);
  if (minutes && *minutes >= 1 && *minutes <= 24 * 60) {
    film.durationMinutes = *minutes;
  } else {
    reporter.error(written.place, "the duration " + written.value +
                                      " cannot be read, write hours and minutes as in PT1H53M or PT95M");
  }
}

void parseYear(TableReader& reader, FilmFolder& film, Reporter& reporter) {
  const auto year = reader.integer("datePublished");
  if (!year) return;
  if (year->value < 1874 || year->value > 2999) {
    reporter.error(year->place, "datePublished is no year of a film, write it as in 2023");
  } else {
    film.datePublished = Written<int>{static_cast<int>(year->value), year->place};
  }
}

}  // namespace

void parseFilm(const TomlValue& table, FilmFolder& film, Reporter& reporter) {
  TableReader reader(table, film.place.file, reporter);
  film.originalTitle = reader.requiredText("originalTitle", "originalTitle = \"Making of\"");
  parseYear(reader, film, reporter);
  film.countryOfOrigin = reader.texts("countryOfOrigin");
  parseDurationOf(reader, film, reporter);
  film.genre = reader.texts("genre");
  film.inLanguage = reader.texts("inLanguage");
  film.subtitleLanguage = reader.texts("subtitleLanguage");
  film.director = reader.texts("director");
  film.actor = reader.texts("actor");
  film.author = reader.texts("author");
  film.musicBy = reader.texts("musicBy");
  film.cinematographer = reader.texts("cinematographer");
  film.url = reader.text("url").value_or(Text{});
  film.contentRating = reader.pairs("contentRating");
  reader.finish();
}

std::vector<const std::vector<Text>*> peopleOf(const FilmFolder& film) {
  return {&film.director, &film.actor, &film.author, &film.musicBy, &film.cinematographer};
}

FilmFolder readFilm(const Source& source, const fs::path& folder) {
  FilmFolder film;
  film.id = folder.filename().string();
  film.place = {folder / "film.toml", 0, 0};
  if (!fs::exists(source.folder / film.place.file)) {
    source.reporter.error(film.place, "the file is missing, add it with originalTitle and duration");
  }
  if (const auto table = readToml(source, film.place.file)) parseFilm(*table, film, source.reporter);
  film.stills = readPictures(source, folder / "stills");
  film.reviews = readReviews(source, folder / "reviews.toml");
  for (const fs::path& entry : list(source, folder)) {
    const std::string name = entry.filename().string();
    if (entry.extension() == ".md") {
      film.texts.push_back(readTextFile(source, entry));
    } else if (name != "film.toml" && name != "stills" && name != "reviews.toml") {
      reportUnused(source, entry, "a film has film.toml, LANGUAGE.md files, stills and reviews.toml");
    }
  }
  return film;
}

}  // namespace lobby::authoring
