// Between our UTF-8 and ICU's strings.
#pragma once

#include <string>
#include <string_view>

#include <unicode/unistr.h>

namespace lobby::authoring {

inline std::string toUtf8(const icu::UnicodeString& text) {
  std::string utf8;
  text.toUTF8String(utf8);
  return utf8;
}

inline icu::UnicodeString fromUtf8(std::string_view text) {
  return icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<int32_t>(text.size())));
}

}  // namespace lobby::authoring
