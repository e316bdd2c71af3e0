// Walking through UTF-8 by hand, for the few places that must look at single characters.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace lobby {

struct Decoded {
  char32_t character = 0;
  std::size_t size = 0;  // bytes; 0: not valid UTF-8 here
};

// The character that begins at `at`, which must lie within `text`.
Decoded decodeAt(std::string_view text, std::size_t at);

// The last character of `text`, U+0000 when there is none.
char32_t lastCharacter(std::string_view text);

// Where the first byte stands that is not valid UTF-8.
std::optional<std::size_t> firstInvalidByte(std::string_view text);

// What was written before hyphens were put in (authoring/hyphenator.hpp): to compare and to search.
std::string withoutSoftHyphens(std::string_view text);

void appendUtf8(std::string& to, char32_t character);

// Of valid UTF-8: all characters. Bytes that are not become U+FFFD.
std::u32string toUtf32(std::string_view text);

}  // namespace lobby
