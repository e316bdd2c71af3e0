#include "app/ctl/table.hpp"

#include <algorithm>
#include <utility>

#include "data/authoring/display_width.hpp"

namespace lobby::ctl {
namespace {

bool isNumber(const std::string& cell) {
  return cell.find_first_not_of("0123456789") == cell.npos;
}

}  // namespace

Table::Table(std::vector<std::string> header) {
  rows_.push_back(std::move(header));
}

void Table::add(std::vector<std::string> row) {
  rows_.push_back(std::move(row));
}

std::string Table::text() const {
  std::vector<int> widths(rows_.front().size(), 0);
  std::vector<bool> numbers(widths.size(), true);
  for (const auto& row : rows_) {
    for (std::size_t i = 0; i < row.size() && i < widths.size(); ++i) {
      widths[i] = std::max(widths[i], authoring::displayWidth(row[i]));
      if (&row != &rows_.front() && !isNumber(row[i])) numbers[i] = false;
    }
  }
  std::string text;
  for (const auto& row : rows_) {
    std::string line;
    for (std::size_t i = 0; i < row.size() && i < widths.size(); ++i) {
      const std::string spaces(static_cast<std::size_t>(widths[i] - authoring::displayWidth(row[i])), ' ');
      line += "  " + (numbers[i] ? spaces + row[i] : row[i] + spaces);
    }
    line.erase(line.find_last_not_of(' ') + 1);
    text += line + "\n";
  }
  return text;
}

}  // namespace lobby::ctl
