#include "data/edition/secret_key.hpp"

#include <algorithm>

#include <sodium.h>

namespace lobby::edition {

SecretKey SecretKey::generate() {
  // A system without random numbers must not make keys.
  if (sodium_init() < 0) std::abort();
  KeyId id{};
  Seed seed{};
  randombytes_buf(id.data(), id.size());
  randombytes_buf(seed.data(), seed.size());
  SecretKey key = fromSeed(id, seed);
  sodium_memzero(seed.data(), seed.size());
  return key;
}

SecretKey SecretKey::fromSeed(const KeyId& id, const Seed& seed) {
  SecretKey key;
  key.id_ = id;
  std::array<unsigned char, 32> publicHalf{};
  crypto_sign_seed_keypair(publicHalf.data(), key.bytes_.data(), seed.data());
  return key;
}

SecretKey::SecretKey(SecretKey&& other) noexcept : id_(other.id_), bytes_(other.bytes_) {
  sodium_memzero(other.bytes_.data(), other.bytes_.size());
}

SecretKey& SecretKey::operator=(SecretKey&& other) noexcept {
  if (this == &other) return *this;
  id_ = other.id_;
  bytes_ = other.bytes_;
  sodium_memzero(other.bytes_.data(), other.bytes_.size());
  return *this;
}

SecretKey::~SecretKey() {
  sodium_memzero(bytes_.data(), bytes_.size());
}

PublicKey SecretKey::publicKey() const {
  PublicKey key;
  key.id = id_;
  std::copy_n(bytes_.begin() + 32, key.key.size(), key.key.begin());
  return key;
}

std::array<unsigned char, 64> SecretKey::sign(std::string_view bytes) const {
  std::array<unsigned char, 64> signature{};
  crypto_sign_detached(signature.data(), nullptr, reinterpret_cast<const unsigned char*>(bytes.data()),
                       bytes.size(), bytes_.data());
  return signature;
}

Password::~Password() {
  if (text_) sodium_memzero(text_->data(), text_->size());
}

}  // namespace lobby::edition
