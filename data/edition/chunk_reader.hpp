// The payload of a bundle, piece by piece.
#pragma once

#include <string>
#include <string_view>

#include "data/edition/bundle.hpp"

namespace lobby::edition {

// One thread at a time; several readers may read one bundle at once. The bundle must stay where it is.
class ChunkReader {
 public:
  explicit ChunkReader(const Bundle& bundle);

  // Reads a piece and compares its hash with the table: `refused` when it differs. All pieces but the last
  // have `chunkSize` bytes. What is returned lives until the next call.
  Result<std::string_view> readChunk(std::uint64_t index);

 private:
  const Bundle* bundle_;
  std::string buffer_;
};

}  // namespace lobby::edition
