#include "data/edition/copy_bundle.hpp"

#include "data/edition/chunk_reader.hpp"
#include "data/edition/refuse.hpp"

namespace lobby::edition {
namespace {

bool hasChanged(const Bundle& source, const FileIdentity& before) {
  const auto now = source.file().identity();
  return now && *now != before;
}

std::unexpected<Error> changed() {
  return fail(ErrorKind::refused,
              "the file was changed while it was copied; wait until it is complete, then bring it again",
              "damaged");
}

}  // namespace

Result<void> copyBundle(const Bundle& source, const FileIdentity& before, OpenFile& target,
                        const ByteProgress& progress) {
  const std::uint64_t total = source.header().fileSize();
  auto written = writeFully(target, source.front());
  std::uint64_t done = source.front().size();
  ChunkReader reader(source);
  for (std::uint64_t i = 0; written && i < source.header().chunks(); ++i) {
    const auto chunk = reader.readChunk(i);
    if (!chunk && hasChanged(source, before)) return changed();
    if (!chunk) return unreadable(chunk.error());
    written = writeFully(target, *chunk);
    done += chunk->size();
    if (progress) progress(done, total);
  }
  if (written && hasChanged(source, before)) return changed();
  return written;
}

}  // namespace lobby::edition
