#include "tests/data/edition/store/support.hpp"

#include <map>
#include <tuple>

#include <doctest/doctest.h>

#include "data/edition/chunk_reader.hpp"
#include "data/edition/secret_key.hpp"
#include "data/edition/write_bundle.hpp"

namespace lobby::test {
namespace {

edition::SecretKey secretKey(unsigned number) {
  edition::KeyId id{};
  edition::SecretKey::Seed seed{};
  id[0] = seed[0] = static_cast<unsigned char>(number);
  return edition::SecretKey::fromSeed(id, seed);
}

std::string makeBundle(const Recipe& recipe) {
  MemoryFileSystem files(emptyDisk());
  files.disk.put("/stick/snapshot.db", payloadOf(recipe));
  edition::ManifestFacts facts;
  facts.cinema = recipe.cinema;
  facts.serial = recipe.serial;
  facts.created = "2026-11-20T12:00:00Z";
  facts.snapshotFormat = recipe.snapshotFormat;
  std::vector<edition::SecretKey> keys;
  if (recipe.signer != 0) keys.push_back(secretKey(recipe.signer));
  const auto written = edition::writeBundle(files, "/stick/snapshot.db", facts, keys, "/stick/out.lobby");
  if (!written) FAIL(written.error().message);
  return files.disk.content("/stick/out.lobby");
}

}  // namespace

PublicKey testKey(unsigned number) {
  PublicKey key = secretKey(number).publicKey();
  key.name = "office" + std::to_string(number);
  return key;
}

const std::string& bundleOf(const Recipe& recipe) {
  static std::map<std::tuple<std::uint64_t, std::string, std::string, std::size_t, std::uint32_t, unsigned>,
                  std::string>
      made;
  auto& bytes =
      made[{recipe.serial, recipe.cinema, recipe.content, recipe.size, recipe.snapshotFormat, recipe.signer}];
  if (bytes.empty()) bytes = makeBundle(recipe);
  return bytes;
}

const std::string& payloadOf(const Recipe& recipe) {
  static std::map<std::pair<std::string, std::size_t>, std::string> made;
  std::string& payload = made[{recipe.content, recipe.size}];
  while (payload.size() < recipe.size) payload += recipe.content;
  payload.resize(recipe.size);
  return payload;
}

EditionId idOf(const Recipe& recipe) {
  static std::map<const std::string*, Hash> hashes;
  const std::string& payload = payloadOf(recipe);
  const auto [hash, isNew] = hashes.try_emplace(&payload);
  if (isNew) hash->second = blake2b(payload);
  return {recipe.serial, hash->second};
}

MemoryDisk emptyDisk() {
  MemoryDisk disk;
  for (const char* folder : {"/", home, stick}) disk.putOther(folder, FileKind::folder);
  return disk;
}

std::string fileOnStick(const Recipe& recipe) {
  return std::string(stick) + "/" + std::to_string(recipe.serial) + ".lobby";
}

std::string onStick(MemoryDisk& disk, const Recipe& recipe) {
  const std::string file = fileOnStick(recipe);
  disk.put(file, bundleOf(recipe));
  return file;
}

edition::StoreSettings settings() {
  return {home, {testKey(1)}, "morgenstern"};
}

const Clock& testClock() {
  static const ManualClock clock{WallTime(std::chrono::seconds(1'795'176'000))};  // 2026-11-20T12:00:00Z
  return clock;
}

EditionStore openStore(FileSystem& files) {
  auto store = EditionStore::open(files, testClock(), settings());
  if (!store) FAIL(store.error().message);
  return std::move(*store);
}

std::string outcomeOf(const Result<edition::Installed>& installed) {
  if (!installed) {
    const bool refused = installed.error().kind == ErrorKind::refused;
    return (refused ? "refused: " : "system: ") + installed.error().message;
  }
  switch (installed->outcome) {
    case edition::InstallOutcome::alreadyHere:
      return "already here";
    case edition::InstallOutcome::repaired:
      return "repaired";
    case edition::InstallOutcome::installed:
      break;
  }
  return "installed";
}

std::string install(MemoryFileSystem& files, const Recipe& recipe) {
  const std::string file = onStick(files.disk, recipe);
  return outcomeOf(openStore(files).install(file));
}

void establish(MemoryFileSystem& files, const Recipe& recipe) {
  REQUIRE(install(files, recipe) == "installed");
  EditionStore store = openStore(files);
  REQUIRE(store.chooseForStart().edition == idOf(recipe));
  REQUIRE(store.confirmStart(idOf(recipe)).has_value());
}

std::string problemOf(FileSystem& files, const EditionId& id, const std::string& payload) {
  const edition::EditionFiles editions(files, home, {testKey(1)});
  const auto bundle = editions.open(id);
  if (!bundle) return bundle.error().message;
  edition::ChunkReader reader(bundle->bundle());
  std::string read;
  for (std::uint64_t i = 0; i < bundle->bundle().header().chunks(); ++i) {
    const auto chunk = reader.readChunk(i);
    if (!chunk) return chunk.error().message;
    read += *chunk;
  }
  return read == payload ? "" : "another payload";
}

}  // namespace lobby::test
