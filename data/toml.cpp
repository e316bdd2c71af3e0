#include "data/toml.hpp"

#include <algorithm>
#include <map>
#include <sstream>

#include <toml.hpp>

#include "data/toml_depth.hpp"
#include "platform/base/files.hpp"

namespace lobby {
namespace {

using Value = toml::basic_value<toml::discard_comments, std::map, std::vector>;

// toml11 calls itself for every level; a file that nests deeper is no programme.
constexpr int deepestNesting = 32;

// Turns toml11's values into ours.
class Converter {
 public:
  Converter(std::string_view text, int firstLine) : firstLine_(firstLine) {
    for (std::size_t at = 0; at <= text.size();) {
      const std::size_t end = std::min(text.find('\n', at), text.size());
      lines_.push_back(text.substr(at, end - at));
      at = end + 1;
    }
  }

  TomlValue convert(const Value& value, std::string key = {}) const {
    TomlValue result;
    result.key = std::move(key);
    place(result.line, result.column, value.location());
    convertContent(value, result);
    return result;
  }

  // toml11 counts columns in bytes; people count characters.
  void place(int& line, int& column, const toml::source_location& location) const {
    const auto index = std::clamp<std::size_t>(location.line(), 1, lines_.size());
    const std::string_view before = lines_[index - 1].substr(0, location.column() - 1);
    line = static_cast<int>(index) + firstLine_ - 1;
    column = 1 + static_cast<int>(std::ranges::count_if(before, [](char c) { return (c & 0xC0) != 0x80; }));
  }

 private:
  void convertContent(const Value& value, TomlValue& result) const {
    using Type = TomlValue::Type;
    if (value.is_string()) {
      result.type = Type::string;
      result.text = value.as_string().str;
    } else if (value.is_integer()) {
      result.type = Type::integer;
      result.integer = value.as_integer();
      result.real = static_cast<double>(result.integer);
    } else if (value.is_floating()) {
      result.type = Type::real;
      result.real = value.as_floating();
    } else if (value.is_array()) {
      result.type = Type::array;
      for (const Value& item : value.as_array()) result.children.push_back(convert(item));
    } else if (value.is_table()) {
      for (const auto& [name, item] : value.as_table()) result.children.push_back(convert(item, name));
      // As they are written, not as they are spelled.
      std::ranges::stable_sort(result.children, {},
                               [](const TomlValue& v) { return std::pair(v.line, v.column); });
    } else {
      result.type = value.is_boolean() ? Type::boolean : Type::date;
      result.integer = value.is_boolean() && value.as_boolean() ? 1 : 0;
    }
  }

  std::vector<std::string_view> lines_;
  int firstLine_;
};

// toml11's message is a small picture; its first line says what matters:
// "[error] toml::parse_table: invalid line format" → "invalid line format".
std::string firstLineOf(std::string_view what) {
  what = what.substr(0, what.find('\n'));
  if (what.starts_with("[error] ")) what.remove_prefix(8);
  if (what.starts_with("toml::")) {
    const std::size_t colon = what.find(": ");
    what = colon == what.npos ? "this line cannot be read" : what.substr(colon + 2);
  }
  while (what.ends_with('.')) what.remove_suffix(1);
  return std::string(what);
}

}  // namespace

const TomlValue* TomlValue::find(std::string_view name) const {
  const auto found = std::ranges::find(children, name, &TomlValue::key);
  return found == children.end() ? nullptr : &*found;
}

std::expected<TomlValue, TomlError> parseToml(std::string_view text, int firstLine) {
  if (const TomlDepth depth = measureTomlDepth(text); depth.deepest > deepestNesting) {
    return std::unexpected(TomlError{depth.line + firstLine - 1, 0, "nested too deeply"});
  }
  const Converter converter(text, firstLine);
  try {
    std::istringstream in{std::string(text)};
    TomlValue root =
        converter.convert(toml::parse<toml::discard_comments, std::map, std::vector>(in, "file"));
    root.line = root.column = 0;
    return root;
  } catch (const toml::exception& problem) {
    TomlError error;
    converter.place(error.line, error.column, problem.location());
    error.message = firstLineOf(problem.what());
    return std::unexpected(error);
  } catch (const std::exception& problem) {  // numbers out of range, and the like
    return std::unexpected(TomlError{firstLine, 0, firstLineOf(problem.what())});
  }
}

Result<TomlValue> readToml(const std::filesystem::path& file) {
  const auto text = readFile(file);
  if (!text) return std::unexpected(text.error());
  auto table = parseToml(*text);
  if (table) return std::move(*table);
  const TomlError& error = table.error();
  return fail(ErrorKind::content, file.string() + ":" + std::to_string(error.line) + ": " + error.message);
}

}  // namespace lobby
