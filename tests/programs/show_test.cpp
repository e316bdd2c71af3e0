// `lobbyctl show` and `diff` as staff run them: what they say, how they end, and what a hostile file may not
// do.
#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "tests/programs/golden.hpp"
#include "tests/programs/programs.hpp"

namespace lobby::test {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::json;

constexpr const char* evening = "2026-11-20T18:42";

// What is another on another machine: where the file lies, how well its pictures were packed, and so their
// hashes.
std::string steady(std::string text, const fs::path& file) {
  text = replaced(std::move(text), file.string(), "FILE");
  text = replaced(std::move(text), std::to_string(fs::file_size(file)), "BYTES");
  text = replaced(std::move(text), std::to_string((fs::file_size(file) + 500) / 1000) + " kB", "SIZE");
  constexpr std::size_t hashLength = 64;
  for (std::size_t at = text.find('"'); at != text.npos; at = text.find('"', at + 1)) {
    const std::size_t end = text.find_first_not_of("0123456789abcdef", at + 1);
    if (end - at - 1 == hashLength) text.replace(at + 1, hashLength, "HASH");
  }
  return text;
}

// The scenarios' programme a week later.
fs::path nextWeek(const TemporaryFolder& folder) {
  fs::copy(LOBBY_SOURCE_DIR "/tests/scenarios/programme", folder / "p", fs::copy_options::recursive);
  const std::string films = "p/films/";
  folder.write(films + "lantern/film.toml", "originalTitle = \"The Lantern\"\nduration = \"PT80M\"\n");
  folder.write(films + "lantern/de.md",
               "+++\ntitle = \"Die Laterne\"\n+++\nEin Licht geht durch die Stadt.\n");
  folder.remove(films + "no-pictures");
  folder.write(films + "harbour/sv.md", "+++\ntitle = \"Hamnen i natt\"\n+++\nSamma båt väntar.\n");
  folder.remove(films + "harbour/fr.md");
  folder.remove(films + "harbour/reviews.toml");
  folder.write(films + "harbour/film.toml",
               replaced(contentOf(folder / films / "harbour/film.toml"), "PT1H12M", "PT1H15M"));
  fs::copy(folder / films / "two-roads/stills/01-fork.png", folder / films / "two-roads/stills/02-again.png");
  folder.write("p/articles/projector/en.md", "+++\ntitle = \"The projector\"\n+++\nAnother text.\n");
  const std::string cinema = replaced(contentOf(folder / "p/programme.toml"), ", \"ja\", \"zh\"", "");
  folder.write("p/programme.toml",
               replaced(cinema, "\"harbour\", \"two-roads\"", "\"two-roads\", \"harbour\""));
  folder.write("p/screenings.csv",
               "film,startDate,screen,subtitleLanguage,doorTime,status\n"
               "harbour,2026-11-20T19:30,2,de,19:00,sold-out\n"
               "harbour,2026-11-28T20:15,1,,,\n"
               "harbour,2027-01-02T20:15,1,,,\n"
               "lantern,Fri 18:00,1,,,\nlantern,Fri 22:00,2,,,\nlantern,Sun 11:00,1,,,\n");
  const fs::path output = folder / "next.db";
  const Outcome built = lobbyctl({"build", (folder / "p").string(), "-o", output.string()});
  REQUIRE_MESSAGE(built.exitCode == 0, built.errors);
  return output;
}

Outcome diff(const fs::path& before, const fs::path& after, const Words& more = {}) {
  Words words{"diff", before.string(), after.string(), "--now", evening};
  words.insert(words.end(), more.begin(), more.end());
  return lobbyctl(words);
}

// Nothing that a terminal would obey, and no direction that is not closed again.
bool isHarmless(const std::string& text) {
  for (const char c : text) {
    if (static_cast<unsigned char>(c) < 0x20 && c != '\n') return false;
  }
  for (const char* harmful : {"\u009b", "\u202e", "\u2066", "\u2029", "\x7f"}) {
    if (contains(text, harmful)) return false;
  }
  return true;
}

// Escape sequences, a line's end, a C1 control, bidi marks: after `before`, as SQL.
std::string evil(const std::string& before = "'a'") {
  return before + " || char(27) || '[31m' || char(10) || char(0x9b) || char(0x202e) || char(0x2066) || 'z'";
}

// In every text of a snapshot.
std::string evilTexts() {
  return "PRAGMA foreign_keys = OFF; UPDATE cinema SET name_id = " + evil() + ", country = " + evil() +
         ", time_zone = " + evil() + "; UPDATE cinema_name SET name = " + evil() +
         "; UPDATE cinema_language SET language = " + evil("position") +
         "; UPDATE film SET original_title = " + evil() + "; UPDATE film_list SET field = " + evil("field") +
         ", value = " + evil() + "; UPDATE film_rating SET country = " + evil("country") +
         ", rating = " + evil() + "; UPDATE film_text SET title = " + evil() +
         "; UPDATE film_text SET language = " + evil("language") +
         " WHERE language = 'de'; UPDATE screening SET screen = " + evil("id || 'a'") + " WHERE id <> 2" +
         "; UPDATE screening SET note = " + evil() + ", status = " + evil() + ", access = " + evil() +
         ", video_format = " + evil() + ", in_language = " + evil();
}

// And in the ids, so that all still belongs together.
std::string evilIds() {
  std::string sql;
  for (const char* table :
       {"film_text", "film_list", "film_rating", "screening", "film_still", "review", "card"}) {
    sql += "; UPDATE " + std::string(table) + " SET film = " + evil("film");
  }
  return sql + "; UPDATE film SET id = " + evil("id");
}

}  // namespace

