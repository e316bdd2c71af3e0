#include "data/authoring/write_snapshot.hpp"

#include <future>

#include <sqlite3.h>

#include "data/authoring/encode.hpp"
#include "data/authoring/rotation.hpp"
#include "data/authoring/search_lines.hpp"
#include "data/authoring/shows.hpp"
#include "data/authoring/snapshot_writer.hpp"
#include "data/blake2b.hpp"
#include "data/catalogue.hpp"
#include "data/schema.hpp"

namespace lobby::authoring {
namespace {

namespace fs = std::filesystem;
using sqlite::Database;

void writeCinema(const CinemaFile& cinema, SnapshotWriter& rows) {
  rows.insert("cinema", 1, cinema.id.value, cinema.country.value, cinema.timeZone.value,
              cinema.defaultLanguage.value, cinema.address.value, cinema.url.value);
  for (const Pair& name : cinema.names) rows.insert("cinema_name", name.key.value, name.value.value);
  int position = 0;
  for (const Text& language : cinema.languages) rows.insert("cinema_language", position++, language.value);
}

void writeList(const FilmFolder& film, std::string_view field, const std::vector<Text>& values,
               SnapshotWriter& rows) {
  int position = 0;
  for (const Text& value : values) rows.insert("film_list", film.id, field, position++, value.value);
}

void writeTexts(std::string_view table, std::string_view owner, const std::vector<TextFile>& texts,
                SnapshotWriter& rows) {
  for (const TextFile& text : texts) {
    rows.insert(table, owner, text.language.value, text.title.value, text.tagline.value, text.body.value);
  }
}

void hyphenate(std::vector<TextFile>& texts, const Tools& tools) {
  for (TextFile& text : texts) {
    const std::string& language = text.language.value;
    text.title.value = tools.hyphenate(text.title.value, language, TextKind::title);
    text.tagline.value = tools.hyphenate(text.tagline.value, language, TextKind::tagline);
    text.body.value = tools.hyphenate(text.body.value, language, TextKind::body);
  }
}

Programme hyphenated(Programme programme, const Tools& tools) {
  if (!tools.hyphenate) return programme;
  for (FilmFolder& film : programme.films) hyphenate(film.texts, tools);
  for (ArticleFolder& article : programme.articles) hyphenate(article.texts, tools);
  return programme;
}

void writeTexts(const Programme& programme, SnapshotWriter& rows) {
  for (const FilmFolder& film : programme.films) writeTexts("film_text", film.id, film.texts, rows);
  for (const ArticleFolder& article : programme.articles) {
    writeTexts("article_text", article.id, article.texts, rows);
  }
}

void writeFilm(const FilmFolder& film, SnapshotWriter& rows) {
  std::optional<int> year;
  if (film.datePublished) year = film.datePublished->value;
  rows.insert("film", film.id, film.originalTitle.value, year, film.durationMinutes, film.url.value);
  writeList(film, "actor", film.actor, rows);
  writeList(film, "author", film.author, rows);
  writeList(film, "cinematographer", film.cinematographer, rows);
  writeList(film, "countryOfOrigin", film.countryOfOrigin, rows);
  writeList(film, "director", film.director, rows);
  writeList(film, "genre", film.genre, rows);
  writeList(film, "inLanguage", film.inLanguage, rows);
  writeList(film, "musicBy", film.musicBy, rows);
  writeList(film, "subtitleLanguage", film.subtitleLanguage, rows);
  for (const Pair& rating : film.contentRating) {
    rows.insert("film_rating", film.id, rating.key.value, rating.value.value);
  }
  rows.insert("film_search", film.id, searchLines(film));
  int position = 0;
  for (const ReviewEntry& review : film.reviews) {
    std::optional<double> stars;
    if (review.stars) stars = review.stars->value;
    rows.insert("review", film.id, position++, review.quote.value, review.author.value, review.source.value,
                stars, review.language.value);
  }
}

void writeArticle(const ArticleFolder& article, SnapshotWriter& rows) {
  rows.insert("article", article.id);
  int position = 0;
  for (const Text& film : article.films) rows.insert("article_film", article.id, position++, film.value);
}

std::string joined(const std::vector<Text>& values) {
  std::string text;
  for (const Text& value : values) text += (text.empty() ? "" : " ") + value.value;
  return text;
}

// Empty cells become the film's own values here, so that the kiosk need not look twice.
void writeScreening(int id, const ScreeningRow& row, const FilmFolder& film, SnapshotWriter& rows) {
  const auto fromStart = [&](std::optional<LocalMinute> time) {
    if (time) *time -= row.start;
    return time;
  };
  rows.insert("screening", id, film.id, row.weekly ? 1 : 0, row.start,
              endOf(row, film.durationMinutes) - row.start, fromStart(row.doorTime),
              fromStart(row.featureStart), row.screen, joined(row.inLanguage.value_or(film.inLanguage)),
              joined(row.subtitleLanguage.value_or(film.subtitleLanguage)), row.videoFormat,
              joined(row.access), row.status.value, row.statusTime, row.music.value, row.note);
}

void writeScreenings(const Programme& programme, SnapshotWriter& rows) {
  std::map<std::string_view, const FilmFolder*> films;
  for (const FilmFolder& film : programme.films) films[film.id] = &film;
  int id = 0;
  for (const ScreeningRow& row : programme.screenings) {
    if (const auto film = films.find(row.film.value); film != films.end()) {
      writeScreening(++id, row, *film->second, rows);
    }
  }
}

void writeCards(const Programme& programme, SnapshotWriter& rows) {
  int position = 0;
  for (const CardKey& card : rotation(programme)) {
    if (card.kind == CardKind::film) {
      rows.insert("card", position++, card.id, nullptr);
    } else {
      rows.insert("card", position++, nullptr, card.id);
    }
  }
}

// A picture and who shows it.
struct Shown {
  const PictureFile* picture;
  std::string_view film;  // or
  std::string_view article;
  int position;
};

std::vector<Shown> allPictures(const Programme& programme) {
  std::vector<Shown> all;
  for (const FilmFolder& film : programme.films) {
    int position = 0;
    for (const PictureFile& still : film.stills) all.push_back({&still, film.id, {}, position++});
  }
  for (const ArticleFolder& article : programme.articles) {
    int position = 0;
    for (const PictureFile& picture : article.pictures) all.push_back({&picture, {}, article.id, position++});
  }
  return all;
}

void writePicture(std::int64_t id, const Shown& shown, const EncodedPicture& encoded, SnapshotWriter& rows) {
  const auto& file = *shown.picture;
  const auto [x, y] = file.focal ? file.focal->value : std::pair(0.5, 0.5);
  rows.insert("picture", id, encoded.width, encoded.height, encoded.dominantColour, x, y);
  for (const Pair& alt : file.alts) rows.insert("picture_alt", id, alt.key.value, alt.value.value);
  if (shown.article.empty()) {
    rows.insert("film_still", shown.film, shown.position, id);
  } else {
    rows.insert("article_picture", shown.article, shown.position, id, file.source);
  }
  rows.insert("picture_data", id, Bytes{asBytes(blake2b(encoded.full))},
              Bytes{asBytes(blake2b(encoded.thumb))}, Bytes{encoded.thumb}, Bytes{encoded.full});
}

Result<void> writePictures(const Programme& programme, const fs::path& folder, const Tools& tools,
                           SnapshotWriter& rows) {
  const std::vector<Shown> all = allPictures(programme);
  std::vector<fs::path> files;
  for (const Shown& shown : all) files.push_back(folder / shown.picture->place.file);
  return encodeInOrder(files, tools, [&](std::size_t index, const EncodedPicture& encoded) {
    writePicture(static_cast<std::int64_t>(index) + 1, all[index], encoded, rows);
    if (tools.progress) tools.progress(index + 1, all.size());
    return rows.state();
  });
}

// A half-written file is thrown away, so nothing needs a journal or a sync until it is whole.
std::string setUp() {
  return "PRAGMA page_size = 4096; PRAGMA auto_vacuum = NONE; PRAGMA encoding = 'UTF-8';"
         "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA foreign_keys = ON;"
         "PRAGMA application_id = " +
         std::to_string(snapshotApplicationId) +
         "; PRAGMA user_version = " + std::to_string(snapshotVersion) + "; BEGIN;" + std::string(schemaSql());
}

Result<Database> createSnapshot(const fs::path& file) {
  Result<Database> database = Database::open(file.string(), SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE);
  if (!database) return context(database.error(), "creating " + file.string());
  if (const auto done = database->execute(setUp()); !done)
    return context(done.error(), "creating the tables");
  return database;
}

// All but texts and pictures.
Result<void> writeFacts(const Programme& programme, SnapshotWriter& rows) {
  writeCinema(programme.cinema, rows);
  for (const FilmFolder& film : programme.films) writeFilm(film, rows);
  for (const ArticleFolder& article : programme.articles) writeArticle(article, rows);
  writeCards(programme, rows);
  writeScreenings(programme, rows);
  if (!rows.state()) return context(rows.state().error(), "writing the programme");
  return {};
}

}  // namespace

Result<void> writeSnapshot(const Programme& programme, const fs::path& folder, const fs::path& file,
                           const Tools& tools) {
  Result<Database> database = createSnapshot(file);
  if (!database) return std::unexpected(database.error());
  // A dictionary takes its time to load, and so do pictures to encode.
  auto texts = std::async(std::launch::async, hyphenated, programme, std::cref(tools));
  SnapshotWriter rows(*database);
  if (auto written = writeFacts(programme, rows); !written) return written;
  if (const auto done = writePictures(programme, folder, tools, rows); !done) return done;
  writeTexts(texts.get(), rows);
  if (!rows.state()) return context(rows.state().error(), "writing the texts");
  // VACUUM lays each table's pages side by side: what the first card needs lies at the front of the file.
  const auto done = database->execute("COMMIT; VACUUM");
  if (!done) return context(done.error(), "finishing " + file.string());
  return {};
}

Result<void> writeDraft(const Programme& programme, const fs::path& file) {
  Result<Database> database = createSnapshot(file);
  if (!database) return std::unexpected(database.error());
  SnapshotWriter rows(*database);
  if (auto written = writeFacts(programme, rows); !written) return written;
  writeTexts(programme, rows);
  if (!rows.state()) return context(rows.state().error(), "writing the texts");
  return database->execute("COMMIT");
}

}  // namespace lobby::authoring
