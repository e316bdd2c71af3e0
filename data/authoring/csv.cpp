#include "data/authoring/csv.hpp"

#include <utility>

namespace lobby::authoring {
namespace {

class Parser {
 public:
  explicit Parser(std::string_view text) : text_(text) {
    const std::string_view first = text.substr(0, text.find('\n'));
    if (first.find(';') != first.npos && first.find(',') == first.npos) separator_ = ';';
  }

  CsvTable parse() {
    row_.line = 1;
    for (; at_ < text_.size(); ++at_) step(text_[at_]);
    if (quoted_) table_.unclosedQuote = quoteLine_;
    endRow();
    return std::move(table_);
  }

 private:
  void step(char c) {
    if (quoted_) return stepQuoted(c);
    if (c == '"' && cell_.empty() && !wasQuoted_) {
      quoted_ = wasQuoted_ = true;
      quoteLine_ = line_;
    } else if (c == separator_) {
      endCell();
    } else if (c == '\n') {
      ++line_;
      endRow();
    } else if (c != '\r') {
      cell_ += c;
    }
  }

  void stepQuoted(char c) {
    if (c == '\n') ++line_;
    if (c != '"') {
      cell_ += c;
    } else if (at_ + 1 < text_.size() && text_[at_ + 1] == '"') {
      cell_ += '"';
      ++at_;
    } else {
      quoted_ = false;
    }
  }

  void endCell() {
    row_.cells.push_back(trimmed());
    cell_.clear();
    wasQuoted_ = false;
  }

  void endRow() {
    const bool blank = row_.cells.empty() && !wasQuoted_ && trimmed().empty();
    endCell();
    if (!blank) table_.rows.push_back(std::move(row_));
    row_ = {line_, {}};
  }

  std::string trimmed() const {
    constexpr std::string_view blanks = " \t\r\n";
    const std::size_t begin = cell_.find_first_not_of(blanks);
    if (begin == cell_.npos) return {};
    return cell_.substr(begin, cell_.find_last_not_of(blanks) - begin + 1);
  }

  std::string_view text_;
  std::size_t at_ = 0;
  char separator_ = ',';
  int line_ = 1;
  int quoteLine_ = 0;
  bool quoted_ = false;
  bool wasQuoted_ = false;
  std::string cell_;
  CsvRow row_;
  CsvTable table_;
};

}  // namespace

CsvTable parseCsv(std::string_view text) {
  return Parser(text).parse();
}

}  // namespace lobby::authoring