TEST_CASE("lobbyctl show: what is in a file, in words and as JSON") {
  const TemporaryFolder folder;
  const fs::path file = freshSnapshot(folder);
  const Outcome words = lobbyctl({"show", file.string()});
  CHECK(words.exitCode == 0);
  CHECK(words.errors.empty());
  checkGolden("show.txt", steady(words.output, file));
  const Outcome json = lobbyctl({"show", file.string(), "--json"});
  CHECK(json.exitCode == 0);
  checkGolden("show.json", steady(json.output, file));
}

TEST_CASE("lobbyctl diff: what changed, in words and as JSON") {
  const TemporaryFolder folder;
  const fs::path before = freshSnapshot(folder);
  const fs::path after = nextWeek(folder);
  const Outcome words = diff(before, after);
  CHECK(words.exitCode == 0);
  CHECK(words.errors.empty());
  checkGolden("diff.txt", words.output);
  checkGolden("diff.json", diff(before, after, {"--json"}).output);
  CHECK(diff(before, after, {"--exit-code"}).exitCode == 1);
  checkGolden("diff_back.txt", diff(after, before).output);
}

TEST_CASE("lobbyctl diff: two files that hold the same") {
  const TemporaryFolder folder;
  const fs::path file = freshSnapshot(folder);
  CHECK(diff(file, file).output == "Nothing changed.\n");
  CHECK(diff(file, file, {"--exit-code"}).exitCode == 0);
  CHECK(contains(diff(file, file, {"--json"}).output, "\"different\": false"));
}

TEST_CASE("lobbyctl diff: what only went by is no change") {
  const TemporaryFolder folder;
  const TemporaryFolder later;
  const fs::path before = freshSnapshot(folder);
  const fs::path after = snapshotAfter(
      later,
      "DELETE FROM screening WHERE start_date = (SELECT min(start_date) FROM screening WHERE weekly = 0)");
  const Outcome passed = diff(before, after, {"--exit-code"});
  CHECK(passed.output == "Nothing changed.\n1 past screening is no longer in it.\n");
  CHECK(passed.exitCode == 0);
  const Outcome early = lobbyctl({"diff", before.string(), after.string(), "--now", "2026-11-20T17:30"});
  CHECK(early.output == "Screenings\n  - 1 screening of Der Hafen: Fri 20 Nov 2026 17:30 (screen 1)\n");
}

