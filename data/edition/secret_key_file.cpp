// The text of a secret key: minisign's, so that its tool can use our keys and we can use its.
#include <algorithm>
#include <cstring>

#include <sodium.h>

#include "data/edition/minisign.hpp"
#include "data/edition/refuse.hpp"

namespace lobby::edition {
namespace {

// What lies in the base64 line. Numbers are little endian.
struct KeyFile {
  unsigned char algorithm[2];
  unsigned char protection[2];  // how the last three are hidden: "Sc" scrypt, zeros not at all
  unsigned char checksumKind[2];
  unsigned char salt[32];
  unsigned char operations[8];
  unsigned char memory[8];
  unsigned char id[8];
  unsigned char secret[64];
  unsigned char checksum[32];
};
static_assert(sizeof(KeyFile) == 158);

constexpr std::size_t hiddenAt = offsetof(KeyFile, id);
constexpr std::size_t hiddenSize = sizeof(KeyFile) - hiddenAt;

// What minisign asks for. A file that wants more was not made to be used.
constexpr ScryptCost mostCost{std::uint64_t{1} << 25, std::uint64_t{1} << 30};

// Bytes that are wiped when they go.
template <class T>
class Wiped {
 public:
  Wiped() = default;
  Wiped(const Wiped&) = delete;
  Wiped& operator=(const Wiped&) = delete;
  ~Wiped() { sodium_memzero(&value_, sizeof value_); }
  T& operator*() { return value_; }
  T* operator->() { return &value_; }
  std::span<unsigned char> bytes() { return {reinterpret_cast<unsigned char*>(&value_), sizeof value_}; }

 private:
  T value_{};
};

std::uint64_t getNumber(const unsigned char (&bytes)[8]) {
  std::uint64_t value = 0;
  for (std::size_t i = 8; i > 0; --i) value = (value << 8) | bytes[i - 1];
  return value;
}

void putNumber(unsigned char (&bytes)[8], std::uint64_t value) {
  for (std::size_t i = 0; i < 8; ++i) bytes[i] = static_cast<unsigned char>(value >> (8 * i));
}

bool is(const unsigned char (&bytes)[2], const char* text) {
  return std::memcmp(bytes, text, 2) == 0;
}

// Over the algorithm, the number and the secret.
std::array<unsigned char, 32> checksumOf(const KeyFile& file) {
  std::array<unsigned char, 32> sum{};
  crypto_generichash_state state;
  crypto_generichash_init(&state, nullptr, 0, sum.size());
  crypto_generichash_update(&state, file.algorithm, sizeof file.algorithm);
  crypto_generichash_update(&state, file.id, sizeof file.id);
  crypto_generichash_update(&state, file.secret, sizeof file.secret);
  crypto_generichash_final(&state, sum.data(), sum.size());
  return sum;
}

// Hides what is open, and opens what is hidden.
Result<void> mask(Wiped<KeyFile>& file, const Password& password) {
  Wiped<std::array<unsigned char, hiddenSize>> stream;
  const std::string& text = password.text();
  if (crypto_pwhash_scryptsalsa208sha256(stream->data(), stream->size(), text.data(), text.size(), file->salt,
                                         getNumber(file->operations), getNumber(file->memory)) != 0) {
    return fail(ErrorKind::system,
                "there is too little memory to work with the password, close other programs");
  }
  for (std::size_t i = 0; i < hiddenSize; ++i) file.bytes()[hiddenAt + i] ^= (*stream)[i];
  return {};
}

Result<void> open(Wiped<KeyFile>& file, const std::function<Result<Password>()>& ask) {
  if (getNumber(file->operations) > mostCost.operations || getNumber(file->memory) > mostCost.memory) {
    return refuse("the key asks for more memory than any key needs, it is damaged");
  }
  const auto password = ask();
  if (!password) return std::unexpected(password.error());
  if (const auto opened = mask(file, *password); !opened) return opened;
  if (sodium_memcmp(checksumOf(*file).data(), file->checksum, sizeof file->checksum) != 0) {
    return refuse("the password is wrong");
  }
  return {};
}

std::unexpected<Error> noSecretKey() {
  return fail(ErrorKind::content, "it is no secret key, take the .key file that lobbyctl keygen wrote");
}

Result<SecretKey> keyIn(Wiped<KeyFile>& file) {
  KeyId id{};
  Wiped<SecretKey::Seed> seed;
  std::ranges::copy(file->id, id.begin());
  std::copy_n(file->secret, seed->size(), seed->begin());
  SecretKey key = SecretKey::fromSeed(id, *seed);
  // minisign leaves the checksum of an open key empty; the two halves tell as well whether it is whole.
  if (sodium_memcmp(key.bytes().data(), file->secret, sizeof file->secret) != 0) return noSecretKey();
  return key;
}

void fill(Wiped<KeyFile>& file, const SecretKey& key) {
  std::memcpy(file->algorithm, "Ed", 2);
  std::memcpy(file->checksumKind, "B2", 2);
  std::ranges::copy(key.id(), file->id);
  std::ranges::copy(key.bytes(), file->secret);
}

std::string format(Wiped<KeyFile>& file, std::string_view comment) {
  return std::string(untrustedPrefix) + std::string(comment) + "\n" + encodeBase64(file.bytes()) + "\n";
}

}  // namespace

Result<SecretKey> parseSecretKey(std::string_view text, const std::function<Result<Password>()>& password) {
  Wiped<KeyFile> file;
  const auto line = keyLine(text);
  if (!line || !decodeBase64(*line, file.bytes())) return noSecretKey();
  if (!is(file->algorithm, "Ed") || !is(file->checksumKind, "B2")) return noSecretKey();
  if (is(file->protection, "\0\0")) return keyIn(file);
  if (!is(file->protection, "Sc")) return noSecretKey();
  if (const auto opened = open(file, password); !opened) return std::unexpected(opened.error());
  return keyIn(file);
}

Result<std::string> formatSecretKey(const SecretKey& key, const Password& password, const ScryptCost& cost) {
  Wiped<KeyFile> file;
  fill(file, key);
  std::ranges::copy(checksumOf(*file), file->checksum);
  std::memcpy(file->protection, "Sc", 2);
  putNumber(file->operations, cost.operations);
  putNumber(file->memory, cost.memory);
  randombytes_buf(file->salt, sizeof file->salt);
  if (const auto hidden = mask(file, password); !hidden) return std::unexpected(hidden.error());
  return format(file, "lobbycards secret key, protected by a password");
}

std::string formatOpenSecretKey(const SecretKey& key) {
  Wiped<KeyFile> file;
  fill(file, key);
  return format(file, "lobbycards secret key without a password");
}

}  // namespace lobby::edition
