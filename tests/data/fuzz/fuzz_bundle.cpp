// A signed bundle with damage to it: three bytes each, two for the place and one to write there. Whatever is
// done to it, it is refused or gives the payload that was signed.
#include <cstdint>
#include <cstdlib>

#include "data/edition/chunk_reader.hpp"
#include "data/edition/minisign.hpp"
#include "data/edition/signature.hpp"
#include "tests/data/edition/memory_file.hpp"

using namespace lobby;
using namespace lobby::edition;

namespace {

SecretKey key() {
  return SecretKey::fromSeed({1, 2, 3, 4, 5, 6, 7, 8}, {9});
}

const std::string& payload() {
  static const std::string bytes = std::string(chunkSize, 'a') + std::string(1000, 'b');
  return bytes;
}

// The front is small, so that two bytes of damage reach all of it and some of the payload.
const std::string& goodBundle() {
  static const std::string bytes = [] {
    std::string table;
    table += asBytes(blake2b(payload().substr(0, chunkSize)));
    table += asBytes(blake2b(payload().substr(chunkSize)));
    Manifest manifest;
    manifest.cinema = "m";
    manifest.serial = 7;
    manifest.created = "2026-11-20T12:00:00Z";
    manifest.snapshotFormat = 1;
    manifest.payloadSize = payload().size();
    manifest.payloadHash = blake2b(payload());
    manifest.tableHash = blake2b(table);
    const std::string text = formatManifest(manifest);
    const std::string signature = formatSignature(makeSignature(key(), text, "lobbycards m 7"));
    const auto header = formatHeader({1, text.size(), signature.size(), payload().size()});
    return std::string(header.begin(), header.end()) + text + signature + table + payload();
  }();
  return bytes;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const std::vector<PublicKey> trusted{key().publicKey()};
  std::string bytes = goodBundle();
  for (; size >= 3; data += 3, size -= 3) {
    const std::size_t place = data[0] + std::size_t{256} * data[1];
    if (place == 0xFFFF) bytes.resize(bytes.size() - bytes.size() / 8 * data[2] / 32);  // cut short
    if (!bytes.empty()) bytes[place % bytes.size()] = static_cast<char>(data[2]);
  }
  const auto bundle = verifyBundle(test::memoryFile(std::move(bytes)), trusted);
  if (!bundle) return 0;
  ChunkReader reader(bundle->bundle());
  std::string read;
  for (std::uint64_t i = 0; i < bundle->bundle().header().chunks(); ++i) {
    const auto chunk = reader.readChunk(i);
    if (!chunk) return 0;
    read += *chunk;
  }
  if (read != payload() || bundle->manifest().serial != 7) std::abort();
  return 0;
}
