#include "data/authoring/csv.hpp"

#include <utility>

namespace lobby::authoring {
namespace {

class Parser {
 public:
  Parser(std::string_view text, char separator) : text_(text), separator_(separator) {}

  CsvTable parse() {
    beginRow();
    for (; at_ < text_.size(); ++at_) step(text_[at_]);
    if (quoted_) table_.unclosedQuote = quoteLine_;
    endRow();
    return std::move(table_);
  }

 private:
  void step(char c) {
    if (quoted_) {
      stepQuoted(c);
    } else if (c == '"' && cell_.empty() && !wasQuoted_) {
      quoted_ = wasQuoted_ = true;
      quoteLine_ = here_.line;
      advance(c);
      cellPlace_ = here_;
    } else if (c == separator_) {
      endCell();
      advance(c);
      cellPlace_ = here_;
    } else if (c == '\n') {
      endRow();
      advance(c);
      beginRow();
    } else {
      take(c);
      advance(c);
    }
  }

  void stepQuoted(char c) {
    const bool isDoubled = c == '"' && at_ + 1 < text_.size() && text_[at_ + 1] == '"';
    if (c != '"' || isDoubled) take(c);
    advance(c);
    if (isDoubled) advance(text_[++at_]);
    if (c == '"' && !isDoubled) quoted_ = false;
  }

  void take(char c) {
    if (c == '\r' && !quoted_) return;
    if (!hasText_ && blanks.find(c) == blanks.npos) {
      hasText_ = true;
      cellPlace_ = here_;
    }
    cell_ += c;
  }

  void advance(char c) {
    const bool continues = (static_cast<unsigned char>(c) & 0xC0u) == 0x80u;  // the character began before
    if (!continues) ++here_.column;
    if (c == '\n') here_ = {here_.line + 1, 1};
  }

  void beginRow() {
    row_ = {here_.line, {}, {}};
    cellPlace_ = here_;
  }

  void endCell() {
    row_.cells.push_back(trimmed());
    row_.places.push_back(cellPlace_);
    cell_.clear();
    wasQuoted_ = hasText_ = false;
  }

  void endRow() {
    const bool blank = row_.cells.empty() && !wasQuoted_ && !hasText_;
    endCell();
    if (!blank) table_.rows.push_back(std::move(row_));
  }

  std::string trimmed() const {
    const std::size_t begin = cell_.find_first_not_of(blanks);
    if (begin == cell_.npos) return {};
    return cell_.substr(begin, cell_.find_last_not_of(blanks) - begin + 1);
  }

  static constexpr std::string_view blanks = " \t\r\n";
  std::string_view text_;
  std::size_t at_ = 0;
  CsvPlace here_{1, 1};       // of the character at at_
  CsvPlace cellPlace_{1, 1};  // where the cell's text begins, as far as is known
  char separator_;
  int quoteLine_ = 0;
  bool quoted_ = false;
  bool wasQuoted_ = false;
  bool hasText_ = false;
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
