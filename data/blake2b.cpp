#include "data/blake2b.hpp"

#include <sodium.h>

namespace lobby {
namespace {

const unsigned char* data(std::string_view bytes) {
  return reinterpret_cast<const unsigned char*>(bytes.data());
}

// Picks the fast implementation for this processor; without it the hash is right but slow.
void useFastest() {
  [[maybe_unused]] static const int ready = sodium_init();
}

}  // namespace

Hash blake2b(std::string_view bytes) {
  useFastest();
  Hash hash{};
  crypto_generichash(hash.data(), hash.size(), data(bytes), bytes.size(), nullptr, 0);
  return hash;
}

Blake2b::Blake2b() {
  static_assert(sizeof(crypto_generichash_state) <= sizeof state_);
  static_assert(alignof(crypto_generichash_state) <= 64);
  useFastest();
  crypto_generichash_init(reinterpret_cast<crypto_generichash_state*>(state_.data()), nullptr, 0,
                          sizeof(Hash));
}

void Blake2b::add(std::string_view bytes) {
  crypto_generichash_update(reinterpret_cast<crypto_generichash_state*>(state_.data()), data(bytes),
                            bytes.size());
}

Hash Blake2b::finish() {
  Hash hash{};
  crypto_generichash_final(reinterpret_cast<crypto_generichash_state*>(state_.data()), hash.data(),
                           hash.size());
  return hash;
}

}  // namespace lobby
