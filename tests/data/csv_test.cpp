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
