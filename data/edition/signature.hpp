// Signatures of bundles, and the one door through which a file becomes a bundle that may be shown.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "data/edition/bundle.hpp"
#include "data/edition/key.hpp"
#include "platform/base/file_system.hpp"

namespace lobby::edition {

// An open file whose manifest somebody trusted has signed, and whose table of hashes the manifest names. The
// file stays open, so that nobody can put another in its place. Its payload is not read yet: every piece is
// checked when it is (chunk_reader.hpp).
class VerifiedBundle {
 public:
  VerifiedBundle(VerifiedBundle&&) noexcept = default;
  VerifiedBundle& operator=(VerifiedBundle&&) noexcept = default;

  const Manifest& manifest() const { return manifest_; }
  const BundleHeader& header() const { return header_; }
  const PublicKey& signer() const { return signer_; }
  // Everything before the payload, as it was verified. To copy a bundle, write this and then every chunk.
  const std::string& front() const { return front_; }
  OpenFile& file() const { return *file_; }

 private:
  friend Result<VerifiedBundle> verifyBundle(std::unique_ptr<OpenFile> file,
                                             const std::vector<PublicKey>& trusted);
  VerifiedBundle() = default;

  std::unique_ptr<OpenFile> file_;
  std::string front_;
  BundleHeader header_;
  Manifest manifest_;
  PublicKey signer_;
};

// Reads and checks in this order, and stops at the first thing that is wrong: bounds, signature, and only
// then the manifest, the lengths it names, the table. A failure is of the kind `refused` and says what is
// wrong and what to do, without the file's name; or `system` when the file could not be read.
Result<VerifiedBundle> verifyBundle(std::unique_ptr<OpenFile> file, const std::vector<PublicKey>& trusted);

}  // namespace lobby::edition