TEST_CASE("lobbyctl diff: programmes of two cinemas") {
  const TemporaryFolder folder;
  const TemporaryFolder other;
  const Outcome compared =
      diff(freshSnapshot(folder), snapshotAfter(other, "UPDATE cinema SET name_id = 'other'"));
  CHECK(compared.output == "Cinema\n  id: other, was scenarios\n");
}

TEST_CASE(
    "lobbyctl show and diff: editions, signed or not, read like their snapshots, and say what they are") {
  const TemporaryFolder folder;
  const fs::path bare = freshSnapshot(folder);
  const fs::path wrapped = editionOf(folder / "week.lobby", bare);
  const fs::path nobodys = editionOf(folder / "nobodys.lobby", bare, {.isSigned = false});
  const std::string shown = lobbyctl({"show", wrapped.string()}).output;
  CHECK(contains(shown,
                 "\nThe edition\n"
                 "  serial       20261120120000\n"
                 "  label        Week 47\n"
                 "  for cinema   scenarios\n"
                 "  made         2026-11-20T12:00:00Z\n"
                 "  valid until  2026-12-03\n"
                 "  signed by    key 0807060504030201 (lobbyctl verify says whether it is genuine)\n"));
  CHECK(contains(lobbyctl({"show", nobodys.string()}).output, "  signed by    nobody: for previews only\n"));
  CHECK_FALSE(contains(lobbyctl({"show", bare.string()}).output, "The edition"));
  const Json json = Json::parse(lobbyctl({"show", wrapped.string(), "--json"}).output);
  CHECK(json["edition"] == Json{{"serial", 20261120120000},
                                {"label", "Week 47"},
                                {"cinema", "scenarios"},
                                {"created", "2026-11-20T12:00:00Z"},
                                {"validUntil", "2026-12-03"},
                                {"keys", {"0807060504030201"}}});
  CHECK(json["fileSize"] == fs::file_size(bare));
  const TemporaryFolder week;
  const fs::path next = nextWeek(week);
  for (const fs::path& file : {wrapped, nobodys}) {
    CHECK(diff(bare, file).output == "Nothing changed.\n");
    CHECK(diff(file, next).output == diff(bare, next).output);
  }
}

TEST_CASE("lobbyctl show: an edition that decayed ends in a message") {
  const TemporaryFolder folder;
  const fs::path file = editionOf(folder / "x.lobby", freshSnapshot(folder), {.isSigned = false});
  std::string bytes = contentOf(file);
  bytes[bytes.size() - fs::file_size(folder / "snapshot.db") + 100] ^= 1;
  const Outcome outcome = lobbyctl({"show", folder.write("decayed.lobby", bytes).string()});
  CHECK(outcome.exitCode == 3);
  CHECK(contains(outcome.errors, "decayed.lobby: this file is damaged (piece 1 of "));
}

TEST_CASE("lobbyctl show and diff: a file that is no snapshot ends in a message and exit code 1") {
  const TemporaryFolder folder;
  const fs::path good = freshSnapshot(folder);
  const std::string whole = contentOf(good);
  const auto fails = [&](const fs::path& file, const std::string& message) {
    for (const Words& words :
         {Words{"show", file.string()}, Words{"show", "--json", file.string()},
          Words{"diff", file.string(), good.string()}, Words{"diff", good.string(), file.string()}}) {
      const Outcome outcome = lobbyctl(words);
      CAPTURE(outcome.errors);
      CHECK(outcome.exitCode == 1);
      CHECK(outcome.output.empty());
      CHECK(contains(outcome.errors, "lobbyctl: error: opening " + file.string() + ": " + message));
    }
  };
  fails(folder / "none.db", "there is no such file");
  fails(folder.path(), "it is not an ordinary file");
  fails(folder.write("x.db", "hello"), "it is no programme for a kiosk, choose a file that lobbyctl built");
  fails(folder.write("torn.db", whole.substr(0, whole.size() / 2)), "it is cut short");
  const TemporaryFolder newer;
  fails(snapshotAfter(newer, "PRAGMA user_version = 99"), "its format is 99 and this program knows");
  const TemporaryFolder strange;
  fails(snapshotAfter(strange, "DROP TABLE review"), "it lacks the table review");
}

