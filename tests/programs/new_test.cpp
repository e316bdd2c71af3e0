// lobbyctl new, as a new user meets it.
#include <doctest/doctest.h>

#include "tests/programs/programs.hpp"

namespace lobby::test {
namespace {

namespace fs = std::filesystem;

const Environment nobody{{"TZ", "UTC"}, {"LC_ALL", "C"}, {"LANG", ""}};

void checkClean(const fs::path& folder) {
  const Outcome checked = lobbyctl({"check", folder.string()});
  CHECK_MESSAGE(checked.output.ends_with(" 1 of 1 film\nEverything is in order.\n"), checked.output);
  CHECK(checked.exitCode == 0);
}

}  // namespace

TEST_CASE("new: what is made checks clean, builds, and shows, in all ten languages") {
  const TemporaryFolder folder;
  const std::string made = (folder / "p").string();
  const Outcome outcome = lobbyctl({"new", made, "--name", "Kino am Markt", "--country", "DE", "--languages",
                                    "de,en,fr,es,pt,sv,id,ar,ja,zh"},
                                   nobody);
  CHECK_MESSAGE(outcome.exitCode == 0, outcome.errors);
  CHECK(outcome.output.starts_with("Made " + made +
                                   " for Kino am Markt (DE; clock of Europe/Berlin; languages de, en,"));
  CHECK(contains(outcome.output, "lobbyctl preview " + made + "\n"));
  CHECK(contains(outcome.output, "lobbyctl build " + made + " -o " + made + ".db\n"));
  checkClean(made);
  CHECK(lobbyctl({"build", made, "-o", made + ".db"}).exitCode == 0);
  const Shown shown = show(made + ".db", {"--screen", "film:your-first-film", "--language", "ar"});
  CHECK(shown.outcome.exitCode == 0);
  CHECK(shown.outcome.errors.empty());
  CHECK_FALSE(shown.blank);
}

TEST_CASE("new: without options the computer says where it is") {
  const TemporaryFolder folder;
  const Outcome outcome =
      lobbyctl({"new", (folder / "p").string(), "--json"}, {{"TZ", "Asia/Tokyo"}, {"LC_ALL", "de_DE.UTF-8"}});
  CHECK(outcome.output ==
        "{\n  \"folder\": \"" + (folder / "p").string() +
            "\",\n  \"name\": \"Your Cinema\",\n  \"country\": \"JP\",\n"
            "  \"timeZone\": \"Asia/Tokyo\",\n  \"languages\": [\n    \"ja\",\n    \"en\"\n  ]\n}\n");
  checkClean(folder / "p");
  const TemporaryFolder second;
  const Environment german{{"TZ", "UTC"}, {"LC_ALL", "de_DE.UTF-8"}};
  CHECK(contains(lobbyctl({"new", (second / "p").string()}, german).output, "(DE; clock of Europe/Berlin;"));
  const Outcome unknown = lobbyctl({"new", (second / "q").string()}, nobody);
  CHECK(unknown.exitCode == 2);
  CHECK(contains(unknown.errors, "say in which country the cinema is: --country, as in --country DE"));
  CHECK_FALSE(fs::exists(second / "q"));
}

TEST_CASE("new: a folder that holds something is left as it is") {
  const TemporaryFolder folder;
  folder.write("p/programme.toml", "mine");
  const Outcome outcome = lobbyctl({"new", (folder / "p").string(), "--country", "DE"}, nobody);
  CHECK(outcome.exitCode == 2);
  CHECK(outcome.output.empty());
  CHECK(contains(outcome.errors, "is there already and is not empty"));
  CHECK(contentOf(folder / "p/programme.toml") == "mine");
  CHECK(std::distance(fs::directory_iterator(folder / "p"), fs::directory_iterator()) == 1);
}

TEST_CASE("new: an empty folder, a name with spaces, a slash at its end") {
  const TemporaryFolder folder;
  fs::create_directory(folder / "my cinema");
  const std::string made = (folder / "my cinema").string();
  const Outcome outcome = lobbyctl({"new", made + "/", "--country", "SE"}, nobody);
  CHECK_MESSAGE(outcome.exitCode == 0, outcome.errors);
  CHECK(contains(outcome.output, "lobbyctl build '" + made + "' -o '" + made + ".db'\n"));
  checkClean(made);
}

TEST_CASE("new: what is no name, no country, no language, no place") {
  const TemporaryFolder folder;
  const auto fails = [&](const Words& words, int exitCode, const std::string& message) {
    Words all{"new", (folder / "p").string()};
    all.insert(all.end(), words.begin(), words.end());
    const Outcome outcome = lobbyctl(all, nobody);
    CAPTURE(outcome.errors);
    CHECK(outcome.exitCode == exitCode);
    CHECK_MESSAGE(contains(outcome.errors, message), message);
    CHECK_FALSE(fs::exists(folder / "p"));
  };
  fails({"--country", "DE", "--name", "  "}, 2, "this is no name for a cinema");
  fails({"--country", "DE", "--name", "a\nb"}, 2, "this is no name for a cinema");
  fails({"--country", "DE", "--name", "\xFF"}, 2, "this is no name for a cinema");
  fails({"--country", "XX"}, 2, "there is no country XX");
  fails({"--country", "DE", "--languages", "de,english"}, 2, "there is no language");
  fails({"--country", "ES"}, 2, "ES has several time zones, say which");
  fails({"--country", "DE", "--assets", "/nowhere"}, 4, "/nowhere");
  fails({"--country", "DE", "--languages", "de", "en"}, 2, "\"en\" is one word too many");
  CHECK(lobbyctl({"new", "/nowhere/p", "--country", "DE"}, nobody).exitCode == 4);
}

}  // namespace lobby::test
