// Where things stand in a spreadsheet: its separator, its line of headings, which column is what.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "data/authoring/csv.hpp"
#include "data/authoring/import/draft.hpp"
#include "data/authoring/import/mapping.hpp"
#include "platform/base/result.hpp"

namespace lobby::authoring {

struct TableLayout {
  CsvTable table;
  std::size_t header = 0;                                   // index of the row of headings
  std::map<std::string, std::vector<std::size_t>> columns;  // ours → theirs, in the mapping's order

  bool isUsed(std::size_t column) const;
};

// Fails when film or startDate cannot be found: names the columns, and suggests a mapping.
Result<TableLayout> findLayout(std::string_view text, const ColumnMapping& mapping,
                               const Vocabulary& vocabulary);

// What stands in lines above the headings and in columns that nobody mapped.
void reportUnmapped(const TableLayout& layout, const ColumnMapping& mapping, ImportReport& report);

}  // namespace lobby::authoring
