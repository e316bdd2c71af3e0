// The snapshot inside a bundle, to be read like any other: every piece is checked against the table when it
// comes from the disk, so that a decayed card shows nothing rather than something wrong.
#pragma once

#include <atomic>
#include <list>
#include <mutex>

#include "data/edition/chunk_reader.hpp"
#include "data/edition/signature.hpp"
#include "data/snapshot_source.hpp"

namespace lobby::edition {

// Any thread. The last few pieces stay in memory (256 KB); SQLite keeps what it reads often itself.
class MountedBundle final : public SnapshotSource {
 public:
  // `name` is what staff call it.
  MountedBundle(Bundle bundle, std::string name);

  const Bundle& bundle() const { return bundle_; }
  std::uint64_t size() const override { return bundle_.header().payloadLength; }
  Result<void> read(std::uint64_t offset, std::span<char> into) const override;

  // True as soon as a piece could not be read or was not what was signed; never false again. What is shown
  // then may lack parts, but is never wrong: show another edition (EditionStore::reportDamaged).
  bool isDamaged() const { return damaged_; }
  // Why, in words; empty: it is not damaged.
  std::string damage() const;

 private:
  struct Piece {
    explicit Piece(const Bundle& bundle) : reader(bundle) {}
    ChunkReader reader;
    std::uint64_t index = none;
    std::string_view bytes;  // the reader's
  };
  static constexpr std::uint64_t none = ~std::uint64_t{0};

  Result<std::string_view> piece(std::uint64_t index) const;

  Bundle bundle_;
  mutable std::mutex mutex_;
  mutable std::list<Piece> pieces_;  // the latest first
  mutable std::string damage_;
  mutable std::atomic<bool> damaged_ = false;
};

// For the kiosk: of an edition that somebody trusted signed.
std::shared_ptr<const MountedBundle> mount(VerifiedBundle bundle, std::string name);

}  // namespace lobby::edition
