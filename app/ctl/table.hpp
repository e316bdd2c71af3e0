// Rows of cells, set in columns.
#pragma once

#include <string>
#include <vector>

namespace lobby::ctl {

class Table {
 public:
  // Columns of numbers stand right. A row may have fewer cells than others.
  explicit Table(std::vector<std::string> header);
  void add(std::vector<std::string> row);

  bool empty() const { return rows_.size() < 2; }

  // One line a row, two spaces before it and between the columns; none at a line's end.
  std::string text() const;

 private:
  std::vector<std::vector<std::string>> rows_;  // the first is the header
};

}  // namespace lobby::ctl
