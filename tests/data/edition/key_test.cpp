// Keys: ours, minisign's, and what is no key.
#include <doctest/doctest.h>

#include "data/edition/minisign.hpp"
#include "data/edition/trusted_keys.hpp"
#include "tests/data/edition/bundles.hpp"

namespace lobby::test {
namespace {

using namespace edition;

// Made by minisign 0.11: `minisign -G -W`.
constexpr const char* minisignPublic =
    "untrusted comment: minisign public key BB9E8AB1AD53D710\n"
    "RWQQ11OtsYqeu9cZ2969INGUWX5TLI9EOYySS7a3khhP/OwUAvHmlIVZ\n";
constexpr const char* minisignSecret =
    "untrusted comment: minisign encrypted secret key\n"
    "RWQAAEIyAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAENdTrbGKnrvj5l/"
    "Fqi737wg1lQacB8nElnm9Fb1M"
    "eW2XVXtOF28CI9cZ2969INGUWX5TLI9EOYySS7a3khhP/OwUAvHmlIVZAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n";

// Enough for a test, and quick.
constexpr ScryptCost cheap{32768, 16 << 20};

Result<Password> nobodyAsks() {
  FAIL("no password is needed");
  return Password("");
}

auto says(const char* password) {
  return [password]() -> Result<Password> { return Password(password); };
}

std::string reasonOf(const Result<SecretKey>& key) {
  return key ? "" : key.error().message;
}

}  // namespace

TEST_CASE("key: minisign's public key is read, and written as it was") {
  const auto key = parsePublicKey(minisignPublic);
  REQUIRE(key);
  CHECK(formatKeyId(key->id) == "BB9E8AB1AD53D710");
  const std::string ours = formatPublicKey(*key);
  const std::string theirs = minisignPublic;
  CHECK(ours.substr(ours.find('\n')) == theirs.substr(theirs.find('\n')));
  CHECK(ours.starts_with("untrusted comment: lobbycards public key BB9E8AB1AD53D710\n"));
}

TEST_CASE("key: public keys as editors of all systems save them") {
  const std::string text = formatPublicKey(publicKey('a'));
  const std::string line = text.substr(text.find('\n') + 1);
  for (const std::string& saved : {text, text.substr(0, text.size() - 1), text + "\n\n",
                                   "untrusted comment: x\r\n" + line.substr(0, 56) + "\r\n"}) {
    const auto key = parsePublicKey(saved);
    REQUIRE_MESSAGE(key, saved);
    CHECK(key->id == publicKey('a').id);
    CHECK(key->key == publicKey('a').key);
  }
}

TEST_CASE("key: what is no public key") {
  const std::string text = formatPublicKey(publicKey('a'));
  const std::string line = text.substr(text.find('\n') + 1);
  const std::string secret = formatOpenSecretKey(secretKey('a'));
  for (const std::string& wrong :
       {std::string(), std::string("\n"), std::string("untrusted comment: x"),
        std::string("untrusted comment: x\n"), line, "untrusted comment: x\n" + line + line,
        "untrusted comment: x\n" + line.substr(0, 55), "untrusted comment: x\n " + line,
        "untrusted comment: x\n" + line.substr(0, 52) + "====", secret}) {
    CAPTURE(wrong);
    const auto key = parsePublicKey(wrong);
    REQUIRE(!key);
    CHECK(key.error().message == "it is no public key, take the .pub file that lobbyctl keygen wrote");
  }
  std::string other = text;
  other.replace(text.find("\nRW") + 1, 2, "RU");  // "ED": the kind of a signature, not of a key
  CHECK(parsePublicKey(other).error().message ==
        "it is a key of an unknown kind, make one with lobbyctl keygen");
}

TEST_CASE("key: numbers of keys") {
  CHECK(formatKeyId(*parseKeyId("1A2b3C4D5E6F7081")) == "1A2B3C4D5E6F7081");
  for (const char* wrong :
       {"", "1A2B3C4D5E6F708", "1A2B3C4D5E6F70811", "1A2B3C4D5E6F708G", "0x1A2B3C4D5E6F70"}) {
    CHECK(!parseKeyId(wrong));
  }
}

TEST_CASE("key: minisign's open secret key is read") {
  const auto key = parseSecretKey(minisignSecret, nobodyAsks);
  REQUIRE_MESSAGE(key, reasonOf(key));
  CHECK(key->publicKey().key == parsePublicKey(minisignPublic)->key);
  CHECK(key->id() == parsePublicKey(minisignPublic)->id);
}

TEST_CASE("key: a secret key with and without a password comes back") {
  const SecretKey key = SecretKey::generate();
  const auto open = parseSecretKey(formatOpenSecretKey(key), nobodyAsks);
  REQUIRE_MESSAGE(open, reasonOf(open));
  CHECK(open->bytes() == key.bytes());
  CHECK(open->id() == key.id());

  const auto text = formatSecretKey(key, Password("Größe 7"), cheap);
  REQUIRE(text);
  const auto hidden = parseSecretKey(*text, says("Größe 7"));
  REQUIRE_MESSAGE(hidden, reasonOf(hidden));
  CHECK(hidden->bytes() == key.bytes());
  CHECK(hidden->id() == key.id());
  for (const char* wrong : {"", "Größe", "Größe 7 ", "grösse 7"}) {
    const auto refused = parseSecretKey(*text, says(wrong));
    REQUIRE(!refused);
    CHECK(refused.error().message == "the password is wrong");
    CHECK(refused.error().kind == ErrorKind::refused);
  }
  // The secret is not in the text, nor is the number of the key.
  std::array<unsigned char, 158> bytes{};
  REQUIRE(decodeBase64(text->substr(text->find('\n') + 1, 212), bytes));
  const std::string_view view(reinterpret_cast<const char*>(bytes.data()), bytes.size());
  CHECK(view.find(std::string_view(reinterpret_cast<const char*>(key.bytes().data()), 32)) == view.npos);
  CHECK(view.find(std::string_view(reinterpret_cast<const char*>(key.id().data()), 8)) == view.npos);
}

TEST_CASE("key: two new keys differ, and the same key is hidden differently each time") {
  const SecretKey key = SecretKey::generate();
  CHECK(key.bytes() != SecretKey::generate().bytes());
  CHECK(key.id() != SecretKey::generate().id());
  CHECK(*formatSecretKey(key, Password("x"), cheap) != *formatSecretKey(key, Password("x"), cheap));
}

TEST_CASE("key: what is no secret key") {
  const std::string text = formatOpenSecretKey(secretKey('a'));
  const std::size_t line = text.find('\n') + 1;
  const auto changed = [&](std::size_t at, unsigned char value) {
    std::array<unsigned char, 158> bytes{};
    REQUIRE(decodeBase64(std::string_view(text).substr(line, 212), bytes));
    bytes[at] = value;
    return text.substr(0, line) + encodeBase64(bytes) + "\n";
  };
  constexpr const char* no = "it is no secret key, take the .key file that lobbyctl keygen wrote";
  for (const std::string& wrong :
       {std::string(), text.substr(line), text.substr(0, text.size() - 3), formatPublicKey(publicKey('a')),
        changed(0, 'X'), changed(2, 'X'), changed(4, 'X'), changed(62, 0xFF), changed(125, 0xFF)}) {
    CAPTURE(wrong);
    CHECK(reasonOf(parseSecretKey(wrong, nobodyAsks)) == no);
  }
}

TEST_CASE("key: a secret key that asks for a mountain of memory is refused before it is given any") {
  const auto text = formatSecretKey(secretKey('a'), Password("x"), cheap);
  REQUIRE(text);
  const std::size_t line = text->find('\n') + 1;
  for (const std::size_t at : {38u + 4, 46u + 4}) {  // operations, memory: above 32 bits
    std::array<unsigned char, 158> bytes{};
    REQUIRE(decodeBase64(text->substr(line, 212), bytes));
    bytes[at] = 1;
    const auto refused = parseSecretKey(text->substr(0, line) + encodeBase64(bytes) + "\n", nobodyAsks);
    CHECK(reasonOf(refused) == "the key asks for more memory than any key needs, it is damaged");
  }
}

TEST_CASE("key: a moved key is wiped where it was") {
  SecretKey first = SecretKey::generate();
  const SecretKey second = std::move(first);
  const std::array<unsigned char, 64> nothing{};
  CHECK(first.bytes() == nothing);  // NOLINT(bugprone-use-after-move): that is the point
  CHECK(second.bytes() != nothing);
}

TEST_CASE("trusted keys: every .pub file of the folders, named by its file") {
  const TemporaryFolder folder;
  PosixFileSystem files;
  folder.write("home/office.pub", formatPublicKey(publicKey('a')));
  folder.write("home/.hidden.pub", "no key");
  folder.write("home/lobbycards.key", "no key");
  folder.write("home/read me.txt", "no key");
  folder.write("etc/chain.pub", formatPublicKey(publicKey('b')));
  const auto trusted = loadTrustedKeys(files, {folder / "home", folder / "none", folder / "etc"});
  REQUIRE(trusted);
  CHECK(trusted->problems.empty());
  REQUIRE(trusted->keys.size() == 2);
  CHECK(trusted->keys[0].name == "office");
  CHECK(trusted->keys[0].key == publicKey('a').key);
  CHECK(trusted->keys[1].name == "chain");
  CHECK(!trusted->keys[0].revoked);
}

TEST_CASE("trusted keys: a broken one is left out, and said") {
  const TemporaryFolder folder;
  PosixFileSystem files;
  folder.write("broken.pub", "x");
  folder.write("large.pub", std::string(5000, 'x'));
  folder.write("good.pub", formatPublicKey(publicKey('a')));
  std::filesystem::create_directory(folder / "folder.pub");
  std::filesystem::create_symlink("good.pub", folder / "link.pub");
  const auto trusted = loadTrustedKeys(files, {folder.path()});
  REQUIRE(trusted);
  CHECK(trusted->keys.size() == 1);
  REQUIRE(trusted->problems.size() == 4);
  CHECK(trusted->problems[0] == (folder / "broken.pub").string() +
                                    ": it is no public key, take the .pub file that lobbyctl keygen wrote");
  CHECK(trusted->problems[1].find("is a folder; only ordinary files are taken") != std::string::npos);
  CHECK(trusted->problems[2].find("is larger than 4096 bytes") != std::string::npos);
  CHECK(trusted->problems[3].find("is a link; only ordinary files are taken") != std::string::npos);
}

TEST_CASE("trusted keys: withdrawn ones are marked in all folders, known or not") {
  const TemporaryFolder folder;
  PosixFileSystem files;
  folder.write("home/office.pub", formatPublicKey(publicKey('a')));
  folder.write("etc/revoked.txt",
               "# lost in May\r\n" + formatKeyId(publicKey('a').id) + "  # laptop\r\n\r\n\t1a2b3c4d5e6f7081");
  const auto trusted = loadTrustedKeys(files, {folder / "home", folder / "etc"});
  REQUIRE(trusted);
  REQUIRE(trusted->keys.size() == 2);
  CHECK(trusted->keys[0].revoked);
  CHECK(trusted->keys[1].revoked);
  CHECK(formatKeyId(trusted->keys[1].id) == "1A2B3C4D5E6F7081");
}

TEST_CASE("trusted keys: when it cannot be told what was withdrawn, nothing is trusted") {
  const TemporaryFolder folder;
  PosixFileSystem files;
  folder.write("good.pub", formatPublicKey(publicKey('a')));
  for (const std::string& text :
       {std::string("1A2B"), std::string("key: 1A2B3C4D5E6F7081"), std::string(70000, '#')}) {
    folder.write("revoked.txt", text);
    CHECK(!loadTrustedKeys(files, {folder.path()}));
  }
  folder.remove("revoked.txt");
  std::filesystem::create_symlink("good.pub", folder / "revoked.txt");
  CHECK(!loadTrustedKeys(files, {folder.path()}));
}

TEST_CASE("trusted keys: a folder of thousands of files is refused, not half read") {
  const TemporaryFolder folder;
  PosixFileSystem files;
  for (int i = 0; i < 1001; ++i) folder.write(std::to_string(i), "");
  const auto trusted = loadTrustedKeys(files, {folder.path()});
  REQUIRE(!trusted);
  CHECK(trusted.error().message.find("holds more than 1000 files") != std::string::npos);
}

}  // namespace lobby::test