TEST_CASE("lobbyctl show: damage inside ends in a message") {
  const TemporaryFolder folder;
  std::string bytes = contentOf(freshSnapshot(folder));
  for (std::size_t at = 5000; at < 60'000; at += 7) bytes[at] = static_cast<char>(at * 31);
  const Outcome outcome = lobbyctl({"show", folder.write("noise.db", bytes).string()});
  CHECK(outcome.exitCode == 1);
  CHECK_FALSE(crashed(outcome));
  CHECK(contains(outcome.errors, "noise.db"));
}

TEST_CASE("lobbyctl show and diff: what a hostile file holds cannot speak to the terminal") {
  const TemporaryFolder folder;
  const TemporaryFolder hostile;
  const TemporaryFolder renamed;
  const fs::path good = freshSnapshot(folder);
  for (const fs::path& file :
       {snapshotAfter(hostile, evilTexts()), snapshotAfter(renamed, evilTexts() + evilIds())}) {
    for (const Words& words : {Words{}, Words{"--json"}}) {
      Words show{"show", file.string()};
      show.insert(show.end(), words.begin(), words.end());
      const Outcome shown = lobbyctl(show);
      CHECK(shown.exitCode == 0);
      CHECK(isHarmless(shown.output));
      CHECK(contains(shown.output, words.empty() ? "Fri 20 Nov 2026 17:30 (screen 1a" : "\"screen\": \"1a"));
      CHECK(contains(shown.output, words.empty() ? "a<U+001B>[31m <U+009B><U+202E><U+2066>z"
                                                 : "a\\u001b[31m\\n\\u009b\\u202e\\u2066z"));
      const Outcome compared = diff(good, file, words);
      CHECK(compared.exitCode == 0);
      CHECK(isHarmless(compared.output));
      CHECK(isHarmless(diff(file, good, words).output));
    }
  }
}

TEST_CASE("lobbyctl show: nor can the message about a hostile file") {
  const TemporaryFolder folder;
  const Outcome outcome =
      lobbyctl({"show", snapshotAfter(folder, "CREATE TABLE \"x\x1b[31m\u202e\" (a)").string()});
  CHECK(outcome.exitCode == 1);
  CHECK(isHarmless(outcome.errors));
  CHECK(contains(outcome.errors, "it holds x<U+001B>[31m<U+202E>, which does not belong there"));
}

TEST_CASE("lobbyctl show and diff: wrong usage, and help with an example") {
  const TemporaryFolder folder;
  const std::string file = freshSnapshot(folder).string();
  CHECK(lobbyctl({"show"}).exitCode == 2);
  CHECK(lobbyctl({"diff", file}).exitCode == 2);
  const Outcome moment = lobbyctl({"diff", file, file, "--now", "tomorrow"});
  CHECK(moment.exitCode == 2);
  CHECK(contains(moment.errors, "--now: \"tomorrow\" is no moment; write for example 2026-11-20T18:42"));
  CHECK(contains(lobbyctl({"show", "--help"}).output, "lobbyctl show week-47.lobby"));
  CHECK(contains(lobbyctl({"diff", "--help"}).output, "lobbyctl diff week-46.lobby week-47.lobby"));
}

}  // namespace lobby::test
