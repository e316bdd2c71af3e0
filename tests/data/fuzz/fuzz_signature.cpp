// Signatures and keys. The first byte says what the rest is taken for.
#include <cstdint>
#include <cstdlib>

#include "data/edition/minisign.hpp"

using namespace lobby;
using namespace lobby::edition;

namespace {

void readSignatures(std::string_view text, unsigned count) {
  const auto signatures = parseSignatures(text, count);
  if (!signatures) return;
  if (signatures->size() != count) std::abort();
  std::string written;
  for (const Signature& signature : *signatures) {
    if (holds(signature, "text", PublicKey{signature.keyId, {}, "", false})) std::abort();
    written += formatSignature(signature);
  }
  // Only the comment that nobody signs may come out another.
  const auto again = parseSignatures(written, count);
  if (!again) std::abort();
  for (unsigned i = 0; i < count; ++i) {
    if ((*again)[i].signature != (*signatures)[i].signature) std::abort();
    if ((*again)[i].comment != (*signatures)[i].comment) std::abort();
  }
}

void readPublicKey(std::string_view text) {
  const auto key = parsePublicKey(text);
  if (!key) return;
  const auto again = parsePublicKey(formatPublicKey(*key));
  if (!again || again->id != key->id || again->key != key->key) std::abort();
}

// Without a password: working with one takes too long here.
void readSecretKey(std::string_view text) {
  const auto key = parseSecretKey(
      text, []() -> Result<Password> { return fail(ErrorKind::usage, "no password is known"); });
  if (key && parseSecretKey(formatOpenSecretKey(*key), nullptr)->bytes() != key->bytes()) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const std::string_view text(reinterpret_cast<const char*>(data + 1), size - 1);
  switch (data[0]) {
    case 'p':
      readPublicKey(text);
      break;
    case 's':
      readSecretKey(text);
      break;
    case 'i':
      if (const auto id = parseKeyId(text); id && parseKeyId(formatKeyId(*id)) != *id) std::abort();
      break;
    default:
      readSignatures(text, data[0] % 5u);
  }
  return 0;
}
