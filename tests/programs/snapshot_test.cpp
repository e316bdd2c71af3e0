// A file that is no snapshot: the lobby sees a calm card, staff a message that says what to do, and the exit
// code is 1.
#include <doctest/doctest.h>

#include "tests/programs/programs.hpp"

namespace lobby::test {
namespace {

void checkCalm(const std::filesystem::path& file, const std::string& message, int exitCode = 1) {
  const Shown shown = show(file);
  CAPTURE(shown.outcome.errors);
  CHECK(shown.outcome.exitCode == exitCode);
  CHECK_FALSE(crashed(shown.outcome));
  CHECK(contains(shown.outcome.errors, "lobbycards: error: "));
  CHECK(contains(shown.outcome.errors, "ing " + file.string() + ": "));
  CHECK_MESSAGE(contains(shown.outcome.errors, message), message);
  CHECK_FALSE(shown.blank);
  CHECK(contains(shown.state, "card: -\n"));
}

}  // namespace

TEST_CASE("snapshot: a good one says nothing and ends with 0") {
  const TemporaryFolder folder;
  const Shown shown = show(freshSnapshot(folder));
  CHECK(shown.outcome.exitCode == 0);
  CHECK(shown.outcome.errors.empty());
  CHECK(shown.outcome.output.empty());
  CHECK_FALSE(shown.blank);
  CHECK(contains(shown.state, "card: harbour\n"));
}

TEST_CASE("snapshot: an edition, signed or not, is shown like what is in it") {
  const TemporaryFolder folder;
  const auto bare = freshSnapshot(folder);
  for (const bool isSigned : {true, false}) {
    const auto file = editionOf(folder / "x.lobby", bare, {.isSigned = isSigned});
    const Outcome outcome =
        lobbycards({"--bundle", file, "--window", "640x480", "--screenshot", folder / "x.png", "--dump-state",
                    folder / "state", "--now", "2026-11-20T18:42"},
                   noDisplay());
    CAPTURE(outcome.errors);
    CHECK(outcome.exitCode == 0);
    CHECK(outcome.errors.empty());
    CHECK(contains(contentOf(folder / "state"), "card: harbour\n"));
    CHECK(contentOf(folder / "x.png").size() > 10'000);
    folder.remove("x.lobby");
  }
}

TEST_CASE("snapshot: an edition that decayed gives the calm card") {
  const TemporaryFolder folder;
  const auto bare = freshSnapshot(folder);
  std::string bytes = contentOf(editionOf(folder / "x.lobby", bare, {.isSigned = false}));
  bytes[bytes.size() - std::filesystem::file_size(bare) + 100] ^= 1;
  checkCalm(folder.write("decayed.lobby", bytes), "this file is damaged (piece 1 of ", 3);
}

TEST_CASE("snapshot: missing, a folder, not a database") {
  const TemporaryFolder folder;
  checkCalm(folder / "none.db", "there is no such file");
  checkCalm(folder.path(), "it is not an ordinary file");
  checkCalm(folder.write("text.db", "hello"),
            "it is no programme for a kiosk, choose a file that lobbyctl built");
  checkCalm(folder.write("empty.db", ""), "it is no programme for a kiosk");
  checkCalm(folder.write("zeros.db", std::string(100'000, '\0')), "it is no programme for a kiosk");
}

TEST_CASE("snapshot: another application's, a newer format, a changed table") {
  const TemporaryFolder folder;
  checkCalm(snapshotAfter(folder, "PRAGMA application_id = 7"),
            "this database belongs to another application");
  checkCalm(snapshotAfter(folder, "PRAGMA user_version = 99"), "update the program");
  checkCalm(snapshotAfter(folder, "DROP TABLE review"), "it lacks the table review");
}

TEST_CASE("snapshot: cut short at any length") {
  const TemporaryFolder folder;
  const std::string whole = contentOf(freshSnapshot(folder));
  for (const std::size_t length : {std::size_t{1}, std::size_t{15}, std::size_t{99}}) {
    checkCalm(folder.write("cut.db", whole.substr(0, length)), "it is no programme for a kiosk");
  }
  for (const std::size_t length : {std::size_t{100}, std::size_t{4096}, whole.size() / 2, whole.size() - 1}) {
    checkCalm(folder.write("cut.db", whole.substr(0, length)), "it is cut short");
  }
}

TEST_CASE("snapshot: pages of noise end in a message, not in a crash") {
  const TemporaryFolder folder;
  std::string bytes = contentOf(freshSnapshot(folder));
  for (std::size_t at = 5000; at < 60'000; at += 7) bytes[at] = static_cast<char>(at * 31);
  const Shown shown = show(folder.write("noise.db", bytes));
  CHECK_FALSE(crashed(shown.outcome));
  CHECK_FALSE(shown.blank);
  CHECK_FALSE(shown.outcome.errors.empty());
}

TEST_CASE("snapshot: the calm card speaks the language that was asked for") {
  const Shown shown = show("/nowhere.db", {"--language", "ar"});
  CHECK(shown.outcome.exitCode == 1);
  CHECK(contains(shown.state, "language: ar\n"));
  CHECK_FALSE(shown.blank);
}

}  // namespace lobby::test
