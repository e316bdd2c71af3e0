#include "data/authoring/csv.hpp"

#include <doctest/doctest.h>

using namespace lobby::authoring;
using Cells = std::vector<std::string>;

TEST_CASE("csv: plain cells, trimmed; blank lines left out") {
  const CsvTable table = parseCsv("a, b ,c\n\n1,,3\n");
  REQUIRE(table.rows.size() == 2);
  CHECK(table.rows[0].cells == Cells{"a", "b", "c"});
  CHECK(table.rows[1].cells == Cells{"1", "", "3"});
  CHECK(table.rows[1].line == 3);
  CHECK(parseCsv("").rows.empty());
  CHECK(parseCsv("a").rows.size() == 1);
  CHECK(parseCsv("\n \n").rows.empty());
}

TEST_CASE("csv: quotes") {
  const CsvTable table = parseCsv("\"a,b\",\"say \"\"hi\"\"\",\"two\nlines\"\nx,\"\"\n");
  REQUIRE(table.rows.size() == 2);
  CHECK(table.rows[0].cells == Cells{"a,b", "say \"hi\"", "two\nlines"});
  CHECK(table.rows[1].cells == Cells{"x", ""});
  CHECK(table.rows[1].line == 3);
  CHECK(!table.unclosedQuote);
  CHECK(parseCsv("5\" disc,x").rows[0].cells == Cells{"5\" disc", "x"});
}

TEST_CASE("csv: a quote that is never closed is noticed, with its line") {
  CHECK(parseCsv("a,b\nc,\"d\ne\n").unclosedQuote == 2);
}

TEST_CASE("csv: semicolons, when the first line has no comma") {
  CHECK(parseCsv("a;b\n1;2,5\n").rows[1].cells == Cells{"1", "2,5"});
  CHECK(parseCsv("a,b\n1;2,5\n").rows[1].cells == Cells{"1;2", "5"});
}

namespace {

// "1:1 1:3 2:5" for the cells of a row.
std::string places(std::string_view text, std::size_t row) {
  const CsvTable table = parseCsv(text);
  std::string found;
  for (const CsvPlace& place : table.rows.at(row).places) {
    found += (found.empty() ? "" : " ") + std::to_string(place.line) + ":" + std::to_string(place.column);
  }
  return found;
}

}  // namespace

TEST_CASE("csv: every cell's place, in characters") {
  CHECK(places("a,b,c", 0) == "1:1 1:3 1:5");
  CHECK(places("a,b,c\n\nxx,,z\n", 1) == "3:1 3:4 3:5");
  CHECK(places("a,  b ,c", 0) == "1:1 1:5 1:8");
  CHECK(places("ä日,b\nb,ü,c", 0) == "1:1 1:4");
  CHECK(places("ä日,b\nb,ü,c", 1) == "2:1 2:3 2:5");
}

TEST_CASE("csv: the place of a quoted cell is that of its text") {
  CHECK(places("\"a\",\" b\",\"\",d", 0) == "1:2 1:7 1:11 1:13");
  CHECK(places("\"say \"\"hi\"\"\",b", 0) == "1:2 1:14");
  CHECK(places("\"two\nlines\",b\nc,d", 0) == "1:2 2:8");
  CHECK(places("\"two\nlines\",b\nc,d", 1) == "3:1 3:3");
  CHECK(places("x,\"\n y\"", 0) == "1:1 2:2");
}
