// Keys and signed editions, as staff make them: on the terminal, and together with the stock minisign.
#include <doctest/doctest.h>
#include <sys/stat.h>

#include "data/edition/bundle_header.hpp"
#include "data/edition/secret_key.hpp"
#include "tests/programs/terminal.hpp"

namespace lobby::test {
namespace {

namespace fs = std::filesystem;

constexpr const char* programme = LOBBY_SOURCE_DIR "/tests/scenarios/programme";

// In a shell, with `folder` as the current one.
Outcome shell(const TemporaryFolder& folder, const std::string& command) {
  return runProgram({"/bin/sh", "-c", "cd '" + folder.path().string() + "' && " + command});
}

void succeeds(const Outcome& outcome) {
  CAPTURE(outcome.output);
  CAPTURE(outcome.errors);
  CHECK(outcome.exitCode == 0);
}

void fails(const Words& words, int exitCode, const std::string& message) {
  const Outcome outcome = lobbyctl(words);
  CAPTURE(outcome.errors);
  CHECK(outcome.exitCode == exitCode);
  CHECK_MESSAGE(contains(outcome.errors, message), message);
  CHECK_FALSE(crashed(outcome));
}

void makeOpenKey(const TemporaryFolder& folder, const std::string& name) {
  succeeds(lobbyctl({"keygen", folder / name, "--no-password"}));
}

// A pair of keys whose password costs nothing to try: most of the time here would go by with that.
void makeCheapKey(const TemporaryFolder& folder, const std::string& password) {
  constexpr edition::ScryptCost leastCost{std::uint64_t{1} << 15, std::uint64_t{1} << 24};
  const auto key = edition::SecretKey::generate();
  const auto text = formatSecretKey(key, edition::Password(password), leastCost);
  REQUIRE(text);
  folder.write("cheap/lobbycards.key", *text);
  folder.write("cheap/lobbycards.pub", formatPublicKey(key.publicKey()));
}

fs::path unsignedEdition(const TemporaryFolder& folder) {
  return folder.write("x.lobby", scenariosEdition({.isSigned = false, .serial = 7}));
}

// Takes the signed text and its first signature out of an edition, for minisign.
void takeApart(const TemporaryFolder& folder, const fs::path& edition) {
  const std::string bytes = contentOf(edition);
  const auto header = edition::parseHeader(bytes, bytes.size());
  REQUIRE(header);
  folder.write("manifest", bytes.substr(edition::headerSize, header->manifestLength));
  folder.write("manifest.minisig", bytes.substr(header->signaturesAt(), header->signaturesLength));
}

}  // namespace

TEST_CASE("signing: a new key, an edition signed with it, and who signed") {
  const TemporaryFolder folder;
  folder.write("password", "Größe 7\n");
  const std::string key = folder / "keys/lobbycards.key", edition = folder / "week.lobby";
  const Outcome made = lobbyctl({"keygen", folder / "keys", "--password-file", folder / "password"});
  succeeds(made);
  CHECK(contains(made.output, "The secret key is in " + key));
  struct stat info {};
  REQUIRE(::stat(key.c_str(), &info) == 0);
  CHECK((info.st_mode & 0777) == 0600);

  const Outcome built = lobbyctl({"build", programme, "-o", edition, "--key", key, "--password-file",
                                  folder / "password", "--label", "Week 47", "--valid-until", "2026-12-03"});
  succeeds(built);
  CHECK(contains(built.output, edition + " is edition 20"));
  CHECK(contains(built.output, " of scenarios, signed with key "));

  const Outcome verified = lobbyctl({"verify", edition, "--trust", folder / "keys"});
  succeeds(verified);
  CHECK(verified.output.starts_with(edition + " is genuine and whole.\n  signed by    lobbycards (key "));
  CHECK(contains(verified.output, "\n  cinema       scenarios\n"));
  CHECK(contains(verified.output, "\n  valid until  2026-12-03\n"));
  CHECK(contains(verified.output, "\n  label        Week 47\n"));
  const Outcome json = lobbyctl({"verify", edition, "--trust", folder / "keys", "--json"});
  CHECK(json.output.starts_with("{\n  \"verified\": true,\n  \"signer\": \"lobbycards\","));
  fs::create_directories(folder / "home/keys");
  fs::copy(folder / "keys/lobbycards.pub", folder / "home/keys");
  succeeds(lobbyctl({"install", edition, "--home", folder / "home"}));
}

TEST_CASE("signing: a key is never written over") {
  const TemporaryFolder folder;
  for (const char* name : {"lobbycards.key", "lobbycards.pub"}) {
    const fs::path old = folder.write(std::string("keys/") + name, "old");
    fails({"keygen", folder / "keys", "--no-password"}, 2, old.string() + " is there already");
    CHECK(contentOf(old) == "old");
    CHECK(std::distance(fs::directory_iterator(folder / "keys"), {}) == 1);
    folder.remove(std::string("keys/") + name);
  }
  fails({"keygen", folder / "none/keys", "--no-password"}, 4, "cannot make the folder");
  fails({"keygen", folder / "keys", "--no-password", "--password-file", "x"}, 2, "--no-password");
}

TEST_CASE("signing: passwords are typed twice, and not shown") {
  const TemporaryFolder folder;
  const Typed typed = lobbyctlOnTerminal({"keygen", folder / "keys"}, {"geheim 1", "geheim 1"});
  CAPTURE(typed.screen);
  CHECK(typed.exitCode == 0);
  CHECK(contains(typed.screen, "Password for the new key: "));
  CHECK(contains(typed.screen, "The same password again: "));
  CHECK_FALSE(contains(typed.screen, "geheim"));

  const fs::path edition = unsignedEdition(folder);
  makeCheapKey(folder, "geheim 1");
  const Typed wrong =
      lobbyctlOnTerminal({"sign", edition, "--key", folder / "cheap/lobbycards.key"}, {"geheim 2"});
  CHECK(wrong.exitCode == 3);
  CHECK(contains(wrong.screen, "lobbycards.key: the password is wrong"));
  const Typed signedNow =
      lobbyctlOnTerminal({"sign", edition, "--key", folder / "keys/lobbycards.key"}, {"geheim 1"});
  CHECK(signedNow.exitCode == 0);
  CHECK_FALSE(contains(signedNow.screen, "geheim"));
  succeeds(lobbyctl({"verify", edition, "--trust", folder / "keys"}));
}

TEST_CASE("signing: no key from passwords that differ, are empty, or were broken off") {
  const TemporaryFolder folder;
  const std::string keys = folder / "keys";
  const Typed differ = lobbyctlOnTerminal({"keygen", keys}, {"one", "two"});
  CHECK(differ.exitCode == 2);
  CHECK(contains(differ.screen, "the two passwords differ, nothing was written"));
  const Typed empty = lobbyctlOnTerminal({"keygen", keys}, {""});
  CHECK(empty.exitCode == 2);
  CHECK(contains(empty.screen, "the password is empty"));
  CHECK(lobbyctlOnTerminal({"keygen", keys}, {"\x03"}).exitCode != 0);
  CHECK_FALSE(fs::exists(keys));
  folder.write("none", "");
  folder.write("long", std::string(1024, 'x'));
  fails({"keygen", keys, "--password-file", folder / "none"}, 2, "holds no password");
  fails({"keygen", keys, "--password-file", folder / "long"}, 2, "longer than 1023 bytes");
  fails({"keygen", keys, "--password-file", folder / "nowhere"}, 4, "cannot open");
}

TEST_CASE("signing: what an output is named decides what it is") {
  const TemporaryFolder folder;
  makeOpenKey(folder, "keys");
  const std::string key = folder / "keys/lobbycards.key", edition = folder / "x.lobby";
  fails({"build", programme, "-o", edition}, 2, "an edition is signed: name your key with --key");
  fails({"build", programme, "-o", edition, "--key", key, "--unsigned"}, 2, "leave one out");
  fails({"build", programme, "-o", edition, "--key", key, "--key", key}, 2, "is named twice");
  fails({"build", programme, "-o", edition, "--key", key, "--label", "a\nb"}, 2, "the label is one line");
  fails({"build", programme, "-o", edition, "--key", key, "--serial", "0"}, 2, "--serial");
  fails({"build", programme, "-o", edition, "--key", folder / "none"}, 4, "cannot open");
  fails({"build", programme, "-o", edition, "--key", folder / "keys/lobbycards.pub"}, 1,
        "it is no secret key");
  for (const Words& more :
       {Words{"--key", key}, Words{"--unsigned"}, Words{"--serial", "7"}, Words{"--label", "x"}}) {
    Words words{"build", programme, "-o", folder / "x.db"};
    words.insert(words.end(), more.begin(), more.end());
    fails(words, 2, "name the output NAME.lobby");
  }
  CHECK_FALSE(fs::exists(edition));
  succeeds(lobbyctl({"build", programme, "-o", folder / "x.db"}));
  CHECK(contentOf(folder / "x.db").starts_with("SQLite format 3"));
}

TEST_CASE("signing: a folder with errors gives no edition") {
  const TemporaryFolder folder;
  fs::copy(programme, folder / "p", fs::copy_options::recursive);
  folder.write("p/films/harbour/de.md", "+++\ntitle = \"\xFF\"\n+++\n");
  folder.write("x.lobby", "old");
  fails({"build", folder / "p", "-o", folder / "x.lobby", "--unsigned"}, 1, "nothing was built");
  CHECK(contentOf(folder / "x.lobby") == "old");
}

TEST_CASE("signing: verify refuses with exit code 3, and says why") {
  const TemporaryFolder folder;
  makeOpenKey(folder, "keys");
  makeOpenKey(folder, "others");
  const std::string edition = unsignedEdition(folder);
  fails({"verify", edition, "--trust", folder / "keys"}, 3, edition + ": this file is not signed");
  succeeds(lobbyctl({"sign", edition, "--key", folder / "keys/lobbycards.key"}));
  fails({"sign", edition, "--key", folder / "keys/lobbycards.key"}, 2, "is signed with this key already");
  fails({"verify", edition, "--trust", folder / "others"}, 3,
        "was not signed by anyone this kiosk trusts (key ");
  succeeds(lobbyctl({"verify", edition, "--trust", folder / "others", "--trust", folder / "keys"}));
  fails({"verify", edition, "--trust", folder / "nowhere"}, 2, "there is no public key (NAME.pub) in");
  fails({"verify", folder / "none.lobby", "--trust", folder / "keys"}, 4, "cannot open");

  std::string bytes = contentOf(edition);
  bytes.back() = static_cast<char>(bytes.back() ^ 1);
  folder.write("x.lobby", bytes);
  fails({"verify", edition, "--trust", folder / "keys"}, 3, "this file is damaged (piece ");
  const Outcome json = lobbyctl({"verify", edition, "--trust", folder / "keys", "--json"});
  CHECK(json.exitCode == 3);
  CHECK(json.output.starts_with("{\n  \"verified\": false,\n  \"reason\": "));
}

TEST_CASE("signing: minisign reads our keys and signatures") {
  const TemporaryFolder folder;
  folder.write("password", "geheim\n");
  makeCheapKey(folder, "geheim");
  makeOpenKey(folder, "open");
  const std::string edition = unsignedEdition(folder);
  succeeds(lobbyctl(
      {"sign", edition, "--key", folder / "cheap/lobbycards.key", "--password-file", folder / "password"}));
  takeApart(folder, edition);
  const Outcome checked = shell(folder, "minisign -V -H -m manifest -p cheap/lobbycards.pub");
  succeeds(checked);
  CHECK(contains(checked.output, "Trusted comment: lobbycards scenarios 7\n"));
  CHECK(shell(folder, "minisign -V -m manifest -p open/lobbycards.pub").exitCode != 0);

  folder.write("text", "hello");
  succeeds(shell(folder, "minisign -S -m text -s cheap/lobbycards.key < password"));
  succeeds(shell(folder, "minisign -V -m text -p cheap/lobbycards.pub"));
  succeeds(shell(folder, "minisign -S -W -m text -s open/lobbycards.key"));
  succeeds(shell(folder, "minisign -V -m text -p open/lobbycards.pub"));
}

TEST_CASE("signing: we read minisign's keys and signatures") {
  const TemporaryFolder folder;
  folder.write("passwords", "geheim\ngeheim\n");
  fs::create_directories(folder / "trust");
  succeeds(shell(folder, "minisign -G -p trust/hidden.pub -s hidden.key < passwords"));
  succeeds(shell(folder, "minisign -G -W -p trust/open.pub -s open.key"));
  const std::string edition = unsignedEdition(folder);
  succeeds(
      lobbyctl({"sign", edition, "--key", folder / "hidden.key", "--password-file", folder / "passwords"}));
  const Outcome verified = lobbyctl({"verify", edition, "--trust", folder / "trust"});
  succeeds(verified);
  CHECK(contains(verified.output, "signed by    hidden (key "));
  succeeds(lobbyctl({"sign", edition, "--key", folder / "open.key"}));
  fs::remove(folder / "trust/hidden.pub");
  CHECK(
      contains(lobbyctl({"verify", edition, "--trust", folder / "trust"}).output, "signed by    open (key "));
}

TEST_CASE("signing: a signature that minisign made counts, one of its old kind does not") {
  const TemporaryFolder folder;
  fs::create_directories(folder / "trust");
  succeeds(shell(folder, "minisign -G -W -p trust/open.pub -s open.key"));
  const fs::path edition = unsignedEdition(folder);
  takeApart(folder, edition);
  const std::string old = contentOf(edition), manifest = contentOf(folder / "manifest");
  const auto with = [&](const std::string& signature) {
    auto header = *edition::parseHeader(old, old.size());
    header.signatureCount = 1;
    header.signaturesLength = signature.size();
    const auto front = edition::formatHeader(header);
    return std::string(front.begin(), front.end()) + manifest + signature +
           old.substr(edition::headerSize + manifest.size());
  };
  succeeds(shell(folder, "minisign -S -W -m manifest -s open.key"));
  folder.write("x.lobby", with(contentOf(folder / "manifest.minisig")));
  succeeds(lobbyctl({"verify", edition, "--trust", folder / "trust"}));
  succeeds(shell(folder, "minisign -S -l -W -m manifest -s open.key"));
  folder.write("x.lobby", with(contentOf(folder / "manifest.minisig")));
  fails({"verify", edition, "--trust", folder / "trust"}, 3, "this file has a signature of the old kind");
}

}  // namespace lobby::test
