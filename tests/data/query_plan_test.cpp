// Every query of the catalogue finds its rows by a key or an index: its cost does not grow with the
// programme.
#include <cstring>
#include <set>

#include <doctest/doctest.h>
#include <sqlite3.h>

#include "tests/data/support.hpp"

using namespace lobby;
using namespace lobby::test;

namespace {

std::set<sqlite3*> opened;

// SQLite calls this for every connection it opens.
int remember(sqlite3* database, char**, const sqlite3_api_routines*) {
  opened.insert(database);
  return SQLITE_OK;
}

// Tables that are read from end to end on purpose: once, at opening; for each letter that somebody searches
// for.
bool isReadWhole(const std::string& step) {
  for (const char* table : {"SCAN cinema", "SCAN cinema_name", "SCAN cinema_language", "SCAN card",
                            "SCAN film_search", "SCAN sqlite_schema", "SCAN sqlite_master"}) {
    if (step == table) return true;
  }
  return false;
}

// Of screenings those of one film, or of one time, or the weekly slots: never all dated ones.
bool isOfScreenings(const std::string& step) {
  return step.starts_with("SEARCH screening") || step.starts_with("SEARCH slot") ||
         step.starts_with("SEARCH dated");
}

bool isNarrow(const std::string& step) {
  return step.find("(film=? AND weekly=?") != std::string::npos ||
         step.ends_with("screening_by_film (film=?)") || step.ends_with("screening_by_time (weekly=?)") ||
         step.find("(weekly=? AND start_date>? AND start_date<?)") != std::string::npos;
}

std::vector<std::string> planOf(sqlite3* database, const std::string& sql) {
  sqlite3_stmt* plan = nullptr;
  REQUIRE(sqlite3_prepare_v2(database, ("EXPLAIN QUERY PLAN " + sql).c_str(), -1, &plan, nullptr) ==
          SQLITE_OK);
  std::vector<std::string> steps;
  while (sqlite3_step(plan) == SQLITE_ROW) {
    steps.emplace_back(reinterpret_cast<const char*>(sqlite3_column_text(plan, 3)));
  }
  sqlite3_finalize(plan);
  return steps;
}

int checkPlans(sqlite3* database) {
  std::vector<std::string> queries;
  for (sqlite3_stmt* each = nullptr; (each = sqlite3_next_stmt(database, each)) != nullptr;) {
    queries.emplace_back(sqlite3_sql(each));
  }
  for (const std::string& sql : queries) {
    for (const std::string& step : planOf(database, sql)) {
      CAPTURE(sql);
      CAPTURE(step);
      CHECK((!step.starts_with("SCAN") || isReadWhole(step)));
      CHECK(step.find("AUTOMATIC") == std::string::npos);
      CHECK((!isOfScreenings(step) || isNarrow(step)));
    }
  }
  return static_cast<int>(queries.size());
}

}  // namespace

TEST_CASE("queries: no table that grows with the programme is ever scanned") {
  const TemporaryFolder folder;
  writeBase(folder);
  const auto file = buildSnapshot(folder);
  sqlite3_auto_extension(reinterpret_cast<void (*)()>(remember));
  opened.clear();
  const auto catalogue = Catalogue::open(file);
  const auto pictures = PictureSource::open(file);
  sqlite3_cancel_auto_extension(reinterpret_cast<void (*)()>(remember));
  REQUIRE(catalogue);
  REQUIRE(pictures);
  CHECK(catalogue->film("alpha", "de").has_value());
  CHECK(catalogue->article("essay", "de").has_value());
  CHECK(catalogue->nextScreening("alpha", 0).has_value());
  CHECK(catalogue->search("a", "de", 0, 10).has_value());
  CHECK(catalogue->screenings(at("2026-11-20T05:00"), at("2026-11-21T05:00")).has_value());
  CHECK(catalogue->hasScreenings(at("2026-11-20T05:00"), at("2026-11-21T05:00")).has_value());
  CHECK(catalogue->coming(at("2026-11-20T05:00"), at("2026-11-27T05:00")).has_value());
  CHECK(catalogue->filmRow("alpha", "de").has_value());
  CHECK(catalogue->sharedPeople("alpha").has_value());
  CHECK(catalogue->teaser("alpha", "de").has_value());
  CHECK(pictures->read(1, PictureSize::full).has_value());
  CHECK(pictures->read(1, PictureSize::thumb).has_value());
  int queries = 0;
  for (sqlite3* database : opened) queries += checkPlans(database);
  CHECK(queries >= 22);
}
