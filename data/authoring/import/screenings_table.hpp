// Adding rows to screenings.csv as it is: its own columns, separator and line ends; what is there keeps its
// bytes. Only the first line may grow, when a column is needed that it has not.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace lobby::authoring {

using Cells = std::map<std::string, std::string>;  // column → cell

class ScreeningsTable {
 public:
  // `bytes` of the file that is there; empty: a new file, with all columns.
  explicit ScreeningsTable(std::string bytes);

  void append(const std::vector<Cells>& rows);
  const std::string& bytes() const { return bytes_; }

  static const std::vector<std::string>& allColumns();
  // "film,startDate,…" and one line per row, for a reader.
  static std::string textOf(const std::vector<Cells>& rows);

 private:
  void addColumn(const std::string& name);
  std::string line(const Cells& cells) const;

  std::string bytes_;
  std::vector<std::string> columns_;
  char separator_ = ',';
  std::string lineEnd_;
};

}  // namespace lobby::authoring
