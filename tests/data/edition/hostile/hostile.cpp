#include "tests/data/edition/hostile/hostile.hpp"

#include <doctest/doctest.h>

#include "data/edition/chunk_reader.hpp"
#include "data/edition/minisign.hpp"
#include "tests/data/edition/bundles.hpp"

namespace lobby::test {
namespace {

void replaceFirst(std::string& text, std::string_view from, std::string_view to) {
  const std::size_t at = text.find(from);
  REQUIRE_MESSAGE(at != text.npos, std::string(from));
  text.replace(at, from.size(), to);
}

Result<void> readAll(const edition::Bundle& bundle) {
  edition::ChunkReader reader(bundle);
  for (std::uint64_t i = 0; i < bundle.header().chunks(); ++i) {
    if (const auto chunk = reader.readChunk(i); !chunk) return std::unexpected(chunk.error());
  }
  return {};
}

std::string refused(const Error& error) {
  CHECK(error.kind == ErrorKind::refused);
  CHECK(error.message.find('\n') == error.message.npos);
  return error.message;
}

}  // namespace

std::string Parts::bytes() const {
  const auto header = edition::formatHeader({count, manifest.size(), signatures.size(), payload.size()});
  return std::string(header.begin(), header.end()) + manifest + signatures + table + payload;
}

Parts& Parts::sign(std::string_view letters) {
  signatures.clear();
  count = static_cast<unsigned>(letters.size());
  for (const char letter : letters) {
    signatures += formatSignature(edition::makeSignature(secretKey(letter), manifest, "lobbycards"));
  }
  return *this;
}

Parts& Parts::edit(std::string_view from, std::string_view to) {
  replaceFirst(manifest, from, to);
  return sign();
}

Parts& Parts::editSignatures(std::string_view from, std::string_view to) {
  replaceFirst(signatures, from, to);
  return *this;
}

Parts goodParts(std::string_view letters) {
  Parts parts;
  const std::string bytes = bundleBytes(payloadOf(150'000), facts(), letters);
  const auto header = edition::parseHeader(bytes, bytes.size());
  REQUIRE(header);
  parts.count = header->signatureCount;
  parts.manifest = bytes.substr(edition::headerSize, header->manifestLength);
  parts.signatures = bytes.substr(header->signaturesAt(), header->signaturesLength);
  parts.table = bytes.substr(header->tableAt(), header->tableLength());
  parts.payload = bytes.substr(header->payloadAt());
  REQUIRE(parts.bytes() == bytes);
  return parts;
}

std::string good() {
  return goodParts().bytes();
}

std::string verdict(std::string bytes, const std::vector<edition::PublicKey>& trusted) {
  const auto bundle = edition::verifyBundle(memoryFile(std::move(bytes)), trusted);
  if (!bundle) return refused(bundle.error());
  const auto read = readAll(bundle->bundle());
  return read ? "genuine" : refused(read.error());
}

std::string verdict(std::string bytes, std::string_view trustedLetters) {
  return verdict(std::move(bytes), publicKeys(trustedLetters));
}

std::string withNumber(std::string bytes, std::size_t at, std::size_t size, std::uint64_t value) {
  for (std::size_t i = 0; i < size; ++i) bytes[at + i] = static_cast<char>(value >> (8 * i));
  return bytes;
}

namespace {

std::map<std::string, std::string>& noted() {
  static std::map<std::string, std::string> cases;
  return cases;
}

}  // namespace

const std::map<std::string, std::string>& notedCases() {
  return noted();
}

void note(const std::string& name, const std::string& outcome) {
  const std::string test = doctest::getContextOptions()->currentTest->m_name;
  const std::string full = test.substr(0, test.find(':')) + ": " + name;
  CHECK_MESSAGE(noted().emplace(full, outcome).second, full);
}

void checkCases(const std::vector<HostileCase>& cases, std::string_view trustedLetters) {
  for (const HostileCase& one : cases) {
    CAPTURE(std::string(one.name));
    const std::string outcome = verdict(one.bytes, trustedLetters);
    CHECK(outcome == one.verdict);
    note(one.name, outcome);
  }
}

}  // namespace lobby::test
