// The hash that pictures and editions are known by: BLAKE2b with 32 bytes.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

namespace lobby {

using Hash = std::array<unsigned char, 32>;

Hash blake2b(std::string_view bytes);

// The same for what comes in pieces.
class Blake2b {
 public:
  Blake2b();
  void add(std::string_view bytes);
  Hash finish();  // once, at the end

 private:
  alignas(64) std::array<std::byte, 384> state_;  // libsodium's, whose header stays out of here
};

// As SQLite takes and gives it.
inline std::string_view asBytes(const Hash& hash) {
  return {reinterpret_cast<const char*>(hash.data()), hash.size()};
}

}  // namespace lobby
