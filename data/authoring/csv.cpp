#include "data/authoring/csv.hpp"

#include <utility>

namespace lobby::authoring {
namespace {

class Parser {
 public:
  Parser(std::string_view text, char separator) : text_(text), separator_(separator) {}

  CsvTable parse() {
    row_.line = 1;
    for (; at_ < text_.size(); ++at_) step(text_[at_]);
    if (quoted_) table_.unclosedQuote = quoteLine_;
    endRow();
    return std::move(table_);
  }

 private:
  void step(char c) {
    if ((c & 0xC0) != 0x80) ++column_;  // not within a character
    if (quoted_) return stepQuoted(c);
    if (c == '"' && cell_.empty() && !wasQuoted_) {
      quoted_ = wasQuoted_ = true;
      quoteLine_ = line_;
    } else if (c == separator_) {
      endCell();
    } else if (c == '\n') {
      ++line_;
      column_ = 0;
      endRow();
    } else if (c != '\r') {
      cell_ += c;
    }
  }

  void stepQuoted(char c) {
    if (c == '\n') {
      ++line_;
      column_ = 0;
    }
    if (c != '"') {
      cell_ += c;
    } else if (at_ + 1 < text_.size() && text_[at_ + 1] == '"') {
      cell_ += '"';
      ++at_;
      ++column_;
    } else {
      quoted_ = false;
    }
  }

  void endCell() {
    row_.cells.push_back(trimmed());
    row_.columns.push_back(cellColumn_);
    cellColumn_ = column_ + 1;
    cell_.clear();
    wasQuoted_ = false;
  }

  void endRow() {
    const bool blank = row_.cells.empty() && !wasQuoted_ && trimmed().empty();
    endCell();
    if (!blank) table_.rows.push_back(std::move(row_));
    row_ = {line_, {}, {}};
  }

  std::string trimmed() const {
    constexpr std::string_view blanks = " \t\r\n";
    const std::size_t begin = cell_.find_first_not_of(blanks);
    if (begin == cell_.npos) return {};
    return cell_.substr(begin, cell_.find_last_not_of(blanks) - begin + 1);
  }

  std::string_view text_;
  std::size_t at_ = 0;
  char separator_;
  int line_ = 1;
  int column_ = 0;      // of the character that was just read
  int cellColumn_ = 1;  // where the cell began
  int quoteLine_ = 0;
  bool quoted_ = false;
  bool wasQuoted_ = false;
  std::string cell_;
  CsvRow row_;
  CsvTable table_;
};

}  // namespace

CsvTable parseCsv(std::string_view text) {
  const std::string_view first = text.substr(0, text.find('\n'));
  const bool semicolons = first.find(';') != first.npos && first.find(',') == first.npos;
  return parseCsv(text, semicolons ? ';' : ',');
}

CsvTable parseCsv(std::string_view text, char separator) {
  return Parser(text, separator).parse();
}

}  // namespace lobby::authoring
