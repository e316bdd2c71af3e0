// What the deep check takes, and that it looks at everything there is.
#include <set>

#include <doctest/doctest.h>
#include <sqlite3.h>

#include "data/edition/snapshot_rules.hpp"
#include "data/schema.hpp"
#include "tests/data/edition/checked.hpp"
#include "tests/data/edition/snapshots.hpp"

namespace lobby::test {
namespace {

using namespace edition;

using Columns = std::set<std::pair<std::string, std::string>>;

Columns columnsOfSchema() {
  sqlite3* database = nullptr;
  REQUIRE(sqlite3_open(":memory:", &database) == SQLITE_OK);
  REQUIRE(sqlite3_exec(database, std::string(schemaSql()).c_str(), nullptr, nullptr, nullptr) == SQLITE_OK);
  Columns columns;
  const auto add = [](void* to, int, char** values, char**) {
    static_cast<Columns*>(to)->emplace(values[0], values[1]);
    return 0;
  };
  constexpr const char* all =
      "SELECT t.name, c.name FROM pragma_table_list t JOIN pragma_table_info(t.name) c "
      "WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite_%'";
  REQUIRE(sqlite3_exec(database, all, add, &columns, nullptr) == SQLITE_OK);
  sqlite3_close(database);
  return columns;
}

}  // namespace

TEST_CASE("check: a good snapshot is taken") {
  CHECK(checked(smallSnapshot()) == "good");
}

TEST_CASE("check: there is a rule for every column of every table") {
  Columns ruled;
  for (const TableRule& table : tableRules()) {
    for (const ColumnRule& column : table.columns) ruled.emplace(table.name, column.name);
  }
  Columns wanted = columnsOfSchema();
  std::erase_if(wanted, [](const auto& column) { return column.first == "picture_data"; });
  CHECK(wanted.size() > 60);
  CHECK(ruled == wanted);
}

TEST_CASE("check: the edges of what is allowed are allowed") {
  const char* const edges[] = {
      "UPDATE film SET duration = 1",
      "UPDATE film SET date_published = NULL",
      "UPDATE screening SET door_time = NULL, feature_start = NULL",
      "UPDATE review SET stars = 0 WHERE position = 0; UPDATE review SET stars = 5 WHERE position = 1",
      "UPDATE screening SET start_date = 10079 WHERE weekly = 1",
      "UPDATE screening SET start_date = 0 WHERE weekly = 1",
      "UPDATE picture SET focal_x = 0, focal_y = 1, dominant_colour = 16777215",
      "UPDATE film_text SET body = printf('%.262144c', 'x') WHERE film = 'beta'",
      "DELETE FROM screening; DELETE FROM review; DELETE FROM film_text",
      "DELETE FROM card WHERE film IS NOT NULL",
      "DELETE FROM film_still; DELETE FROM picture_alt; DELETE FROM article_picture; DELETE FROM "
      "picture_data; DELETE FROM picture",
  };
  for (const char* sql : edges) {
    CAPTURE(std::string(sql));
    CHECK(checked(TestSnapshot().run(sql).bytes()) == "good");
  }
}

TEST_CASE("check: it says how far it is, and gets to the end") {
  std::uint64_t last = 0, of = 0;
  const auto progress = [&](std::uint64_t done, std::uint64_t total) {
    CHECK(done >= last);
    CHECK(done <= total);
    last = done;
    of = total;
  };
  const std::string bytes = TestSnapshot().bytes();
  REQUIRE(checkSnapshot(memorySnapshot(bytes), {acceptAny, progress}));
  CHECK(of == 2 * bytes.size());
  CHECK(last > bytes.size());
}

}  // namespace lobby::test
