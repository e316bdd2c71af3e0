// minisign's notation for keys and signatures: comment lines, and lines of base64.
#pragma once

#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "data/edition/secret_key.hpp"

namespace lobby::edition {

inline constexpr std::string_view untrustedPrefix = "untrusted comment: ";
inline constexpr std::string_view trustedPrefix = "trusted comment: ";

struct Signature {
  KeyId keyId{};
  std::array<unsigned char, 64> signature{};  // over the BLAKE2b-512 hash of the text
  std::string comment;                        // signed as well
  std::array<unsigned char, 64> global{};     // over `signature` and `comment`
};

Signature makeSignature(const SecretKey& key, std::string_view text, std::string_view comment);
// Both the text's signature and the comment's are `key`'s.
bool holds(const Signature& signature, std::string_view text, const PublicKey& key);

std::string formatSignature(const Signature& signature);
// `count` signatures one after the other, and nothing else. Only the prehashed kind ("ED") is taken.
Result<std::vector<Signature>> parseSignatures(std::string_view text, unsigned count);

// Only what encodeBase64 writes: with padding, and no other spelling of the same bytes.
std::string encodeBase64(std::span<const unsigned char> bytes);
bool decodeBase64(std::string_view text, std::span<unsigned char> into);

// The base64 line of a key file, after its comment line. Nothing when the file has another shape.
std::optional<std::string_view> keyLine(std::string_view text);

}  // namespace lobby::edition
