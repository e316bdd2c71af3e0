#include "data/authoring/texts/locator.hpp"

#include <algorithm>
#include <charconv>

#include "data/authoring/readers.hpp"
#include "data/utf8.hpp"

namespace lobby::authoring {
namespace {

bool isFirstByte(char byte) {
  return (byte & 0xC0) != 0x80;
}

// The place of byte `at` of a text whose first line is `place`'s.
Place placeInLines(const Place& place, std::string_view text, std::size_t at) {
  const std::string_view before = text.substr(0, at);
  const std::size_t lineBegin = before.rfind('\n') + 1;  // npos + 1 is 0
  return {place.file, place.line + static_cast<int>(std::ranges::count(before, '\n')),
          1 + static_cast<int>(std::ranges::count_if(before.substr(lineBegin), isFirstByte))};
}

// A string as TOML writes it, taken character by character.
class TomlString {
 public:
  explicit TomlString(std::string_view source) : source_(source) {
    const char quote = source.empty() ? '\0' : source.front();
    isLiteral_ = quote == '\'';
    const bool isLong = source.starts_with("\"\"\"") || source.starts_with("'''");
    at_ = quote != '"' && quote != '\'' ? source.size() : isLong ? 3 : 1;
    if (isLong && source.substr(at_).starts_with('\n')) ++at_;
  }

  std::size_t at() const { return at_; }  // of the next character; the source's size when there is none

  char32_t next() {
    if (!isLiteral_) skipLineEnds();
    if (at_ >= source_.size()) return 0;
    if (!isLiteral_ && source_[at_] == '\\') return escape();
    const Decoded decoded = decodeAt(source_, at_);
    at_ += std::max<std::size_t>(decoded.size, 1);
    return decoded.character;
  }

  // A backslash at a line's end takes the line's end away, and all blanks behind it.
  void skipLineEnds() {
    while (source_.substr(at_).starts_with('\\')) {
      const std::size_t end = source_.find_first_not_of(" \t", at_ + 1);
      if (end == source_.npos || source_[end] != '\n') return;
      at_ = std::min(source_.find_first_not_of(" \t\n", end), source_.size());
    }
  }

 private:
  char32_t escape() {
    constexpr std::string_view letters = "btnfr\"\\", meanings = "\b\t\n\f\r\"\\";
    const char kind = at_ + 1 < source_.size() ? source_[at_ + 1] : '\0';
    at_ += 2;
    if (const std::size_t known = letters.find(kind); known != letters.npos) {
      return static_cast<unsigned char>(meanings[known]);
    }
    const std::size_t digits = kind == 'u' ? 4 : kind == 'U' ? 8 : 0;
    if (at_ + digits > source_.size()) return 0;
    unsigned code = 0;
    std::from_chars(source_.data() + at_, source_.data() + at_ + digits, code, 16);
    at_ += digits;
    return code;
  }

  std::string_view source_;
  std::size_t at_ = 0;
  bool isLiteral_ = false;
};

}  // namespace

void Locator::open(const std::filesystem::path& file) {
  if (file == file_) return;
  Reporter alreadyReported;
  file_ = file;
  text_ = readText({folder_, alreadyReported}, file).value_or("");
  lines_ = {0};
  for (std::size_t at = 0; (at = text_.find('\n', at)) != text_.npos;) lines_.push_back(++at);
}

// Where a line's character stands, both counted from 1; the text's end when there is no such.
std::size_t Locator::byteOf(int line, int column) const {
  if (line < 1 || static_cast<std::size_t>(line) > lines_.size()) return text_.size();
  std::size_t at = lines_[static_cast<std::size_t>(line) - 1];
  for (; column > 1 && at < text_.size(); --column) {
    do ++at;
    while (at < text_.size() && !isFirstByte(text_[at]));
  }
  return at;
}

Place Locator::placeOf(const Passage& passage, std::size_t byte) {
  const std::string_view written = passage.written;
  if (passage.notation == Passage::Notation::markdown) return placeInLines(passage.place, written, byte);
  if (passage.notation == Passage::Notation::plain || passage.place.column == 0) return passage.place;
  open(passage.place.file);
  const std::size_t line = byteOf(passage.place.line, 1);
  const std::size_t begin = byteOf(passage.place.line, passage.place.column);
  const std::string_view text = text_;
  TomlString string(text.substr(begin));
  for (std::size_t at = 0; at < byte; at += std::max<std::size_t>(decodeAt(written, at).size, 1)) {
    if (string.next() != decodeAt(written, at).character) return passage.place;
  }
  string.skipLineEnds();
  return placeInLines({passage.place.file, passage.place.line, 0}, text.substr(line),
                      begin - line + string.at());
}

}  // namespace lobby::authoring
