#include "data/edition/key.hpp"

#include <algorithm>

#include "data/edition/minisign.hpp"

namespace lobby::edition {
namespace {

constexpr std::string_view algorithm = "Ed";
constexpr std::size_t keyFileSize = 2 + 8 + 32;

}  // namespace

// minisign reads the eight bytes as a little-endian number.
std::string formatKeyId(const KeyId& id) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string text;
  for (std::size_t i = id.size(); i > 0; --i) text += {digits[id[i - 1] >> 4], digits[id[i - 1] & 15]};
  return text;
}

Result<KeyId> parseKeyId(std::string_view text) {
  KeyId id{};
  const auto wrong = [&] {
    return fail(ErrorKind::content, "\"" + std::string(text.substr(0, 40)) +
                                        "\" is no key, write its 16 digits such as " + "1A2B3C4D5E6F7081");
  };
  if (text.size() != 2 * id.size()) return wrong();
  for (std::size_t i = 0; i < text.size(); ++i) {
    constexpr std::string_view digits = "0123456789ABCDEFabcdef";
    const std::size_t found = digits.find(text[i]);
    if (found == digits.npos) return wrong();
    unsigned char& byte = id[id.size() - 1 - i / 2];
    byte = static_cast<unsigned char>(byte * 16 + (found < 16 ? found : found - 6));
  }
  return id;
}

Result<PublicKey> parsePublicKey(std::string_view text) {
  std::array<unsigned char, keyFileSize> bytes{};
  const auto line = keyLine(text);
  if (!line || !decodeBase64(*line, bytes)) {
    return fail(ErrorKind::content, "it is no public key, take the .pub file that lobbyctl keygen wrote");
  }
  if (!std::ranges::equal(algorithm, std::string_view(reinterpret_cast<const char*>(bytes.data()), 2))) {
    return fail(ErrorKind::content, "it is a key of an unknown kind, make one with lobbyctl keygen");
  }
  PublicKey key;
  std::copy_n(bytes.begin() + 2, key.id.size(), key.id.begin());
  std::copy_n(bytes.begin() + 10, key.key.size(), key.key.begin());
  return key;
}

std::string formatPublicKey(const PublicKey& key) {
  std::array<unsigned char, keyFileSize> bytes{};
  std::ranges::copy(algorithm, bytes.begin());
  std::ranges::copy(key.id, bytes.begin() + 2);
  std::ranges::copy(key.key, bytes.begin() + 10);
  return std::string(untrustedPrefix) + "lobbycards public key " + formatKeyId(key.id) + "\n" +
         encodeBase64(bytes) + "\n";
}

}  // namespace lobby::edition
