// JSON as a plain tree, bounded in depth and size. The library behind it (nlohmann) is seen only by
// json_tree.cpp; what it throws stays there.
#pragma once

#include <cstddef>
#include <expected>
#include <string>
#include <string_view>
#include <vector>

namespace lobby::authoring {

struct JsonValue {
  enum class Type { null, boolean, number, string, array, object };
  Type type = Type::null;
  std::string key;                  // of an object's entry, as written
  std::string text;                 // of a string, a number, true or false
  std::vector<JsonValue> children;  // in the order of the file; a key may be there twice

  bool operator==(const JsonValue&) const = default;
};

struct JsonError {
  std::size_t at = 0;   // the byte where it stopped
  std::string message;  // why, in words
};

std::expected<JsonValue, JsonError> parseJson(std::string_view text);

// Mends what web pages often get wrong: raw line breaks within strings, commas before closing brackets,
// backslashes before characters that need none, a semicolon at the end.
std::string mendJson(std::string_view text);

}  // namespace lobby::authoring
