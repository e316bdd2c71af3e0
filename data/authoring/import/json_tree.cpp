#include "data/authoring/import/json_tree.hpp"

#include <optional>

#include <nlohmann/json.hpp>

namespace lobby::authoring {
namespace {

// What reads the tree calls itself for every level, and no web page nests like this.
constexpr std::size_t deepestNesting = 64;
constexpr std::size_t mostValues = 500'000;

// Builds the tree from nlohmann's calls. A value is moved into its parent once it is complete.
class TreeBuilder final : public nlohmann::json_sax<nlohmann::json> {
 public:
  JsonValue take() { return std::move(root_); }
  JsonError error() const { return error_; }

  bool null() override { return leaf(JsonValue::Type::null, "null"); }
  bool boolean(bool value) override { return leaf(JsonValue::Type::boolean, value ? "true" : "false"); }
  bool number_integer(number_integer_t value) override {
    return leaf(JsonValue::Type::number, std::to_string(value));
  }
  bool number_unsigned(number_unsigned_t value) override {
    return leaf(JsonValue::Type::number, std::to_string(value));
  }
  bool number_float(number_float_t, const string_t& written) override {
    return leaf(JsonValue::Type::number, written);
  }
  bool string(string_t& value) override { return leaf(JsonValue::Type::string, std::move(value)); }
  bool binary(binary_t&) override { return false; }
  bool start_object(std::size_t) override { return open(JsonValue::Type::object); }
  bool start_array(std::size_t) override { return open(JsonValue::Type::array); }
  bool key(string_t& name) override {
    key_ = std::move(name);
    return true;
  }
  bool end_object() override { return close(); }
  bool end_array() override { return close(); }
  bool parse_error(std::size_t at, const std::string&, const nlohmann::json::exception& why) override {
    // 406: a number beyond what any computer holds.
    const bool number = why.id == 406;
    error_ = {at > 0 ? at - 1 : 0, number ? "this number is too large" : "this is not valid JSON"};
    return false;
  }

 private:
  bool leaf(JsonValue::Type type, std::string text) {
    return place({type, std::exchange(key_, {}), std::move(text), {}});
  }

  bool open(JsonValue::Type type) {
    open_.push_back({type, std::exchange(key_, {}), {}, {}});
    if (open_.size() <= deepestNesting) return true;
    error_.message = "this nests too deeply";
    return false;
  }

  bool close() {
    JsonValue done = std::move(open_.back());
    open_.pop_back();
    return place(std::move(done));
  }

  bool place(JsonValue value) {
    if (++values_ > mostValues) {
      error_.message = "this holds too many values";
      return false;
    }
    if (open_.empty()) {
      root_ = std::move(value);
    } else {
      open_.back().children.push_back(std::move(value));
    }
    return true;
  }

  JsonValue root_;
  std::vector<JsonValue> open_;
  std::string key_;
  std::size_t values_ = 0;
  JsonError error_{0, "this is not valid JSON"};
};

bool isBlank(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

// Copies JSON, and mends it on the way.
class Mender {
 public:
  explicit Mender(std::string_view text) : text_(text) {}

  std::string mend() {
    for (; at_ < text_.size(); ++at_) {
      if (inString_) {
        stringCharacter(text_[at_]);
      } else if (text_[at_] == ',' || text_[at_] == ';') {
        separator(text_[at_]);
      } else {
        inString_ = text_[at_] == '"';
        result_ += text_[at_];
      }
    }
    return std::move(result_);
  }

 private:
  void stringCharacter(char c) {
    constexpr std::string_view escapes = "\"\\/bfnrtu";
    if (c == '\\' && at_ + 1 < text_.size()) {
      const char next = text_[++at_];
      if (escapes.find(next) != escapes.npos) result_ += '\\';
      if (next != '\n' && next != '\r') result_ += next;
    } else if (c == '\n') {
      result_ += "\\n";
    } else if (static_cast<unsigned char>(c) < 0x20) {
      result_ += ' ';
    } else {
      inString_ = c != '"';
      result_ += c;
    }
  }

  // Drops it when nothing follows that it could separate.
  void separator(char c) {
    std::size_t next = at_ + 1;
    while (next < text_.size() && isBlank(text_[next])) ++next;
    const bool atEnd = next == text_.size();
    if (c == ';' ? !atEnd : !atEnd && text_[next] != '}' && text_[next] != ']') result_ += c;
  }

  std::string_view text_;
  std::size_t at_ = 0;
  bool inString_ = false;
  std::string result_;
};

}  // namespace

std::expected<JsonValue, JsonError> parseJson(std::string_view text) {
  constexpr bool strict = true;
  constexpr bool ignoreComments = true;
  TreeBuilder builder;
  const bool good = nlohmann::json::sax_parse(text.begin(), text.end(), &builder,
                                              nlohmann::json::input_format_t::json, strict, ignoreComments);
  if (!good) return std::unexpected(builder.error());
  return builder.take();
}

std::string mendJson(std::string_view text) {
  return Mender(text).mend();
}

}  // namespace lobby::authoring
