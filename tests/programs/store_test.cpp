// Editions come to a kiosk and go back, as staff do it on the terminal.
#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "tests/programs/programs.hpp"

namespace lobby::test {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::json;

std::string successOf(const Outcome& outcome) {
  CAPTURE(outcome.errors);
  CHECK(outcome.exitCode == 0);
  return outcome.output;
}

// Two editions, and one that nobody signed.
const fs::path& office() {
  static const TemporaryFolder folder;
  static const fs::path path = [] {
    folder.write("one.lobby", scenariosEdition());
    folder.write("two.lobby", scenariosEdition({.serial = 20261127120000, .label = "Week 48"}));
    folder.write("nobody.lobby", scenariosEdition({.isSigned = false}));
    return folder.path();
  }();
  return path;
}

struct Kiosk {
  TemporaryFolder folder;
  std::string home = folder / "home";
  Kiosk() { folder.write("home/keys/office.pub", officeKey()); }
  Outcome install(const fs::path& file, const Words& more = {}) const {
    Words words{"install", file, "--home", home};
    words.insert(words.end(), more.begin(), more.end());
    return lobbyctl(words);
  }
  Outcome run(const char* command, const Words& more = {}) const {
    Words words{command, "--home", home};
    words.insert(words.end(), more.begin(), more.end());
    return lobbyctl(words);
  }
};

void fails(const Outcome& outcome, int exitCode, const std::string& message) {
  CAPTURE(outcome.errors);
  CHECK(outcome.exitCode == exitCode);
  CHECK_MESSAGE(contains(outcome.errors, message), message);
  CHECK_FALSE(crashed(outcome));
}

}  // namespace

TEST_CASE("store: install, again, a newer one, status, back, and forward again") {
  const Kiosk kiosk;
  CHECK(successOf(kiosk.run("status")) == "No edition has been installed on this kiosk.\n");
  CHECK(successOf(kiosk.install(office() / "one.lobby")) ==
        "edition 20261120120000 (Week 47) of scenarios, signed by office, is installed. The kiosk shows "
        "it at its "
        "next start or quiet moment.\n");
  CHECK(successOf(kiosk.install(office() / "one.lobby")) ==
        "edition 20261120120000 (Week 47) is here already, and whole.\n");
  successOf(kiosk.install(office() / "two.lobby"));
  const std::string status = successOf(kiosk.run("status"));
  CHECK(status.starts_with("new            edition 20261127120000 (Week 48) of scenarios, made 20"));
  CHECK(contains(status, "\nto go back to  edition 20261120120000 (Week 47)"));
  CHECK(contains(status, "\nWhat happened last:\n  20"));
  CHECK(successOf(kiosk.run("rollback")) ==
        "The kiosk goes back to edition 20261120120000, and stays there until a newer one is brought.\n");
  fails(kiosk.install(office() / "two.lobby"), 3,
        "two.lobby: this kiosk was taken back from edition 20261127120000");
  CHECK(successOf(kiosk.run("rollback")) == "The kiosk goes forward again to edition 20261127120000.\n");
}

TEST_CASE("store: what is refused ends with 3 and says why") {
  const Kiosk kiosk;
  successOf(kiosk.install(office() / "two.lobby"));
  fails(kiosk.install(office() / "one.lobby"), 3,
        "edition 20261120120000 is older than edition 20261127120000");
  fails(kiosk.install(office() / "nobody.lobby"), 3, "nobody.lobby: ");
  fails(kiosk.install("/dev/null"), 3, "only ordinary files are taken");
  fails(kiosk.install(kiosk.home), 3, "only ordinary files are taken");
  fails(kiosk.run("rollback"), 3, "there is no earlier edition on this kiosk to go back to");
  std::string bytes = contentOf(office() / "two.lobby");
  bytes[bytes.size() / 2] = static_cast<char>(bytes[bytes.size() / 2] ^ 1);
  fs::remove_all(fs::path(kiosk.home) / "editions");
  fails(kiosk.install(kiosk.folder.write("bad.lobby", bytes)), 3, "bad.lobby: ");
}

