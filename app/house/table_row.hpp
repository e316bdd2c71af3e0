// Reads one row of a table in assets: every value checked, every key known. What is wrong is kept, the first
// of it.
#pragma once

#include <array>
#include <filesystem>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "data/toml.hpp"
#include "platform/base/result.hpp"

namespace lobby {

class TableRow {
 public:
  // Both must outlive the row.
  TableRow(const std::filesystem::path& file, const TomlValue& row);

  // Nothing when the row has no such key, or something else under it.
  std::optional<std::int64_t> integer(std::string_view key, std::int64_t least, std::int64_t most);
  std::optional<std::string> text(std::string_view key);
  std::optional<std::vector<std::string>> texts(std::string_view key);
  std::optional<bool> boolean(std::string_view key);
  bool flag(std::string_view key) { return boolean(key).value_or(false); }

  template <class Value, std::size_t Size>
  std::optional<Value> choice(std::string_view key,
                              const std::array<std::pair<std::string_view, Value>, Size>& values) {
    const auto word = text(key);
    if (!word) return std::nullopt;
    for (const auto& [name, value] : values) {
      if (*word == name) return value;
    }
    complain(std::string(key) + " \"" + *word + "\" is not known");
    return std::nullopt;
  }

  void require(bool good, const std::string& reason);

  // Call last: a key that nothing asked for is a slip of the pen.
  void finish();

  const std::optional<Error>& error() const { return error_; }

 private:
  const TomlValue* find(std::string_view key, TomlValue::Type type, const char* wanted);
  void complain(const std::string& reason);

  const std::filesystem::path& file_;
  const TomlValue& row_;
  std::set<std::string, std::less<>> asked_;
  std::optional<Error> error_;
};

}  // namespace lobby
