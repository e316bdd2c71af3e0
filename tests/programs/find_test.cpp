// `lobbyctl find`, and the numbers of `show` and `diff`: what the kiosk asks for, and staff may.
#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "tests/programs/programs.hpp"

namespace lobby::test {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::json;

constexpr const char* programme = LOBBY_SOURCE_DIR "/tests/scenarios/programme";

std::string successOf(const Outcome& outcome) {
  CAPTURE(outcome.errors);
  CHECK(outcome.exitCode == 0);
  return outcome.output;
}

// A stick, and a kiosk that has edition 2.
struct House {
  TemporaryFolder folder;
  std::string home = folder / "home";
  std::string stick = folder / "stick";
  House() {
    folder.write("home/keys/office.pub", officeKey());
    put("lobbycards/two.lobby", {.serial = 2, .label = ""});
    successOf(lobbyctl({"install", stick + "/lobbycards/two.lobby", "--home", home}));
  }
  void put(const std::string& name, const Wrapping& wrapping) const {
    folder.write("stick/" + name, scenariosEdition(wrapping));
  }
  Outcome find(const Words& more = {}) const {
    Words words{"find", stick, "--home", home};
    words.insert(words.end(), more.begin(), more.end());
    return lobbyctl(words);
  }
};

const Json& fileNamed(const Json& answer, const std::string& name) {
  static const Json none;
  for (const Json& file : answer["files"]) {
    if (fs::path(file["file"].get<std::string>()).filename() == name) return file;
  }
  FAIL("no file " << name);
  return none;
}

}  // namespace

TEST_CASE("lobbyctl find: what the kiosk would make of a stick") {
  const House house;
  house.put("one.lobby", {.serial = 1, .label = ""});
  house.put("three.lobby", {.serial = 3, .label = ""});
  house.put("preview.lobby", {.isSigned = false});
  house.folder.write("stick/cut\xFF.lobby", contentOf(house.stick + "/three.lobby").substr(0, 1000));
  house.folder.write("stick/holiday.lobby", "a picture");
  const std::string text = successOf(house.find());
  CHECK(
      contains(text, "newer    " + house.stick + "/three.lobby: edition 3 of scenarios, signed by office\n"));
  CHECK(contains(text, "here     " + house.stick + "/lobbycards/two.lobby: edition 2"));
  CHECK(contains(text, "older    " + house.stick + "/one.lobby: edition 1 of scenarios"));
  CHECK(contains(text, "refused  " + house.stick + "/holiday.lobby: this is no edition of Lobbycards"));

  const Json answer = Json::parse(successOf(house.find({"--json", "--confined"})));
  CHECK(answer["showing"]["serial"] == 2);
  CHECK(fs::exists(answer["showing"]["file"].get<std::string>()));
  CHECK(answer["files"].size() == 6);
  CHECK(fileNamed(answer, "three.lobby")["verdict"] == "newer");
  CHECK(fileNamed(answer, "two.lobby")["verdict"] == "here");
  CHECK(fileNamed(answer, "one.lobby")["code"] == "older");
  CHECK(fileNamed(answer, "preview.lobby")["code"] == "notSigned");
  CHECK(fileNamed(answer, "holiday.lobby")["code"] == "noEdition");
  CHECK(fileNamed(answer, "cut\uFFFD.lobby")["code"] == "damaged");
  CHECK(contains(fileNamed(answer, "cut\uFFFD.lobby")["fileBytes"], "637574ff2e"));
}

TEST_CASE("lobbyctl find: a kiosk of another cinema, and one that trusts nobody") {
  const House house;
  house.folder.write("home/kiosk.toml", "cinema = \"morgenstern\"\n");
  CHECK(fileNamed(Json::parse(successOf(house.find({"--json"}))), "two.lobby")["code"] == "otherCinema");
  house.folder.remove("home/keys");
  CHECK(fileNamed(Json::parse(successOf(house.find({"--json"}))), "two.lobby")["code"] == "noKeys");
}

TEST_CASE("lobbyctl find: nothing there, no such folder") {
  const House house;
  house.folder.remove("stick/lobbycards");
  CHECK(successOf(house.find()) == "There is no edition (NAME.lobby) here.\n");
  house.folder.remove("stick");
  const Outcome none = house.find();
  CHECK(none.exitCode == 4);
  CHECK(contains(none.errors, "No such file or directory"));
}

TEST_CASE("lobbyctl show and diff: the numbers alone") {
  const TemporaryFolder folder;
  const fs::path before = freshSnapshot(folder);
  fs::copy(programme, folder / "p", fs::copy_options::recursive);
  folder.remove("p/films/no-pictures");
  folder.write("p/films/lantern/de.md", "+++\ntitle = \"Die Laterne\"\n+++\nEin Licht.\n");
  folder.write("p/films/lantern/film.toml", "originalTitle = \"The Lantern\"\nduration = \"PT80M\"\n");
  const std::string after = folder / "after.db";
  successOf(lobbyctl({"build", folder / "p", "-o", after}));
  const Json shown = Json::parse(successOf(lobbyctl({"show", after, "--summary", "--confined"})));
  CHECK(shown["films"].get<int>() > 1);
  CHECK(shown["articles"] == 1);
  CHECK(shown["languages"][0] == Json{{"language", "de"}, {"complete", false}});
  CHECK(shown["changes"].is_null());
  Json changed = Json::parse(successOf(lobbyctl({"diff", before, after, "--summary", "--confined"})));
  CHECK(changed["films"] == shown["films"]);
  CHECK(changed["changes"]["filmsIn"] == 1);
  CHECK(changed["changes"]["filmsOut"] == 1);
  CHECK(changed["changes"]["filmsChanged"] == 0);
  CHECK(changed["changes"]["screeningsIn"] == 0);
}

}  // namespace lobby::test
