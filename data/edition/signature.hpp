// The one door through which a file becomes a bundle that may be shown to visitors.
#pragma once

#include <memory>
#include <vector>

#include "data/edition/bundle.hpp"
#include "data/edition/key.hpp"

namespace lobby::edition {

// A bundle whose manifest somebody trusted has signed.
class VerifiedBundle {
 public:
  const Bundle& bundle() const { return bundle_; }
  const Manifest& manifest() const { return bundle_.manifest(); }
  const PublicKey& signer() const { return signer_; }
  // For whoever keeps it without asking again who signed it.
  static Bundle release(VerifiedBundle verified) { return std::move(verified.bundle_); }

 private:
  friend Result<VerifiedBundle> verifyBundle(std::unique_ptr<OpenFile> file,
                                             const std::vector<PublicKey>& trusted);
  VerifiedBundle(Bundle bundle, PublicKey signer) : bundle_(std::move(bundle)), signer_(std::move(signer)) {}

  Bundle bundle_;
  PublicKey signer_;
};

// Reads and checks in this order, and stops at the first thing that is wrong: bounds, signature, and only
// then the manifest, the lengths it names, the table. A failure is of the kind `refused` and says what is
// wrong and what to do, without the file's name; or `system` when the file could not be read.
Result<VerifiedBundle> verifyBundle(std::unique_ptr<OpenFile> file, const std::vector<PublicKey>& trusted);

}  // namespace lobby::edition