TEST_CASE("store: what is inside is looked at before anything changes") {
  const Kiosk kiosk;
  const TemporaryFolder folder;
  const fs::path bad =
      editionOf(folder / "bad.lobby", snapshotAfter(folder, "UPDATE film SET duration = -5"));
  fails(kiosk.install(bad), 3,
        "bad.lobby: the programme in this file cannot be shown (film french-only: duration is -5), build it "
        "again "
        "with lobbyctl");
  CHECK(successOf(kiosk.run("status")).starts_with("No edition has been installed on this kiosk."));
  const fs::path good = editionOf(folder / "good.lobby", freshSnapshot(folder));
  CHECK(contains(successOf(kiosk.install(good, {"--json-progress"})), "{\"step\":\"check\",\"done\":"));
}

TEST_CASE("store: nothing to take it from, nowhere to put it") {
  const Kiosk kiosk;
  fails(kiosk.install(kiosk.folder / "nothing.lobby"), 4, "No such file or directory");
  fails(lobbyctl({"install", office() / "one.lobby", "--home", kiosk.folder / "nowhere"}), 2,
        "there is no folder " + (kiosk.folder / "nowhere").string());
  fails(lobbyctl({"status"}), 2, "name the kiosk's home folder: --home DIR");
}

TEST_CASE("store: kiosk.toml names the cinema") {
  const Kiosk kiosk;
  kiosk.folder.write("home/kiosk.toml", "cinema = \"morgenstern\"\n");
  fails(kiosk.install(office() / "one.lobby"), 3,
        "this edition is for the cinema scenarios; this kiosk belongs to morgenstern");
  kiosk.folder.write("home/kiosk.toml", "cinema = 7\n");
  fails(kiosk.install(office() / "one.lobby"), 2, "kiosk.toml:1: write cinema in quotes");
  kiosk.folder.write("home/kiosk.toml", "volume = 3\ncinema = \n");
  fails(kiosk.install(office() / "one.lobby"), 2, "kiosk.toml:2: missing value");
  kiosk.folder.write("home/kiosk.toml", "cinema = \"scenarios\"\n");
  successOf(kiosk.install(office() / "one.lobby"));
}

TEST_CASE("store: for a program to read") {
  const Kiosk kiosk;
  const std::string output = successOf(kiosk.install(office() / "one.lobby", {"--json-progress"}));
  std::vector<Json> lines;
  for (std::size_t at = 0; at < output.size(); at = output.find('\n', at) + 1) {
    lines.push_back(Json::parse(output.substr(at, output.find('\n', at) - at)));
  }
  REQUIRE(lines.size() > 6);
  CHECK(lines.front() == Json{{"step", "verify"}});
  CHECK(lines[1]["step"] == "copy");
  CHECK(lines[1]["total"] == fs::file_size(office() / "one.lobby"));
  CHECK(lines[lines.size() - 2] == Json{{"step", "activate"}});
  CHECK(lines.back()["outcome"] == "installed");
  CHECK(lines.back()["serial"] == 20261120120000);

  const Outcome refused = kiosk.install(office() / "nobody.lobby", {"--json"});
  CHECK(refused.exitCode == 3);
  CHECK(Json::parse(refused.output)["outcome"] == "refused");
  CHECK(contains(Json::parse(refused.output)["reason"], "nobody.lobby: "));

  const Json status = Json::parse(successOf(kiosk.run("status", {"--json"})));
  CHECK(status["trying"]["label"] == "Week 47");
  CHECK(status["trying"]["signer"] == "office");
  CHECK(status["current"].is_null());
  CHECK(status["log"].size() == 2);
  successOf(kiosk.install(office() / "two.lobby"));
  CHECK(Json::parse(successOf(kiosk.run("rollback", {"--json"}))) ==
        Json{{"serial", 20261120120000}, {"pinned", true}});
}

TEST_CASE("store: a name from a stick cannot steer the terminal") {
  const Kiosk kiosk;
  const fs::path file = kiosk.folder.write("\x1B[2Jevil\n.lobby", "x");
  const Outcome outcome = kiosk.install(file);
  CHECK(outcome.exitCode == 3);
  CHECK_FALSE(contains(outcome.errors, "\x1B"));
  CHECK(contains(outcome.errors, "?[2Jevil?.lobby: "));
  CHECK_FALSE(contains(contentOf(fs::path(kiosk.home) / "install.log"), "\x1B"));
}

}  // namespace lobby::test
