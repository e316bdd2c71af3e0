// Signatures of strangers, of keys that were withdrawn, of other manifests, and of no sense at all.
#include <doctest/doctest.h>

#include "data/edition/minisign.hpp"
#include "tests/data/edition/bundles.hpp"
#include "tests/data/edition/hostile/hostile.hpp"

namespace lobby::test {
namespace {

using namespace edition;

constexpr const char* brokenSignature = "this file is damaged (a signature), copy it again or build it anew";
constexpr const char* changed =
    "this file was changed after it was signed (key 6161616161616161), copy it again or build it anew";
constexpr const char* withdrawnA =
    "this file was signed with a key that was withdrawn (key 6161616161616161), have it signed with the new "
    "one";

// Made with key a over the manifest of `parts`, then changed at will.
Parts withSignature(const std::function<void(Signature&)>& change) {
  Parts parts = goodParts();
  Signature signature = makeSignature(secretKey('a'), parts.manifest, "lobbycards morgenstern 1");
  change(signature);
  parts.signatures = formatSignature(signature);
  return parts;
}

// The two bytes that say of which kind the first signature is.
Parts ofKind(std::string_view kind) {
  Parts parts = goodParts();
  const std::size_t at = parts.signatures.find('\n') + 1;
  std::array<unsigned char, 74> bytes{};
  REQUIRE(decodeBase64(std::string_view(parts.signatures).substr(at, 100), bytes));
  bytes[0] = static_cast<unsigned char>(kind[0]);
  bytes[1] = static_cast<unsigned char>(kind[1]);
  parts.signatures.replace(at, 100, encodeBase64(bytes));
  return parts;
}

Parts withCount(unsigned count, std::string_view letters) {
  Parts parts = goodParts(letters);
  parts.count = count;
  return parts;
}

Parts unsignedParts() {
  Parts parts = goodParts();
  parts.signatures.clear();
  parts.count = 0;
  return parts;
}

// The signature of one bundle under the manifest of another.
Parts movedSignature() {
  Parts parts = goodParts();
  Parts other = goodParts();
  other.edit("serial 20261120120000", "serial 20261120120001");
  parts.signatures = other.signatures;
  return parts;
}

PublicKey revoked(char letter) {
  PublicKey key = publicKey(letter);
  key.revoked = true;
  return key;
}

}  // namespace

TEST_CASE("hostile signature: whose they are") {
  const PublicKey withdrawn{publicKey('a').id, {}, "", true};  // only its number is known
  CHECK(verdict(good(), "b") ==
        "this file was not signed by anyone this kiosk trusts (key 6161616161616161)");
  CHECK(verdict(good(), "") == "this file was not signed by anyone this kiosk trusts (key 6161616161616161)");
  CHECK(verdict(goodParts("ab").bytes(), "c") ==
        "this file was not signed by anyone this kiosk trusts (keys 6161616161616161, 6262626262626262)");
  CHECK(verdict(unsignedParts().bytes()) ==
        "this file is not signed, it is for previews only; build it with --key");
  CHECK(verdict(good(), {revoked('a')}) == withdrawnA);
  CHECK(verdict(good(), {withdrawn}) == withdrawnA);
  CHECK(verdict(good(), {publicKey('a'), withdrawn}) == withdrawnA);
  CHECK(verdict(good(), {publicKey('b'), revoked('a')}) == withdrawnA);
}

TEST_CASE("hostile signature: keys are changed with two signatures") {
  const std::string both = goodParts("ab").bytes();
  CHECK(verdict(both, "a") == "genuine");
  CHECK(verdict(both, "b") == "genuine");
  CHECK(verdict(both, {publicKey('b'), revoked('a')}) == "genuine");
  CHECK(verdict(both, {publicKey('b'), publicKey('b')}) == "genuine");
  CHECK(verdict(goodParts("abcd").bytes(), "d") == "genuine");

  const auto bundle = verifyBundle(memoryFile(both), {revoked('a'), publicKey('b')});
  REQUIRE(bundle);
  CHECK(bundle->signer().name == "key-b");
}

TEST_CASE("hostile signature: one number, two keys") {
  PublicKey impostor = publicKey('b');
  impostor.id = publicKey('a').id;
  CHECK(verdict(good(), {impostor}) == changed);
  CHECK(verdict(good(), {impostor, publicKey('a')}) == "genuine");
}

TEST_CASE("hostile signature: what they are over") {
  Signature own = makeSignature(secretKey('a'), "x", "c");
  checkCases({
      {"of another manifest", movedSignature().bytes(), changed},
      {"another comment", withSignature([](Signature& s) { s.comment += "0"; }).bytes(), changed},
      {"another comment's signature", withSignature([&](Signature& s) { s.global = own.global; }).bytes(),
       changed},
      {"another text's signature", withSignature([&](Signature& s) { s.signature = own.signature; }).bytes(),
       changed},
      {"zeros", withSignature([](Signature& s) { s.signature.fill(0); }).bytes(), changed},
      {"a stranger under a trusted number", withSignature([](Signature& s) {
                                              s = makeSignature(secretKey('b'), goodParts().manifest, "c");
                                              s.keyId = secretKey('a').id();
                                            }).bytes(),
       changed},
      {"over the manifest itself, not its hash",
       withSignature([](Signature& s) { s.signature = secretKey('a').sign(goodParts().manifest); }).bytes(),
       changed},
  });
}

TEST_CASE("hostile signature: a good one does not cover for a bad one") {
  Parts parts = goodParts("ab");
  parts.manifest.replace(parts.manifest.find("serial 2"), 8, "serial 3");
  Parts resigned = parts;
  resigned.sign("b");
  // The signature of a is still the old one, that of b is good.
  parts.signatures = parts.signatures.substr(0, parts.signatures.size() / 2) + resigned.signatures;
  CHECK(verdict(parts.bytes(), "b") == "genuine");
  CHECK(verdict(parts.bytes(), "ab") == changed);
}

TEST_CASE("hostile signature: how they are written") {
  const std::string two = goodParts("a").signatures + goodParts("a").signatures;
  Parts twice = goodParts();
  twice.signatures = two;
  twice.count = 2;
  Parts five = goodParts("abcd");
  five.signatures += goodParts("e").signatures;
  five.count = 5;
  Parts windows = goodParts();
  for (std::size_t at = 0; (at = windows.signatures.find('\n', at)) != std::string::npos; at += 2) {
    windows.signatures.replace(at, 1, "\r\n");
  }
  Parts nul = goodParts();
  nul.signatures[untrustedPrefix.size()] = '\0';
  Parts noEnd = goodParts();
  noEnd.signatures.pop_back();
  checkCases({
      {"the old kind", ofKind("Ed").bytes(),
       "this file has a signature of the old kind, sign it anew with lobbyctl sign"},
      {"an unknown kind", ofKind("XX").bytes(), brokenSignature},
      {"the same twice", twice.bytes(),
       "this file is damaged (two signatures of one key), copy it again or build it anew"},
      {"five", five.bytes(), "this file is damaged (number of signatures), copy it again or build it anew"},
      {"one said, two there", withCount(1, "ab").bytes(),
       "this file is damaged (more after the signatures), copy it again or build it anew"},
      {"two said, one there", withCount(2, "a").bytes(), brokenSignature},
      {"ends of lines of Windows", windows.bytes(), brokenSignature},
      {"a zero byte", nul.bytes(), brokenSignature},
      {"no last end of line", noEnd.bytes(), brokenSignature},
      {"no trusted comment", goodParts().editSignatures(trustedPrefix, "comment: ").bytes(), brokenSignature},
      {"no untrusted comment", goodParts().editSignatures("untrusted", "xtrusted").bytes(), brokenSignature},
      {"base64 without its end", goodParts().editSignatures("=", "").bytes(), brokenSignature},
      {"base64 with a blank", goodParts().editSignatures("\nRU", "\n RU").bytes(), brokenSignature},
      {"an empty line more", goodParts().editSignatures("\ntrusted", "\n\ntrusted").bytes(), brokenSignature},
      {"a tab in the comment, as minisign writes it",
       withSignature([](Signature& s) {
         s = makeSignature(secretKey('a'), goodParts().manifest, "timestamp:1\tfile:x");
       }).bytes(),
       "genuine"},
      {"the untrusted comment is nobody's",
       goodParts().editSignatures("signature from", "Signature by").bytes(), "genuine"},
  });
}

TEST_CASE("hostile signature: any bit changed in manifest or signature is found") {
  const Parts parts = goodParts();
  const std::string bytes = parts.bytes();
  const std::size_t manifestAt = 64;
  const std::size_t signaturesAt = manifestAt + parts.manifest.size();
  const std::size_t freeText = signaturesAt + untrustedPrefix.size();  // the comment that nobody signs
  const std::size_t freeEnd = bytes.find('\n', freeText);
  for (std::size_t at = manifestAt; at < signaturesAt + parts.signatures.size(); ++at) {
    std::string broken = bytes;
    broken[at] = static_cast<char>(broken[at] ^ (1 << (at % 8)));
    CAPTURE(at);
    const std::string words = verdict(broken);
    if (at < signaturesAt) CHECK(words == changed);
    if (at >= signaturesAt && (at < freeText || at >= freeEnd)) CHECK(words != "genuine");
  }
}

}  // namespace lobby::test
