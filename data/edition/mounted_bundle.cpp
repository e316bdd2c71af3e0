#include "data/edition/mounted_bundle.hpp"

#include <algorithm>

namespace lobby::edition {
namespace {

constexpr int keptPieces = 4;

}  // namespace

MountedBundle::MountedBundle(Bundle bundle, std::string name)
    : SnapshotSource(std::move(name)), bundle_(std::move(bundle)) {
  for (int i = 0; i < keptPieces; ++i) pieces_.emplace_back(bundle_);
}

Result<void> MountedBundle::read(std::uint64_t offset, std::span<char> into) const {
  const std::scoped_lock lock(mutex_);
  while (!into.empty()) {
    const auto bytes = piece(offset / chunkSize);
    if (!bytes) return std::unexpected(bytes.error());
    const std::size_t copied = bytes->copy(into.data(), into.size(), offset % chunkSize);
    if (copied == 0) return fail(ErrorKind::system, name() + " ends earlier");
    into = into.subspan(copied);
    offset += copied;
  }
  return {};
}

Result<std::string_view> MountedBundle::piece(std::uint64_t index) const {
  auto found = std::ranges::find(pieces_, index, &Piece::index);
  if (found == pieces_.end()) {
    found = std::prev(pieces_.end());
    found->index = none;
    const auto bytes = found->reader.readChunk(index);
    if (!bytes) {
      if (damage_.empty()) damage_ = bytes.error().message;
      damaged_ = true;
      return bytes;
    }
    found->index = index;
    found->bytes = *bytes;
  }
  pieces_.splice(pieces_.begin(), pieces_, found);
  return pieces_.front().bytes;
}

std::string MountedBundle::damage() const {
  const std::scoped_lock lock(mutex_);
  return damage_;
}

std::shared_ptr<const MountedBundle> mount(VerifiedBundle bundle, std::string name) {
  return std::make_shared<MountedBundle>(VerifiedBundle::release(std::move(bundle)), std::move(name));
}

}  // namespace lobby::edition
