// Public keys, in minisign's format: whoever holds the secret half may sign editions.
#pragma once

#include <array>
#include <string>
#include <string_view>

#include "platform/base/result.hpp"

namespace lobby::edition {

using KeyId = std::array<unsigned char, 8>;

// As minisign prints it: 16 hexadecimal digits.
std::string formatKeyId(const KeyId& id);
Result<KeyId> parseKeyId(std::string_view text);

struct PublicKey {
  KeyId id{};
  std::array<unsigned char, 32> key{};
  std::string name;      // what staff call it: the file's name without ".pub"
  bool revoked = false;  // its signatures no longer count; `key` may be missing then
};

// The text of a .pub file: a comment line, then the key. Ends of lines as Windows writes them are taken.
Result<PublicKey> parsePublicKey(std::string_view text);
std::string formatPublicKey(const PublicKey& key);

}  // namespace lobby::edition
