// Secret keys, in minisign's format. They live on the computer that builds editions, and never on a kiosk.
#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "data/edition/key.hpp"

namespace lobby::edition {

// Wiped from memory when it goes.
class SecretKey {
 public:
  using Seed = std::array<unsigned char, 32>;

  static SecretKey generate();
  // The same seed gives the same key.
  static SecretKey fromSeed(const KeyId& id, const Seed& seed);

  SecretKey(SecretKey&& other) noexcept;
  SecretKey& operator=(SecretKey&& other) noexcept;
  ~SecretKey();

  const KeyId& id() const { return id_; }
  PublicKey publicKey() const;
  // Ed25519, over the bytes as they are.
  std::array<unsigned char, 64> sign(std::string_view bytes) const;
  // What a key file keeps: the seed and the public half.
  const std::array<unsigned char, 64>& bytes() const { return bytes_; }

 private:
  SecretKey() = default;
  KeyId id_{};
  std::array<unsigned char, 64> bytes_{};
};

// Wiped from memory when it goes.
class Password {
 public:
  explicit Password(std::string text) : text_(std::make_unique<std::string>(std::move(text))) {}
  Password(Password&&) noexcept = default;
  Password& operator=(Password&&) = delete;
  ~Password();
  const std::string& text() const { return *text_; }

 private:
  std::unique_ptr<std::string> text_;  // because a short text that is moved leaves its bytes where it was
};

// How dear it is to try a password: libsodium's two figures for scrypt.
struct ScryptCost {
  std::uint64_t operations = 0;
  std::uint64_t memory = 0;  // bytes
};

// 256 MB and about a second, so that an office computer with little memory can do it.
inline constexpr ScryptCost usualCost{std::uint64_t{1} << 23, std::uint64_t{256} << 20};

// `password` is asked only when the key is protected by one. A wrong password is `refused`.
Result<SecretKey> parseSecretKey(std::string_view text, const std::function<Result<Password>()>& password);

// The text of a key file, protected by the password, or open to everyone who has the file.
Result<std::string> formatSecretKey(const SecretKey& key, const Password& password,
                                    const ScryptCost& cost = usualCost);
std::string formatOpenSecretKey(const SecretKey& key);

}  // namespace lobby::edition
