// TOML as a plain tree with lines and columns. The library behind it (toml11) throws, and compiles slowly:
// only toml.cpp sees it.
#pragma once

#include <cstdint>
#include <expected>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "platform/base/result.hpp"

namespace lobby {

struct TomlValue {
  enum class Type { string, integer, real, boolean, date, array, table };
  Type type = Type::table;
  std::string key;                  // of a table's entry
  std::string text;                 // of a string
  std::int64_t integer = 0;         // of a boolean: 1 is true
  double real = 0;                  // of an integer too
  std::vector<TomlValue> children;  // of an array or a table, as they are written
  int line = 0;                     // 0 of the whole file's table
  int column = 0;

  const TomlValue* find(std::string_view name) const;
};

struct TomlError {
  int line = 0;
  int column = 0;
  std::string message;
};

// `text` must be valid UTF-8 with plain line ends; its first line is number `firstLine` of the file.
std::expected<TomlValue, TomlError> parseToml(std::string_view text, int firstLine = 1);

// A whole file of settings or words. The message names file, line and reason.
Result<TomlValue> readToml(const std::filesystem::path& file);

}  // namespace lobby
