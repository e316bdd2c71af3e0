// What is written is read again; who signed counts, and what was changed is found.
#include <doctest/doctest.h>

#include "data/edition/chunk_reader.hpp"
#include "data/edition/trusted_keys.hpp"
#include "tests/data/edition/bundles.hpp"

namespace lobby::test {
namespace {

using namespace edition;

std::string readPayload(const Bundle& bundle) {
  ChunkReader reader(bundle);
  std::string payload;
  for (std::uint64_t i = 0; i < bundle.header().chunks(); ++i) {
    const auto chunk = reader.readChunk(i);
    REQUIRE_MESSAGE(chunk, chunk.error().message);
    payload += *chunk;
  }
  return payload;
}

}  // namespace

TEST_CASE("bundle: what goes in comes out, whatever the size") {
  for (const std::size_t size : {1u, 65535u, 65536u, 65537u, 200000u}) {
    const std::string payload = payloadOf(size);
    ManifestFacts wanted = facts();
    wanted.label = "Week 47 – „Morgenstern“";
    wanted.validUntil = "2026-12-03";
    const auto bundle = verifyBundle(memoryFile(bundleBytes(payload, wanted)), publicKeys("a"));
    REQUIRE_MESSAGE(bundle, bundle.error().message);
    const Manifest& manifest = bundle->manifest();
    CHECK(manifest.cinema == "morgenstern");
    CHECK(manifest.serial == 20261120120000);
    CHECK(manifest.created == "2026-11-20T12:00:00Z");
    CHECK(manifest.snapshotFormat == 1);
    CHECK(manifest.validUntil == wanted.validUntil);
    CHECK(manifest.label == wanted.label);
    CHECK(manifest.payloadSize == size);
    CHECK(manifest.payloadHash == blake2b(payload));
    CHECK(bundle->signer().name == "key-a");
    CHECK(readPayload(bundle->bundle()) == payload);
  }
}

TEST_CASE("bundle: the front and the payload are the whole file") {
  const std::string payload = payloadOf(100000);
  const std::string bytes = bundleBytes(payload, facts(), "ab");
  const auto bundle = verifyBundle(memoryFile(bytes), publicKeys("b"));
  REQUIRE(bundle);
  CHECK(bundle->bundle().front() + payload == bytes);
  CHECK(bundle->bundle().header().payloadAt() == bundle->bundle().front().size());
}

}  // namespace lobby::test
