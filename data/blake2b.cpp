#include "data/blake2b.hpp"

#include <sodium.h>

namespace lobby {

Hash blake2b(std::string_view bytes) {
  // Picks the fast implementation for this processor; without it the hash is right but slow.
  [[maybe_unused]] static const int ready = sodium_init();
  Hash hash{};
  crypto_generichash(hash.data(), hash.size(), reinterpret_cast<const unsigned char*>(bytes.data()),
                     bytes.size(), nullptr, 0);
  return hash;
}

}  // namespace lobby
