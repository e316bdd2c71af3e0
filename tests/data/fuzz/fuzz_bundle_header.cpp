// The first bytes of a bundle, and whatever follows them.
#include <algorithm>
#include <cstdint>
#include <cstdlib>

#include "data/edition/bundle.hpp"
#include "tests/data/edition/memory_file.hpp"

using namespace lobby::edition;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  // As large as the payload's length says, so that the other numbers matter; and as large as it is.
  std::uint64_t wanted = size;
  for (std::size_t i = 0; size >= headerSize && i < 8; ++i) wanted += std::uint64_t{data[32 + i]} << (8 * i);
  for (const std::uint64_t fileSize : {wanted - size + headerSize, std::uint64_t{size}}) {
    const auto header = parseHeader(bytes, fileSize);
    if (!header) continue;
    if (header->fileSize() != fileSize || header->payloadAt() >= fileSize) std::abort();
    if (header->payloadLength > largestPayload || header->manifestLength > largestManifest) std::abort();
    if (!std::ranges::equal(formatHeader(*header), bytes.substr(0, headerSize))) std::abort();
  }
  (void)openUnverified(lobby::test::memoryFile(bytes));
  return 0;
}
