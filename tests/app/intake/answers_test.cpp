// What the intake makes of what lobbyctl prints.
#include "app/intake/answers.hpp"

#include <doctest/doctest.h>

namespace lobby::intake {
namespace {

constexpr const char* stick = "/media/KINO";

// "/media/KINO/" in hex
const std::string folderBytes = "2f6d656469612f4b494e4f2f";

std::string answer(const std::string& file) {
  return R"({"showing": {"serial": 7, "file": "/home/editions/7.lobby"}, "tooMany": true, "files": [)" +
         file + "]}";
}

std::string newer(const std::string& more = "", const std::string& name = folderBytes + "61") {
  return R"({"verdict": "newer", "fileBytes": ")" + name + R"(", "identity": [1, 2, 300, -4], "serial": 8,)" +
         R"("label": "Week\u001b 48", "signer": "office")" + more + "}";
}

}  // namespace

TEST_CASE("intake answers: what was found") {
  const auto looked = parseLook(answer(newer()), stick);
  REQUIRE(looked);
  CHECK(looked->showingSerial == 7);
  CHECK(looked->showingFile == "/home/editions/7.lobby");
  CHECK(looked->tooMany);
  REQUIRE(looked->files.size() == 1);
  const Offer& offer = looked->files[0].offer;
  CHECK(looked->files[0].identity == FileIdentity{1, 2, 300, -4});
  CHECK(offer.file == "/media/KINO/a");
  CHECK(offer.bytes == 300);
  CHECK(offer.verdict == Verdict::newer);
  CHECK(offer.reason == Reason::none);
  CHECK(offer.serial == 8);
  CHECK(offer.label == "Week? 48");
  CHECK(offer.signer == "office");
}

TEST_CASE("intake answers: why nobody could look") {
  const auto looked = parseLook(R"({"code": "unreadable", "why": "cannot list /media/KINO"})", stick);
  REQUIRE(looked);
  CHECK(looked->problem == Reason::unreadable);
  CHECK(looked->why == "cannot list /media/KINO");
}

TEST_CASE("intake answers: nothing is on show") {
  const auto looked = parseLook(R"({"showing": null, "files": [], "tooMany": false})", stick);
  REQUIRE(looked);
  CHECK(looked->showingSerial == 0);
  CHECK(looked->showingFile.empty());
}

TEST_CASE("intake answers: names of any bytes, but only where they were looked for") {
  const auto fileOf = [](const std::string& bytes) {
    const auto looked = parseLook(answer(newer("", bytes)), stick);
    return looked && looked->files.size() == 1 ? looked->files[0].offer.file.string() : std::string("none");
  };
  CHECK(fileOf(folderBytes + "ff0a") == "/media/KINO/\xFF\n");
  CHECK(fileOf(folderBytes + "6c6f626279636172" + "64732f61") == "/media/KINO/lobbycards/a");
  CHECK(fileOf("2f6574632f61") == "none");            // /etc/a
  CHECK(fileOf(folderBytes + "2e2e2f61") == "none");  // ../a
  CHECK(fileOf(folderBytes + "6100") == "none");      // ends with a zero
  CHECK(fileOf(folderBytes + "zz") == "none");
  CHECK(fileOf(folderBytes) == "none");
  CHECK(fileOf("") == "none");
}

TEST_CASE("intake answers: what is not understood is left out, or no answer") {
  for (const char* text : {"", "{", "null", "[]", "7", "{}", R"({"files": 7})", "\xFF\xFE"}) {
    CAPTURE(text);
    CHECK_FALSE(parseLook(text, stick));
  }
  for (const std::string& file : {std::string("null"), std::string("7"), std::string("[]"), std::string("{}"),
                                  std::string(R"({"verdict": "newer"})"),
                                  R"({"verdict": "good", "fileBytes": ")" + folderBytes + "61\"}"}) {
    CAPTURE(file);
    const auto looked = parseLook(answer(file), stick);
    CHECK((looked && looked->files.empty()));
  }
  std::string many = newer();
  for (int i = 0; i < 300; ++i) many += "," + newer();
  CHECK_FALSE(parseLook(answer(many), stick));
  const auto wrong = parseLook(answer(newer(R"(, "serial": "8", "cinema": 7)")), stick);
  CHECK((wrong && wrong->files.at(0).offer.cinema.empty()));
}

TEST_CASE("intake answers: every code that lobbyctl gives has its reason") {
  const auto reason = [](const std::string& code) {
    const auto looked = parseLook(answer(R"({"verdict": "refused", "fileBytes": ")" + folderBytes +
                                         R"(61", "identity": [1, 2, 3, 4], "code": ")" + code + "\"}"),
                                  stick);
    REQUIRE((looked && looked->files.size() == 1));
    return looked->files[0].offer.reason;
  };
  CHECK(reason("damaged") == Reason::damaged);
  CHECK(reason("otherCinema") == Reason::otherCinema);
  CHECK(reason("no such code") == Reason::failed);
}

TEST_CASE("intake answers: an install's lines") {
  const auto step = parseInstallLine(R"({"step": "copy", "done": 5, "total": 10})");
  REQUIRE((step && std::holds_alternative<Step>(*step)));
  CHECK(std::get<Step>(*step).phase == Phase::copy);
  CHECK(std::get<Step>(*step).done == 5);
  CHECK(std::get<Step>(*step).total == 10);
  const auto outcome = [](const char* line) {
    const auto parsed = parseInstallLine(line);
    REQUIRE((parsed && std::holds_alternative<Outcome>(*parsed)));
    return std::get<Outcome>(*parsed);
  };
  CHECK(outcome(R"({"outcome": "installed"})").kind == Outcome::Kind::installed);
  CHECK(outcome(R"({"outcome": "repaired"})").kind == Outcome::Kind::installed);
  CHECK(outcome(R"({"outcome": "alreadyHere"})").kind == Outcome::Kind::alreadyHere);
  CHECK(outcome(R"({"outcome": "refused", "reason": "two films have one name"})").reason == Reason::unfit);
  CHECK(outcome(R"({"outcome": "failed", "code": "noRoom"})").reason == Reason::noRoom);
  CHECK(outcome(R"({"outcome": "failed"})").reason == Reason::failed);
  for (const char* line : {"", "{", "{}", R"({"step": "dance"})", R"({"outcome": 7})"}) {
    CHECK_FALSE(parseInstallLine(line));
  }
}

TEST_CASE("intake answers: a summary") {
  const auto summary = parseSummary(
      R"({"films": 24, "articles": 3, "languages": [{"language": "de", "complete": true}, {"language": "ja"}],
          "changes": {"filmsIn": 1, "filmsOut": 2, "filmsChanged": 3, "articlesIn": 4, "articlesOut": 5,
                      "articlesChanged": 6, "screeningsIn": 7, "screeningsOut": 8, "screeningsChanged": 9}})");
  REQUIRE(summary);
  CHECK(*summary == Summary{24, 3, {{"de", true}, {"ja", false}}, ChangeCounts{1, 2, 3, 4, 5, 6, 7, 8, 9}});
  CHECK_FALSE(parseSummary(R"({"languages": [], "changes": null})")->changes);
  CHECK_FALSE(parseSummary(""));
  CHECK_FALSE(parseSummary(R"({"films": 3})"));
}

}  // namespace lobby::intake
