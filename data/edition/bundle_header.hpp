// The first 64 bytes of a bundle, which say how it lies in its file: header, manifest, signatures, table of
// hashes, payload, and not a byte more.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "data/edition/manifest.hpp"
#include "platform/base/result.hpp"

namespace lobby::edition {

inline constexpr std::size_t headerSize = 64;
inline constexpr std::size_t largestManifest = 16384;
inline constexpr std::size_t largestSignatures = 4096;
inline constexpr unsigned mostSignatures = 4;
inline constexpr std::string_view bundleMagic = "\x89LOBBY\r\n";

struct BundleHeader {
  unsigned signatureCount = 0;
  std::uint64_t manifestLength = 0;
  std::uint64_t signaturesLength = 0;
  std::uint64_t payloadLength = 0;

  std::uint64_t chunks() const { return (payloadLength + chunkSize - 1) / chunkSize; }
  std::uint64_t tableLength() const { return chunks() * sizeof(Hash); }
  std::uint64_t signaturesAt() const { return headerSize + manifestLength; }
  std::uint64_t tableAt() const { return signaturesAt() + signaturesLength; }
  std::uint64_t payloadAt() const { return tableAt() + tableLength(); }
  std::uint64_t fileSize() const { return payloadAt() + payloadLength; }
};

// True for bytes that a bundle begins with, so that a bundle and a bare snapshot can be told apart.
bool beginsLikeBundle(std::string_view bytes);

// Every number is within its bounds and they add up to `fileSize`: nothing needs to be checked for overflow
// after this. `bytes` are the first 64 of the file, or all there are.
Result<BundleHeader> parseHeader(std::string_view bytes, std::uint64_t fileSize);
std::array<char, headerSize> formatHeader(const BundleHeader& header);

}  // namespace lobby::edition
