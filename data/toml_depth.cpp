#include "data/toml_depth.hpp"

#include <algorithm>
#include <string>

namespace lobby {
namespace {

// Skips strings and comments, counts brackets and the dots of keys. Need not understand more.
class Meter {
 public:
  explicit Meter(std::string_view text) : text_(text) {}

  TomlDepth measure() {
    while (at_ < text_.size()) step();
    return result_;
  }

 private:
  void step() {
    const char c = text_[at_];
    if (c == '#') {
      at_ = std::min(text_.find('\n', at_), text_.size());
      return;
    }
    if (c == '"' || c == '\'') return skipString(c);
    if (c == '\n') ++line_;
    if (c == '[' || c == '{') ++brackets_;
    if (c == ']' || c == '}') brackets_ = std::max(0, brackets_ - 1);
    if (c == '.') ++dots_;
    if (c == '=' || c == ',' || c == '\n' || c == '{') dots_ = 0;
    if (brackets_ + dots_ > result_.deepest) result_ = {brackets_ + dots_, line_};
    ++at_;
  }

  void skipString(char quote) {
    const bool lines = text_.substr(at_, 3) == std::string_view(quote == '"' ? "\"\"\"" : "'''");
    at_ += lines ? 3 : 1;
    while (at_ < text_.size()) {
      const char c = text_[at_];
      if (c == '\n' && !lines) return;  // never closed: the parser will say so
      if (c == '\n') ++line_;
      if (c == '\\' && quote == '"') {
        at_ += 2;
        continue;
      }
      if (c == quote && (!lines || text_.substr(at_, 3) == std::string(3, quote))) {
        at_ += lines ? 3 : 1;
        return;
      }
      ++at_;
    }
  }

  std::string_view text_;
  std::size_t at_ = 0;
  int line_ = 1;
  int brackets_ = 0;
  int dots_ = 0;
  TomlDepth result_;
};

}  // namespace

TomlDepth measureTomlDepth(std::string_view text) {
  return Meter(text).measure();
}

}  // namespace lobby
