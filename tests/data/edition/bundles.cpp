#include "tests/data/edition/bundles.hpp"

#include <algorithm>

#include <doctest/doctest.h>

namespace lobby::test {
edition::SecretKey secretKey(char letter) {
  const auto byte = static_cast<unsigned char>(letter);
  edition::KeyId id{};
  edition::SecretKey::Seed seed{};
  id.fill(byte);
  seed.fill(byte);
  return edition::SecretKey::fromSeed(id, seed);
}

edition::PublicKey publicKey(char letter) {
  edition::PublicKey key = secretKey(letter).publicKey();
  key.name = std::string("key-") + letter;
  return key;
}

std::vector<edition::PublicKey> publicKeys(std::string_view letters) {
  std::vector<edition::PublicKey> keys;
  for (const char letter : letters) keys.push_back(publicKey(letter));
  return keys;
}

edition::ManifestFacts facts(std::uint64_t serial) {
  edition::ManifestFacts facts;
  facts.cinema = "morgenstern";
  facts.serial = serial;
  facts.created = "2026-11-20T12:00:00Z";
  return facts;
}

std::string payloadOf(std::size_t size) {
  std::string bytes(size, '\0');
  for (std::size_t i = 0; i < size; ++i) bytes[i] = static_cast<char>(i % 251 + i / edition::chunkSize);
  return bytes;
}

std::filesystem::path writeBundle(const TemporaryFolder& folder, const std::filesystem::path& name,
                                  std::string_view payload, const edition::ManifestFacts& facts,
                                  std::string_view letters) {
  PosixFileSystem files;
  const std::filesystem::path snapshot = folder.write("snapshot-to-bundle", payload);
  std::vector<edition::SecretKey> keys;
  for (const char letter : letters) keys.push_back(secretKey(letter));
  const auto written = edition::writeBundle(files, snapshot, facts, keys, folder / name);
  REQUIRE_MESSAGE(written, written.error().message);
  folder.remove("snapshot-to-bundle");
  return folder / name;
}

std::string bundleBytes(std::string_view payload, const edition::ManifestFacts& facts,
                        std::string_view letters) {
  const TemporaryFolder folder;
  return contentOf(writeBundle(folder, "x.lobby", payload, facts, letters));
}

}  // namespace lobby::test
