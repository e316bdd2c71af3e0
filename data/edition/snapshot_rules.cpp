#include "data/edition/snapshot_rules.hpp"

#include <array>

namespace lobby::edition {
namespace {

using enum ValueKind;

constexpr std::int64_t longText = 256 * 1024;
constexpr std::int64_t shortText = 16 * 1024;
constexpr std::int64_t longestName = 255;
constexpr std::int64_t longestTag = 35;
constexpr std::int64_t last = 1'000'000;                   // position in a list
constexpr std::int64_t largestId = std::int64_t{1} << 40;  // of rows that are numbered
constexpr std::int64_t side = 1920;                        // px
constexpr std::int64_t year1890 = -42'075'360;             // minutes
constexpr std::int64_t year3000 = 541'728'000;
constexpr std::int64_t aYear = 366 * 24 * 60;

ColumnRule nameColumn(std::string_view column) {
  return {column, name, 1, longestName};
}
ColumnRule tagColumn(std::string_view column, std::int64_t least = 2) {
  return {column, tag, least, longestTag};
}
ColumnRule textColumn(std::string_view column, std::int64_t most = shortText) {
  return {column, text, 0, most};
}
ColumnRule place() {
  return {"position", integer, 0, last};
}
ColumnRule number(std::string_view column, std::int64_t least, std::int64_t most, bool optional = false) {
  return {column, integer, least, most, optional};
}

TableRule texts(std::string_view table, std::string_view owner) {
  return {table,
          0,
          200'000,
          {nameColumn(owner), tagColumn("language"), textColumn("title"), textColumn("tagline"),
           textColumn("body", longText)}};
}

std::vector<TableRule> cinemaTables() {
  return {{"cinema",
           1,
           1,
           {number("id", 1, 1), nameColumn("name_id"), tagColumn("country"), nameColumn("time_zone"),
            tagColumn("default_language"), textColumn("address"), textColumn("url")}},
          {"cinema_name", 0, 100, {tagColumn("language", 0), textColumn("name")}},
          {"cinema_language", 1, 64, {place(), tagColumn("language")}}};
}

std::vector<TableRule> filmTables() {
  return {{"film",
           0,
           20'000,
           {nameColumn("id"), textColumn("original_title"), number("date_published", 1800, 2999, true),
            number("duration", 1, aYear), textColumn("url")}},
          {"film_list", 0, last, {nameColumn("film"), nameColumn("field"), place(), textColumn("value")}},
          {"film_rating", 0, last, {nameColumn("film"), tagColumn("country"), textColumn("rating")}},
          texts("film_text", "film"),
          {"film_search", 0, 20'000, {nameColumn("film"), textColumn("text", longText)}},
          {"review",
           0,
           last,
           {nameColumn("film"),
            place(),
            textColumn("quote"),
            textColumn("author"),
            textColumn("source"),
            {"stars", real, 0, 5, true},
            tagColumn("language", 0)}}};
}

std::vector<TableRule> pictureTables() {
  return {{"picture",
           0,
           200'000,
           {number("id", 1, largestId),
            number("width", 1, side),
            number("height", 1, side),
            number("dominant_colour", 0, 0xFFFFFF),
            {"focal_x", real, 0, 1},
            {"focal_y", real, 0, 1}}},
          {"picture_alt",
           0,
           last,
           {number("picture", 1, largestId), tagColumn("language", 0), textColumn("alt")}},
          {"film_still", 0, 200'000, {nameColumn("film"), place(), number("picture", 1, largestId)}},
          {"article_picture",
           0,
           200'000,
           {nameColumn("article"), place(), number("picture", 1, largestId), textColumn("source")}}};
}

TableRule screenings() {
  return {"screening",
          0,
          200'000,
          {number("id", 0, largestId), nameColumn("film"), number("weekly", 0, 1),
           number("start_date", year1890, year3000), number("length", 0, aYear),
           number("door_time", -aYear, aYear, true), number("feature_start", -aYear, aYear, true),
           textColumn("screen"), textColumn("in_language"), textColumn("subtitle_language"),
           textColumn("video_format"), textColumn("access"), textColumn("status"),
           number("status_time", year1890, year3000, true), textColumn("music"), textColumn("note")}};
}

std::vector<TableRule> allTables() {
  std::vector<TableRule> all = cinemaTables();
  const auto add = [&](std::vector<TableRule> more) { all.insert(all.end(), more.begin(), more.end()); };
  add(filmTables());
  add({{"article", 0, 20'000, {nameColumn("id")}},
       texts("article_text", "article"),
       {"article_film", 0, 200'000, {nameColumn("article"), place(), nameColumn("film")}}});
  add(pictureTables());
  ColumnRule film = nameColumn("film"), article = nameColumn("article");
  film.optional = article.optional = true;
  add({{"card", 1, 40'000, {place(), film, article}}, screenings()});
  return all;
}

}  // namespace

std::span<const TableRule> tableRules() {
  static const std::vector<TableRule> all = allTables();
  return all;
}

std::span<const QueryRule> queryRules() {
  static constexpr std::array<QueryRule, 5> all{{
      // SQLite forgets what CHECK says as soon as it only reads.
      {"SELECT position FROM card WHERE (film IS NULL) = (article IS NULL)",
       "a card is not either a film or an article"},
      {"SELECT default_language FROM cinema WHERE default_language NOT IN (SELECT language FROM "
       "cinema_language)",
       "the cinema's own language is not among those that it offers"},
      {"SELECT film FROM screening WHERE weekly = 1 AND start_date NOT BETWEEN 0 AND 10079",
       "a weekly screening is on no day of the week"},
      // Every letter that a visitor types reads it all.
      {"SELECT 'film_search' WHERE (SELECT sum(length(CAST(text AS BLOB))) FROM film_search) > 16777216",
       "there is more to search in than a kiosk can read at once"},
      {"SELECT id FROM picture WHERE id NOT IN (SELECT picture FROM picture_data)", "a picture is missing"},
  }};
  return all;
}

}  // namespace lobby::edition
