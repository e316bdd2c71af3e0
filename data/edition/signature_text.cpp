#include <algorithm>

#include <sodium.h>

#include "data/edition/minisign.hpp"
#include "data/edition/refuse.hpp"

namespace lobby::edition {
namespace {

constexpr std::string_view prehashed = "ED";
constexpr std::string_view legacy = "Ed";
constexpr std::size_t idAt = 2;
constexpr std::size_t signatureAt = idAt + sizeof(KeyId);
using SignatureBytes = std::array<unsigned char, signatureAt + 64>;

std::string_view asText(std::span<const unsigned char> bytes) {
  return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

std::array<unsigned char, 64> longHash(std::string_view text) {
  std::array<unsigned char, 64> hash{};
  crypto_generichash(hash.data(), hash.size(), reinterpret_cast<const unsigned char*>(text.data()),
                     text.size(), nullptr, 0);
  return hash;
}

std::string commented(const Signature& signature) {
  return std::string(asText(signature.signature)) + signature.comment;
}

bool holdsOver(const std::array<unsigned char, 64>& signature, std::string_view bytes, const PublicKey& key) {
  return crypto_sign_verify_detached(signature.data(), reinterpret_cast<const unsigned char*>(bytes.data()),
                                     bytes.size(), key.key.data()) == 0;
}

// minisign puts tabs into its trusted comment.
bool isControl(char c) {
  return static_cast<unsigned char>(c) < 0x20 && c != '\t';
}

// The next line without its prefix; nothing when it does not begin so, has no end, or holds a control
// character.
std::optional<std::string_view> takeLine(std::string_view& rest, std::string_view prefix) {
  const std::size_t end = rest.find('\n');
  if (end == rest.npos || !rest.starts_with(prefix)) return std::nullopt;
  const std::string_view line = rest.substr(0, end);
  rest.remove_prefix(end + 1);
  const bool plain = std::ranges::none_of(line, isControl);
  return plain ? std::optional(line.substr(prefix.size())) : std::nullopt;
}

Result<Signature> takeSignature(std::string_view& rest) {
  Signature signature;
  SignatureBytes bytes{};
  const auto untrusted = takeLine(rest, untrustedPrefix);
  const auto line = takeLine(rest, "");
  if (!untrusted || !line || !decodeBase64(*line, bytes)) return damaged("a signature");
  const std::string_view kind = asText(bytes).substr(0, idAt);
  if (kind == legacy) {
    return refuse("this file has a signature of the old kind, sign it anew with lobbyctl sign");
  }
  const auto trusted = takeLine(rest, trustedPrefix);
  const auto global = takeLine(rest, "");
  if (kind != prehashed || !trusted || !global || !decodeBase64(*global, signature.global)) {
    return damaged("a signature");
  }
  std::copy_n(bytes.begin() + idAt, signature.keyId.size(), signature.keyId.begin());
  std::copy_n(bytes.begin() + signatureAt, signature.signature.size(), signature.signature.begin());
  signature.comment = *trusted;
  return signature;
}

}  // namespace

Signature makeSignature(const SecretKey& key, std::string_view text, std::string_view comment) {
  Signature made;
  made.keyId = key.id();
  made.signature = key.sign(asText(longHash(text)));
  made.comment = comment;
  made.global = key.sign(commented(made));
  return made;
}

bool holds(const Signature& signature, std::string_view text, const PublicKey& key) {
  return signature.keyId == key.id && holdsOver(signature.signature, asText(longHash(text)), key) &&
         holdsOver(signature.global, commented(signature), key);
}

std::string formatSignature(const Signature& signature) {
  SignatureBytes bytes{};
  std::ranges::copy(prehashed, bytes.begin());
  std::ranges::copy(signature.keyId, bytes.begin() + idAt);
  std::ranges::copy(signature.signature, bytes.begin() + signatureAt);
  return std::string(untrustedPrefix) + "signature from lobbycards key " + formatKeyId(signature.keyId) +
         "\n" + encodeBase64(bytes) + "\n" + std::string(trustedPrefix) + signature.comment + "\n" +
         encodeBase64(signature.global) + "\n";
}

Result<std::vector<Signature>> parseSignatures(std::string_view text, unsigned count) {
  std::vector<Signature> signatures;
  for (unsigned i = 0; i < count; ++i) {
    auto signature = takeSignature(text);
    if (!signature) return std::unexpected(signature.error());
    const auto same = [&](const Signature& other) { return other.keyId == signature->keyId; };
    if (std::ranges::any_of(signatures, same)) return damaged("two signatures of one key");
    signatures.push_back(std::move(*signature));
  }
  if (!text.empty()) return damaged("more after the signatures");
  return signatures;
}

}  // namespace lobby::edition
