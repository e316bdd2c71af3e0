#include "data/edition/minisign.hpp"

#include <algorithm>

#include <sodium.h>

namespace lobby::edition {

std::string encodeBase64(std::span<const unsigned char> bytes) {
  std::string text(sodium_base64_ENCODED_LEN(bytes.size(), sodium_base64_VARIANT_ORIGINAL), '\0');
  sodium_bin2base64(text.data(), text.size(), bytes.data(), bytes.size(), sodium_base64_VARIANT_ORIGINAL);
  text.pop_back();  // the closing zero
  return text;
}

bool decodeBase64(std::string_view text, std::span<unsigned char> into) {
  std::size_t size = 0;
  const char* end = nullptr;
  const int failed = sodium_base642bin(into.data(), into.size(), text.data(), text.size(), nullptr, &size,
                                       &end, sodium_base64_VARIANT_ORIGINAL);
  return failed == 0 && size == into.size() && end == text.data() + text.size();
}

std::optional<std::string_view> keyLine(std::string_view text) {
  const std::size_t comment = text.find('\n');
  if (!text.starts_with(untrustedPrefix) || comment == text.npos) return std::nullopt;
  text.remove_prefix(comment + 1);
  const std::size_t end = text.find_last_not_of("\r\n");
  return end == text.npos ? std::nullopt : std::optional(text.substr(0, end + 1));
}

}  // namespace lobby::edition
