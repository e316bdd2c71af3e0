// A bundle as it is read.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "data/edition/bundle_header.hpp"
#include "platform/base/file_system.hpp"

namespace lobby::edition {

// A bundle whose parts fit together. Whole, but nobody vouches for it: only a VerifiedBundle (signature.hpp)
// may be installed. The file stays open, so that nobody can put another in its place. The payload is not read
// yet: chunk_reader.hpp checks every piece when it is.
class Bundle {
 public:
  const BundleHeader& header() const { return header_; }
  const Manifest& manifest() const { return manifest_; }
  // Everything before the payload, as it was checked. To copy a bundle, write this and then every chunk.
  const std::string& front() const { return front_; }
  std::string_view manifestText() const;
  std::string_view signaturesText() const;
  Hash chunkHash(std::uint64_t index) const;
  OpenFile& file() const { return *file_; }

 private:
  friend class SealedBundle;
  Bundle() = default;

  std::unique_ptr<OpenFile> file_;
  std::string front_;
  BundleHeader header_;
  Manifest manifest_;
};

// A bundle of which only the bounds are known. Its manifest must not be parsed before a signature holds,
// unless nobody is to be trusted anyway.
class SealedBundle {
 public:
  static Result<SealedBundle> read(std::unique_ptr<OpenFile> file);

  const BundleHeader& header() const { return bundle_.header_; }
  std::string_view manifestText() const { return bundle_.manifestText(); }
  std::string_view signaturesText() const { return bundle_.signaturesText(); }

  // Parses the manifest, and checks the lengths and the table that it names.
  static Result<Bundle> open(SealedBundle sealed);

 private:
  SealedBundle() = default;
  Bundle bundle_;
};

// For `lobbyctl show`, `sign` and previews.
Result<Bundle> openUnverified(std::unique_ptr<OpenFile> file);

}  // namespace lobby::edition
