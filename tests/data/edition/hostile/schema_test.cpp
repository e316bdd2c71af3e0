// Databases that are none of ours, or that hold more or less than our tables.
#include <doctest/doctest.h>

#include "tests/data/edition/hostile/inside.hpp"

namespace lobby::test {
namespace {

std::string opening(const std::string& why) {
  return "refused: opening the snapshot inside: " + why;
}

std::string alien(const std::string& name) {
  return opening("it holds " + name + ", which does not belong there");
}

std::string manyTables(int count) {
  TestSnapshot snapshot;
  std::string sql = "BEGIN;";
  for (int i = 0; i < count; ++i) sql += "CREATE TABLE x" + std::to_string(i) + " (a);";
  return snapshot.run(sql + "COMMIT").bytes();
}

std::string inUtf16() {
  // Only an empty database takes another encoding; the mark alone does what a forger would do.
  return withBig(smallSnapshot(), 56, 4, 2);
}

}  // namespace

TEST_CASE("hostile schema: the good snapshot that all cases begin with is installed") {
  CHECK(brought(smallSnapshot()) == "installed");
  CHECK(brought(TestSnapshot(512).bytes()) == "installed");
  CHECK(brought(TestSnapshot(65536).bytes()) == "installed");
}

TEST_CASE("hostile schema: what the header says") {
  const std::string good = smallSnapshot();
  const std::string size = std::to_string(good.size());
  checkInside(
      {{"no database", std::string(5000, 'x'),
        opening("it is no programme for a kiosk, choose a file that lobbyctl built")},
       {"one byte", "S", opening("it is no programme for a kiosk, choose a file that lobbyctl built")},
       {"the magic alone", good.substr(0, 99),
        opening("it is no programme for a kiosk, choose a file that lobbyctl built")},
       {"another application", after("PRAGMA application_id = 7"),
        opening("this database belongs to another application, choose one that lobbyctl built")},
       {"newer format", after("PRAGMA user_version = 3"),
        opening("its format is 3 and this program knows 2, update the program")},
       {"format -1", after("PRAGMA user_version = -1"),
        opening("its format is 4294967295 and this program knows 2, update the program")},
       {"format 0", after("PRAGMA user_version = 0"),
        opening("its format is 0 and no longer read, build it again")},
       {"write-ahead log, to write", withBig(good, 18, 1, 2),
        opening("it is in write-ahead mode and may be incomplete, build it again with lobbyctl")},
       {"write-ahead log, to read", withBig(good, 19, 1, 2),
        opening("it is in write-ahead mode and may be incomplete, build it again with lobbyctl")},
       {"UTF-16", inUtf16(), opening("its texts are not in UTF-8, build it again with lobbyctl")},
       {"pages of 0 bytes", withBig(good, 16, 2, 0), opening("its header is damaged")},
       {"pages of 4095 bytes", withBig(good, 16, 2, 4095), opening("its header is damaged")},
       {"pages of 256 bytes", withBig(good, 16, 2, 256), opening("its header is damaged")},
       {"a page more than there are", withBig(good, 28, 4, good.size() / 4096 + 1),
        opening("it is cut short (" + size + " of " + std::to_string(good.size() + 4096) +
                " bytes), copy it again")},
       {"a page less than there are", withBig(good, 28, 4, good.size() / 4096 - 1),
        opening("it is longer than its header says, copy it again")},
       {"2^32 - 1 pages", withBig(good, 28, 4, 0xFFFF'FFFF),
        opening("it is cut short (" + size + " of 17592186040320 bytes), copy it again")},
       {"schema of format 5", withBig(good, 44, 4, 5), opening("its header is damaged")}});
}

TEST_CASE("hostile schema: more than our tables") {
  checkInside(
      {{"a trigger", after("CREATE TRIGGER evil AFTER INSERT ON film BEGIN DELETE FROM film; END"),
        alien("evil")},
       {"a view", after("CREATE VIEW evil AS SELECT 1"), alien("evil")},
       {"a view that shadows a table",
        after("ALTER TABLE film RENAME TO hidden; CREATE VIEW film AS SELECT * FROM hidden"),
        opening("its table film is not as it should be")},
       {"a view in a table's place",
        after("DROP TABLE review; CREATE VIEW review AS SELECT * FROM film_text"),
        opening("its table review is not as it should be")},
       {"a virtual table", after("CREATE VIRTUAL TABLE evil USING fts5(a)"), alien("evil")},
       {"a virtual table of files",
        after("INSERT INTO sqlite_schema VALUES ('table', 'evil', 'evil', 0, "
              "'CREATE VIRTUAL TABLE evil USING csv(filename=\"/etc/passwd\")')"),
        alien("evil")},
       {"one table more", after("CREATE TABLE evil (a)"), alien("evil")},
       {"one index more", after("CREATE INDEX evil ON film (duration)"), alien("evil")},
       {"an index on an expression", after("CREATE INDEX evil ON film (abs(duration))"), alien("evil")},
       {"SQLite's own statistics", after("ANALYZE"), alien("sqlite_stat1")},
       {"three thousand tables", manyTables(3000), opening("reading it takes far too long")}});
}

TEST_CASE("hostile schema: less than our tables, or others") {
  const auto rewritten = [](const std::string& set) {
    return after("UPDATE sqlite_schema SET " + set + "; SELECT 1");
  };
  checkInside(
      {{"a table missing", after("DROP TABLE picture_alt"), opening("it lacks the table picture_alt")},
       {"an index missing", after("DROP INDEX screening_by_film"),
        opening("it lacks the table screening_by_film")},
       {"no table at all", after("DELETE FROM sqlite_schema"), opening("it lacks the table cinema")},
       {"a column more", after("ALTER TABLE film ADD COLUMN x TEXT"),
        opening("its table film is not as it should be")},
       {"a column renamed", after("ALTER TABLE review RENAME COLUMN stars TO points"),
        opening("its table review is not as it should be")},
       {"a rule less", rewritten("sql = replace(sql, ') STRICT', ')') WHERE name = 'card'"),
        opening("its table card is not as it should be")},
       {"a reference less", rewritten("sql = replace(sql, ' REFERENCES film', '') WHERE name = 'card'"),
        opening("its table card is not as it should be")},
       {"a column that computes",
        rewritten("sql = replace(sql, 'rating TEXT NOT NULL', 'rating TEXT AS (film)') "
                  "WHERE name = 'film_rating'"),
        opening("its table film_rating is not as it should be")},
       {"a table whose definition is no SQL", rewritten("sql = 'CREATE TABLE ((' WHERE name = 'card'"),
        opening("malformed database schema (card) - near \"(\": syntax error")},
       {"a definition of a megabyte", rewritten("sql = sql || printf('%.1000000c', ' ') WHERE name = 'card'"),
        opening("malformed database schema (card) - string or blob too big")},
       {"a name twice", after("INSERT INTO sqlite_schema SELECT * FROM sqlite_schema WHERE name = 'card'"),
        opening("malformed database schema (card) - table card already exists")},
       {"a table that begins nowhere", rewritten("rootpage = 0 WHERE name = 'card'"),
        damagedInside("page 0 of its database is not there")},
       {"a table that begins behind the end", rewritten("rootpage = 99999 WHERE name = 'card'"),
        opening("malformed database schema (card) - invalid rootpage")}});
}

}  // namespace lobby::test
