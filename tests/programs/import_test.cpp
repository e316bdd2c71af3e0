// `lobbyctl import` as staff meet it: what it says, where, and how it ends.
#include <doctest/doctest.h>

#include "tests/programs/programs.hpp"

namespace lobby::test {
namespace {

namespace fs = std::filesystem;

constexpr const char* base = LOBBY_SOURCE_DIR "/tests/data/import_base";

fs::path copyOfBase(const TemporaryFolder& folder) {
  fs::copy(base, folder / "p", fs::copy_options::recursive);
  return folder / "p";
}

}  // namespace

TEST_CASE("lobbyctl: an import ends with 0 when all was placed, and says what it did on standard output") {
  const TemporaryFolder folder;
  const std::string programme = copyOfBase(folder).string();
  const std::string page =
      folder
          .write("week.json", R"json({"@context": "https://schema.org", "@type": "ScreeningEvent",
      "name": "Making of (OmU)", "workPresented": {"@type": "Movie", "name": "Making of"},
      "startDate": "2026-11-22T20:00"
})json")
          .string();
  const Outcome dry = lobbyctl({"import", page, programme, "--dry-run"});
  CHECK(dry.exitCode == 0);
  CHECK(contains(dry.output, "Would be added to:\n  screenings.csv: 1 screening\n"));
  CHECK_FALSE(contains(contentOf(folder / "p/screenings.csv"), "2026-11-22T20:00"));
  const Outcome done = lobbyctl({"import", page, programme});
  CHECK(done.exitCode == 0);
  CHECK(done.errors.empty());
  CHECK(contains(done.output, "Added to:\n  screenings.csv: 1 screening\n"));
  CHECK(contains(contentOf(folder / "p/screenings.csv"), "making-of,2026-11-22T20:00,,,de,"));
  CHECK(contains(lobbyctl({"import", page, programme}).output, "Everything in week.json is there already."));
}

TEST_CASE("lobbyctl: an import that leaves something over ends with 1, and tells programs as JSON") {
  const TemporaryFolder folder;
  const std::string programme = copyOfBase(folder).string();
  const std::string table =
      folder.write("week.csv", "Titel;Beginn;Preis\nMaking of;22.11.2026 20:00;9,50\n").string();
  const Words words{"import",          table, programme, "--map", "Titel=film,Beginn=startDate", "--date",
                    "dd.MM.yyyy HH:mm"};
  const Outcome done = lobbyctl(words);
  CHECK(done.exitCode == 1);
  CHECK(contains(done.output, "week.csv:1:14: the column “Preis” is not mapped"));
  Words asJson = words;
  asJson.emplace_back("--json");
  const Outcome json = lobbyctl(asJson);
  CHECK(json.exitCode == 1);
  CHECK(json.output.starts_with("{\n  \"source\": "));
  CHECK(contains(json.output, "\"kind\": \"unplaced\""));
}

TEST_CASE("lobbyctl: what cannot be imported at all says what to do") {
  const TemporaryFolder folder;
  const std::string programme = copyOfBase(folder).string();
  const auto fails = [&](const std::string& name, const std::string& bytes, int exitCode,
                         const std::string& message) {
    const Outcome outcome = lobbyctl({"import", folder.write(name, bytes).string(), programme});
    CAPTURE(outcome.errors);
    CHECK(outcome.exitCode == exitCode);
    CHECK(outcome.output.empty());
    CHECK_MESSAGE(contains(outcome.errors, message), message);
  };
  fails("a.csv", "Titel,Tag,Beginn\nMaking of,20.11.2026,20:00\n", 2,
        "--map \"Titel=film,Tag=startDate,Beginn=startDate\"");
  fails("b.csv", "film,startDate\nMaking of,20.11.2026 20:00\n", 2, "--date \"dd.MM.yyyy HH:mm\"");
  fails("c.html", "<p>Fr 20:00</p>", 1, "no data for machines");
  fails("d.xlsx", std::string("PK\x03\x04", 4), 1, "save it with “Save as”");
  const Outcome missing = lobbyctl({"import", (folder / "nothing.html").string(), programme});
  CHECK(missing.exitCode == 4);
  CHECK(contains(missing.errors, "nothing.html"));
}

TEST_CASE("lobbyctl: nothing in an imported file speaks to the terminal") {
  const TemporaryFolder folder;
  const std::string programme = copyOfBase(folder).string();
  const std::string page =
      folder
          .write(
              "x.json",
              R"json({"@type": "Movie", "name": "a\u001b[2Jb", "genre": "c\u001b]0;d\u0007", "\u001b[31mkey": 1, "image": "e\u009b1m"})json")
          .string();
  const Outcome done = lobbyctl({"import", page, programme});
  CHECK(done.exitCode == 1);
  CHECK_FALSE(contains(done.output, "\x1b"));
  CHECK_FALSE(contains(done.output, "\u009b"));
  CHECK_FALSE(contains(contentOf(folder / "p/films/a-2jb/de.md"), "\x1b"));
}

}  // namespace lobby::test
