// Bytes of any encoding that office programs write, to UTF-8.
#pragma once

#include <expected>
#include <string>
#include <string_view>

namespace lobby::authoring {

struct DecodedText {
  std::string text;     // UTF-8 with plain line ends, without a byte order mark
  std::string guessed;  // the encoding when the file did not say it: "windows-1252"; else empty
};

// `declared`: what the file itself says (a web page's charset), may be empty. `language` decides between the
// encodings that old spreadsheets use. The error says what kind of file it is and what to do.
std::expected<DecodedText, std::string> decodeText(std::string bytes, std::string_view declared,
                                                   std::string_view language);

// What a web page says about its encoding, in its first two kilobytes; empty when nothing.
std::string declaredCharset(std::string_view html);

}  // namespace lobby::authoring
