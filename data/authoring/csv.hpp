// Tables as spreadsheets write them (RFC 4180): quoted cells, doubled quotes, line breaks within quotes.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lobby::authoring {

struct CsvPlace {  // both from 1
  int line = 0;
  int column = 0;  // in characters
};

struct CsvRow {
  int line = 0;  // where it begins
  std::vector<std::string> cells;
  std::vector<CsvPlace>
      places;  // as many: the first character of each cell's text, without quotes and blanks
};

struct CsvTable {
  std::vector<CsvRow> rows;          // blank lines left out
  std::optional<int> unclosedQuote;  // the line where it opens
};

// Separated by commas, or by semicolons when the first line has those and no comma.
CsvTable parseCsv(std::string_view text);
CsvTable parseCsv(std::string_view text, char separator);

}  // namespace lobby::authoring
