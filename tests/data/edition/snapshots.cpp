#include "tests/data/edition/snapshots.hpp"

#include <doctest/doctest.h>
#include <sqlite3.h>

#include "data/blake2b.hpp"
#include "data/catalogue.hpp"
#include "data/schema.hpp"
#include "platform/draw/picture_codec.hpp"

namespace lobby::test {
namespace {

constexpr const char* rows =
    "INSERT INTO cinema VALUES (1, 'morgenstern', 'DE', 'Europe/Berlin', 'de', '', '');"
    "INSERT INTO cinema_name VALUES ('', 'Morgenstern'), ('de', 'Filmtheater Morgenstern');"
    "INSERT INTO cinema_language VALUES (0, 'de'), (1, 'en');"
    "INSERT INTO film VALUES ('alpha', 'Alpha', 1927, 90, ''), ('beta', 'Beta', NULL, 61, '');"
    "INSERT INTO film_list VALUES ('alpha', 'genre', 0, 'drama'), ('alpha', 'actor', 0, 'A. Sorge');"
    "INSERT INTO film_rating VALUES ('alpha', 'DE', '12');"
    "INSERT INTO film_text VALUES ('alpha', 'de', 'Alpha', 'Kurz.', 'Ein langer Text über Züge.'),"
    "  ('alpha', 'en', 'Alpha', '', 'A text.'), ('beta', 'de', 'Beta', '', 'Noch ein Text.');"
    "INSERT INTO film_search VALUES ('alpha', 'de' || char(9) || 'alpha' || char(10)),"
    "  ('beta', 'de' || char(9) || 'beta' || char(10));"
    "INSERT INTO review VALUES ('alpha', 0, 'Gut.', 'A', 'B', 4.5, 'de'), ('alpha', 1, 'So.', '', '', NULL, "
    "'de');"
    "INSERT INTO article VALUES ('essay');"
    "INSERT INTO article_text VALUES ('essay', 'de', 'Aufsatz', '', 'Worte. ![](hall.jpg)');"
    "INSERT INTO picture VALUES (1, 64, 36, 3355443, 0.5, 0.5), (2, 64, 36, 0, 0, 1);"
    "INSERT INTO picture_alt VALUES (1, 'de', 'Ein Zug.');"
    "INSERT INTO film_still VALUES ('alpha', 0, 1);"
    "INSERT INTO article_picture VALUES ('essay', 0, 2, 'hall.jpg');"
    "INSERT INTO card VALUES (0, 'alpha', NULL), (1, 'beta', NULL), (2, NULL, 'essay');"
    "INSERT INTO screening VALUES"
    "  (1, 'alpha', 0, 29920410, 100, -30, 10, '1', 'de', '', '', '', '', NULL, '', ''),"
    "  (2, 'beta', 1, 7000, 70, NULL, NULL, '', '', '', '', '', '', NULL, '', '');"
    "INSERT INTO picture_data VALUES (1, x'', x'', x'', x''), (2, x'', x'', x'', x'');";

void bindBlob(sqlite3_stmt* statement, int parameter, std::string_view bytes) {
  sqlite3_bind_blob64(statement, parameter, bytes.data(), bytes.size(), SQLITE_TRANSIENT);
}

void putPicture(sqlite3* database, int picture, std::string_view full, std::string_view thumb) {
  sqlite3_stmt* statement = nullptr;
  REQUIRE(sqlite3_prepare_v2(database,
                             "UPDATE picture_data SET full_hash = ?1, thumb_hash = ?2, thumb = ?3, full = ?4 "
                             "WHERE picture = ?5",
                             -1, &statement, nullptr) == SQLITE_OK);
  bindBlob(statement, 1, asBytes(blake2b(full)));
  bindBlob(statement, 2, asBytes(blake2b(thumb)));
  bindBlob(statement, 3, thumb);
  bindBlob(statement, 4, full);
  sqlite3_bind_int(statement, 5, picture);
  CHECK(sqlite3_step(statement) == SQLITE_DONE);
  CHECK(sqlite3_changes(database) == 1);
  sqlite3_finalize(statement);
}

}  // namespace

std::string jpegOf(int width, int height) {
  draw::Bitmap picture{width, height, {}};
  picture.rgba.assign(static_cast<std::size_t>(width) * static_cast<std::size_t>(height) * 4, 120);
  return draw::encodeJpeg(picture, 80);
}

void TestSnapshot::Close::operator()(sqlite3* database) const {
  sqlite3_close_v2(database);
}

TestSnapshot::TestSnapshot(int pageSize) {
  sqlite3* database = nullptr;
  REQUIRE(sqlite3_open(":memory:", &database) == SQLITE_OK);
  database_.reset(database);
  run("PRAGMA page_size = " + std::to_string(pageSize));
  run("PRAGMA ignore_check_constraints = ON; PRAGMA writable_schema = ON;");
  run("PRAGMA application_id = " + std::to_string(snapshotApplicationId));
  run("PRAGMA user_version = " + std::to_string(snapshotVersion));
  run(schemaSql()).run(rows);
  for (const int picture : {1, 2}) putPicture(database, picture, jpegOf(64, 36), jpegOf(32, 18));
}

TestSnapshot& TestSnapshot::run(std::string_view sql) {
  char* problem = nullptr;
  const int code = sqlite3_exec(database_.get(), std::string(sql).c_str(), nullptr, nullptr, &problem);
  REQUIRE_MESSAGE(code == SQLITE_OK, (problem == nullptr ? "" : problem), ": ",
                  std::string(sql.substr(0, 200)));
  return *this;
}

TestSnapshot& TestSnapshot::runAgainst(std::string_view table, std::string_view rule,
                                       std::string_view instead, std::string_view sql) {
  const auto exchange = [&](std::string_view from, std::string_view to) {
    const std::string where = "' WHERE name = '" + std::string(table) + "'";
    run("UPDATE sqlite_schema SET sql = replace(sql, '" + std::string(from) + "', '" + std::string(to) +
        "')" + where.substr(1));
    CHECK(sqlite3_changes(database_.get()) == 1);
    // A new number of the schema makes SQLite read it again.
    run("PRAGMA writable_schema = RESET; PRAGMA writable_schema = ON;");
  };
  exchange(rule, instead);
  run(sql);
  exchange(instead, rule);
  return *this;
}

std::uint32_t TestSnapshot::root(std::string_view name) const {
  sqlite3_stmt* statement = nullptr;
  const std::string sql = "SELECT rootpage FROM sqlite_schema WHERE name = '" + std::string(name) + "'";
  REQUIRE(sqlite3_prepare_v2(database_.get(), sql.c_str(), -1, &statement, nullptr) == SQLITE_OK);
  REQUIRE(sqlite3_step(statement) == SQLITE_ROW);
  const int page = sqlite3_column_int(statement, 0);
  sqlite3_finalize(statement);
  return static_cast<std::uint32_t>(page);
}

TestSnapshot& TestSnapshot::withPicture(std::string_view full, std::string_view thumb) {
  putPicture(database_.get(), 1, full, thumb);
  return *this;
}

std::string TestSnapshot::bytes() const {
  sqlite3_int64 size = 0;
  unsigned char* data = sqlite3_serialize(database_.get(), "main", &size, 0);
  REQUIRE(data != nullptr);
  std::string bytes(reinterpret_cast<const char*>(data), static_cast<std::size_t>(size));
  sqlite3_free(data);
  return bytes;
}

std::string smallSnapshot() {
  static const std::string bytes = TestSnapshot().bytes();
  return bytes;
}

}  // namespace lobby::test
