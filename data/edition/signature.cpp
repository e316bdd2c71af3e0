#include "data/edition/signature.hpp"

#include <algorithm>

#include "data/edition/minisign.hpp"
#include "data/edition/refuse.hpp"

namespace lobby::edition {
namespace {

using Keys = std::vector<PublicKey>;

bool isRevoked(const KeyId& id, const Keys& trusted) {
  return std::ranges::any_of(trusted, [&](const PublicKey& key) { return key.revoked && key.id == id; });
}

std::string describe(const std::vector<Signature>& signatures) {
  std::string ids;
  for (const Signature& signature : signatures) {
    ids += (ids.empty() ? "" : ", ") + formatKeyId(signature.keyId);
  }
  return (signatures.size() == 1 ? "key " : "keys ") + ids;
}

std::unexpected<Error> refuseSigners(const std::vector<Signature>& signatures, const Keys& trusted) {
  const auto revoked = std::ranges::find_if(
      signatures, [&](const Signature& signature) { return isRevoked(signature.keyId, trusted); });
  if (revoked != signatures.end()) {
    return refuse("this file was signed with a key that was withdrawn (key " + formatKeyId(revoked->keyId) +
                      "), have it signed with the new one",
                  "withdrawnKey");
  }
  return refuse("this file was not signed by anyone this kiosk trusts (" + describe(signatures) + ")",
                "untrusted");
}

// Whose signature holds, and counts. A signature that bears a trusted key's number and does not hold is no
// stranger's: the file was changed.
Result<PublicKey> findSigner(const std::vector<Signature>& signatures, std::string_view manifest,
                             const Keys& trusted) {
  const PublicKey* signer = nullptr;
  for (const Signature& signature : signatures) {
    if (isRevoked(signature.keyId, trusted)) continue;
    bool known = false, good = false;
    for (const PublicKey& key : trusted) {
      if (key.id != signature.keyId) continue;
      known = true;
      if (!holds(signature, manifest, key)) continue;
      good = true;
      if (signer == nullptr) signer = &key;
    }
    if (known && !good) {
      return refuse("this file was changed after it was signed (key " + formatKeyId(signature.keyId) +
                    "), copy it again or build it anew");
    }
  }
  if (signer == nullptr) return refuseSigners(signatures, trusted);
  return *signer;
}

}  // namespace

Result<VerifiedBundle> verifyBundle(std::unique_ptr<OpenFile> file, const Keys& trusted) {
  auto sealed = SealedBundle::read(std::move(file));
  if (!sealed) return std::unexpected(sealed.error());
  if (sealed->header().signatureCount == 0) {
    return refuse("this file is not signed, it is for previews only; build it with --key", "notSigned");
  }
  const auto signatures = parseSignatures(sealed->signaturesText(), sealed->header().signatureCount);
  if (!signatures) return std::unexpected(signatures.error());
  auto signer = findSigner(*signatures, sealed->manifestText(), trusted);
  if (!signer) return std::unexpected(signer.error());
  auto bundle = SealedBundle::open(std::move(*sealed));
  if (!bundle) return std::unexpected(bundle.error());
  return VerifiedBundle(std::move(*bundle), std::move(*signer));
}

}  // namespace lobby::edition
