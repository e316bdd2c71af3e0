// Bundles and keys for tests.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "data/edition/signature.hpp"
#include "data/edition/write_bundle.hpp"
#include "tests/data/edition/memory_file.hpp"
#include "tests/support/temporary_folder.hpp"

namespace lobby::test {

// The same letter gives the same key. Its public half is called "key-a" and so on.
edition::SecretKey secretKey(char letter);
edition::PublicKey publicKey(char letter);
std::vector<edition::PublicKey> publicKeys(std::string_view letters);

// Of the cinema morgenstern, made on 2026-11-20 at noon.
edition::ManifestFacts facts(std::uint64_t serial = 20261120120000);

// Bytes in which every chunk differs.
std::string payloadOf(std::size_t size);

// Writes a bundle, signed with the keys of these letters, and returns where it lies. Fails the test when that
// does not work.
std::filesystem::path writeBundle(const TemporaryFolder& folder, const std::filesystem::path& name,
                                  std::string_view payload, const edition::ManifestFacts& facts,
                                  std::string_view letters = "a");

// The same as bytes.
std::string bundleBytes(std::string_view payload, const edition::ManifestFacts& facts,
                        std::string_view letters = "a");

}  // namespace lobby::test
