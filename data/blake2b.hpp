// The hash that pictures (and later bundles) are known by: BLAKE2b with 32 bytes.
#pragma once

#include <array>
#include <string_view>

namespace lobby {

using Hash = std::array<unsigned char, 32>;

Hash blake2b(std::string_view bytes);

// As SQLite takes and gives it.
inline std::string_view asBytes(const Hash& hash) {
  return {reinterpret_cast<const char*>(hash.data()), hash.size()};
}

}  // namespace lobby
