// The manifest: the few lines of text that are signed, and from which everything else in a bundle follows.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "data/blake2b.hpp"
#include "platform/base/result.hpp"

namespace lobby::edition {

inline constexpr std::uint64_t largestSerial = std::uint64_t{1} << 53;
inline constexpr std::uint64_t largestPayload = std::uint64_t{64} << 30;
inline constexpr std::uint32_t chunkSize = 65536;

struct Manifest {
  std::string cinema;  // the `id` of programme.toml
  std::uint64_t serial = 0;
  std::string created;               // "2026-11-20T12:00:00Z"
  std::uint32_t snapshotFormat = 0;  // known or not: whoever opens the snapshot looks at it
  std::uint64_t payloadSize = 0;
  Hash payloadHash{};
  Hash tableHash{};
  std::string validUntil;  // "2026-12-03", the last day; empty: no end
  std::string label;       // for staff; may be empty
};

// The first value that no manifest may have, and the rule for it.
struct UnsoundValue {
  std::string key;
  std::string rule;
};
std::optional<UnsoundValue> findUnsound(const Manifest& manifest);

// Of sound values.
std::string formatManifest(const Manifest& manifest);

// Takes exactly what formatManifest writes for sound values, and nothing else; `refused` otherwise.
Result<Manifest> parseManifest(std::string_view text);

// "9f86d081…", 64 digits.
std::string formatHash(const Hash& hash);

}  // namespace lobby::edition
