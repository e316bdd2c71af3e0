#include "data/edition/chunk_reader.hpp"

#include <algorithm>

#include "data/edition/refuse.hpp"

namespace lobby::edition {

ChunkReader::ChunkReader(const Bundle& bundle) : bundle_(&bundle) {}

Result<std::string_view> ChunkReader::readChunk(std::uint64_t index) {
  const BundleHeader& header = bundle_->header();
  if (index >= header.chunks()) return fail(ErrorKind::system, "there is no chunk " + std::to_string(index));
  const std::uint64_t offset = index * chunkSize;
  buffer_.resize(std::min<std::uint64_t>(chunkSize, header.payloadLength - offset));
  const auto read = readFully(bundle_->file(), header.payloadAt() + offset, buffer_);
  if (!read) return std::unexpected(read.error());
  if (*read != buffer_.size() || blake2b(buffer_) != bundle_->chunkHash(index)) {
    return damaged("piece " + std::to_string(index + 1) + " of " + std::to_string(header.chunks()));
  }
  return buffer_;
}

}  // namespace lobby::edition
