// Making bundles.
#pragma once

#include <filesystem>
#include <span>
#include <string>

#include "data/edition/secret_key.hpp"
#include "platform/base/file_system.hpp"

namespace lobby::edition {

// What the manifest says that does not follow from the snapshot.
struct ManifestFacts {
  std::string cinema;
  std::uint64_t serial = 0;
  std::string created;  // "2026-11-20T12:00:00Z"
  std::uint32_t snapshotFormat = 1;
  std::string validUntil;  // may be empty
  std::string label;       // may be empty
};

// Both are known before a long build begins. The cinema need not be there yet.
Result<void> checkFacts(const ManifestFacts& facts);
Result<void> checkKeys(std::span<const SecretKey> keys);

// Signed by every key, by none for a look in advance. Written to a temporary name beside `output`, synced,
// renamed: an interruption leaves the old file. Fails, too, when the snapshot changes meanwhile.
Result<void> writeBundle(FileSystem& files, const std::filesystem::path& snapshot, const ManifestFacts& facts,
                         std::span<const SecretKey> keys, const std::filesystem::path& output);

// Adds a signature to a bundle, which is written anew in the same way. Every chunk is checked on the way, the
// signatures that are there are not: nobody says whom to trust.
Result<void> addSignature(FileSystem& files, const std::filesystem::path& bundle, const SecretKey& key);

}  // namespace lobby::edition
