// Reads the snapshot: one SQLite database, which is only read, from a file of its own or out of a bundle.
// Lists come as light rows; texts and pictures are fetched when asked for, so memory does not grow with the
// number of films.
//
// Threads: a Catalogue belongs to one thread; PictureSource may be called from any (it locks).
// Every query has its index; nothing here is called in a frame that shows nothing new.
#pragma once

#include <cstddef>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "data/cinema.hpp"
#include "data/film.hpp"
#include "data/film_row.hpp"
#include "data/screening.hpp"
#include "data/search_hit.hpp"
#include "data/snapshot_source.hpp"
#include "platform/base/result.hpp"

namespace lobby {

// The snapshot's own marks (SQLite header fields), checked at opening.
inline constexpr int snapshotApplicationId = 0x4C42'4344;  // "LBCD"
inline constexpr int snapshotVersion = 2;

class Catalogue {
 public:
  // Fails with a message for staff when the file is missing, is no database, belongs to another application,
  // has a newer format, is cut short, or its tables are not exactly those of data/sql/schema.sql.
  static Result<Catalogue> open(const SnapshotPointer& source);
  static Result<Catalogue> open(const std::filesystem::path& file);  // a bare snapshot
  Catalogue(Catalogue&&) noexcept;
  Catalogue& operator=(Catalogue&&) noexcept;
  ~Catalogue();

  const Cinema& cinema() const;

  // The rotation: featured films first, then the rest by folder name, an article after every fourth film.
  const std::vector<CardKey>& cards() const;

  // Text in `language`, else the cinema's default, else English, else any (then CardText::language tells).
  // At each step pt-BR stands in for pt, and the other way round, when there is no better match.
  Result<Film> film(std::string_view id, std::string_view language) const;
  Result<Article> article(std::string_view id, std::string_view language) const;

  // Films in which directors and actors of this one direct or act, in the order of its own names (directors
  // first), of one name in the order of their ids.
  Result<std::vector<SharedPerson>> sharedPeople(std::string_view film) const;

  // Title (in the best language there is) and first still. Fails when there is no such film.
  Result<FilmTeaser> teaser(std::string_view film, std::string_view language) const;

  // Showings of `film` with from ≤ startDate < to, in time order; weekly slots are unrolled into dates, for
  // at most 400 days. A dated row stands for the weekly slot of the same start and screen, so that one week
  // can differ. Cancelled showings are in the snapshot but not in the list.
  Result<std::vector<Screening>> screenings(std::string_view film, LocalMinute from, LocalMinute to) const;

  // The same of all films, in the order of start, screen and film.
  Result<std::vector<Screening>> screenings(LocalMinute from, LocalMinute to) const;

  // Is there any of them?
  Result<bool> hasScreenings(LocalMinute from, LocalMinute to) const;

  // What is not on with from ≤ startDate < to and has not been: first the films with a showing from `to` on,
  // in the order of that; then those that nobody has set a time for, in the order of the cards.
  Result<std::vector<ComingFilm>> coming(LocalMinute from, LocalMinute to) const;

  // A film in a list, its title in the language that `film` would choose.
  Result<FilmRow> filmRow(std::string_view id, std::string_view language) const;
  Result<FilmFacts> factsOf(std::string_view id) const;

  // The next showing of `film` that starts at or after `from`, looking at most four weeks ahead.
  Result<std::optional<Screening>> nextScreening(std::string_view film, LocalMinute from) const;

  // The films that answer what somebody typed, at most `limit`: those whose title or its reading begins with
  // it, then has a word that does, then contains it, in any language; then those with such a director or
  // actor. Among equals the visitor's language goes first, then what starts soonest from `from` on (none: the
  // clock is not to be trusted), then the rotation. Nothing typed: all of them.
  Result<std::vector<SearchHit>> search(std::string_view query, std::string_view language,
                                        std::optional<LocalMinute> from, std::size_t limit) const;

 private:
  struct Self;
  explicit Catalogue(std::unique_ptr<Self> self);
  std::unique_ptr<Self> self_;
};

// The bytes of pictures (JPEG), on a connection of its own, for the decoding threads.
class PictureSource {
 public:
  static Result<PictureSource> open(const SnapshotPointer& source);
  static Result<PictureSource> open(const std::filesystem::path& file);  // a bare snapshot
  PictureSource(PictureSource&&) noexcept;
  PictureSource& operator=(PictureSource&&) noexcept;
  ~PictureSource();

  // Compares the bytes with their hash: a picture that was damaged on the way is an error, not a broken
  // image.
  Result<std::string> read(std::int64_t picture, PictureSize size) const;

 private:
  struct Self;
  explicit PictureSource(std::unique_ptr<Self> self);
  std::unique_ptr<Self> self_;
};

}  // namespace lobby
