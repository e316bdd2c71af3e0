// What the catalogue's parts share: the open snapshot, and the functions that read one thing each.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "data/catalogue.hpp"
#include "data/film_order.hpp"
#include "data/sqlite.hpp"

namespace lobby {

struct Catalogue::Self {
  explicit Self(sqlite::Database opened) : database(std::move(opened)) {}
  sqlite::Database database;
  Cinema cinema;
  std::vector<CardKey> cards;
  rows::FilmOrder order;  // for searches
};

namespace rows {

using sqlite::Database;
using sqlite::Statement;

// Of columns 0 to 6: id, width, height, dominant_colour, focal_x, focal_y, alt.
inline Picture pictureOf(const Statement& row) {
  return {row.integer(0),
          static_cast<int>(row.integer(1)),
          static_cast<int>(row.integer(2)),
          static_cast<std::uint32_t>(row.integer(3)),
          row.real(4),
          row.real(5),
          row.text(6)};
}

// Runs queries one after another; after a failure it runs none any more and `give` returns that failure.
class Reader {
 public:
  explicit Reader(Database& database) : database_(database) {}

  // Binds the parameters in their order and calls `each` for every row.
  template <class Each, class... Parameters>
  void forEach(std::string_view sql, Each each, const Parameters&... parameters) {
    if (state_) state_ = run(sql, each, parameters...);
  }

  // Fails with `message` unless `good`.
  void require(bool good, std::string message) {
    if (state_ && !good) state_ = fail(ErrorKind::content, std::move(message));
  }

  const Result<void>& state() const { return state_; }

  template <class T>
  Result<T> give(T value) const {
    if (!state_) return std::unexpected(state_.error());
    return value;
  }

 private:
  template <class Each, class... Parameters>
  Result<void> run(std::string_view sql, Each& each, const Parameters&... parameters) {
    const Result<Statement*> query = database_.cached(sql);
    if (!query) return std::unexpected(query.error());
    Statement& row = **query;
    [[maybe_unused]] int number = 0;
    (row.bind(++number, parameters), ...);
    Result<bool> more = row.step();
    for (; more && *more; more = row.step()) each(static_cast<const Statement&>(row));
    row.reset();
    if (!more) return std::unexpected(more.error());
    return {};
  }

  Database& database_;
  Result<void> state_;
};

// "de fr" → {"de", "fr"}
std::vector<std::string> words(std::string_view text);

// A row of the table screening that was asked for with these columns, before any others.
inline constexpr std::string_view slotColumns =
    "weekly, start_date, length, door_time, feature_start, screen, in_language, subtitle_language, "
    "video_format, access, status, note, status_time, music";
inline constexpr int slotColumnCount = 14;
Slot slot(const Statement& row, std::string_view film);

// Far beyond any date, far from an overflow. Whoever asks for more than `longestRange` at once gets no more:
// a weekly slot never ends.
inline constexpr LocalMinute latest = 2'000'000'000;
inline constexpr LocalMinute longestRange = 400 * 24 * 60;

// from ≤ to ≤ from + longestRange, both within ±latest.
struct Range {
  LocalMinute from = 0;
  LocalMinute to = 0;
};
Range boundedRange(LocalMinute from, LocalMinute to);

// The part of a week of weekly slots that falls into a range: those with from ≤ start < to, as they are
// stored, begin `week` later.
struct WeekPart {
  LocalMinute week = 0;
  Range starts;
};
std::vector<WeekPart> weekParts(const Range& range);

Result<Cinema> cinema(Database& database);
Result<std::vector<CardKey>> cards(Database& database);

// The best text there is: the visitor's language, the cinema's, English, any. Of each, the exact tag goes
// before another that begins alike (pt before pt-BR). Empty when there is none.
enum class Owner { film, article };
Result<CardText> text(Database& database, Owner owner, std::string_view id, std::string_view language,
                      std::string_view defaultLanguage);

struct Pictures {
  std::vector<Picture> pictures;
  std::vector<std::string> sources;  // of an article's
};
Result<Pictures> pictures(Database& database, Owner owner, std::string_view id, std::string_view language);

}  // namespace rows
}  // namespace lobby
