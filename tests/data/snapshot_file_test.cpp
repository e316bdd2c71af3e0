// Every way in which a snapshot can be the wrong file has its own message, and none is a crash.
#include <doctest/doctest.h>
#include <sqlite3.h>

#include "tests/data/support.hpp"

namespace fs = std::filesystem;
using namespace lobby;
using namespace lobby::test;

namespace {

// The message with which the catalogue refuses the file; the others that open one must say the same.
std::string refusal(const fs::path& file) {
  const auto catalogue = Catalogue::open(file);
  const auto pictures = PictureSource::open(file);
  REQUIRE(!catalogue);
  REQUIRE(!pictures);
  REQUIRE(!readContents(file));
  CHECK(catalogue.error().message == pictures.error().message);
  CHECK(catalogue.error().message == readContents(file).error().message);
  CHECK(catalogue.error().kind == ErrorKind::content);
  const std::string begin = "opening " + file.string() + ": ";
  CHECK(catalogue.error().message.starts_with(begin));
  return catalogue.error().message.substr(begin.size());
}

// A good snapshot with some bytes changed.
std::string refusalWith(const TemporaryFolder& folder, std::size_t at, std::string_view bytes) {
  writeBase(folder);
  const fs::path file = buildSnapshot(folder);
  std::string content = contentOf(file);
  content.replace(at, bytes.size(), bytes);
  folder.write(file, content);
  return refusal(file);
}

// A good snapshot after some SQL.
std::string refusalAfter(const TemporaryFolder& folder, const char* sql) {
  writeBase(folder);
  const fs::path file = buildSnapshot(folder);
  sqlite3* database = nullptr;
  REQUIRE(sqlite3_open(file.c_str(), &database) == SQLITE_OK);
  char* problem = nullptr;
  const int code = sqlite3_exec(database, sql, nullptr, nullptr, &problem);
  CHECK_MESSAGE(code == SQLITE_OK, (problem == nullptr ? "" : problem));
  sqlite3_free(problem);
  sqlite3_close(database);
  return refusal(file);
}

}  // namespace

TEST_CASE("snapshot: a missing file, a folder") {
  CHECK(refusal("/nowhere/at/all.db") == "there is no such file");
  CHECK(refusal("/tmp") == "it is not an ordinary file");
}

TEST_CASE("snapshot: no database") {
  const TemporaryFolder folder;
  for (const std::string_view content : {"", "hello", "SQLite format 3"}) {
    folder.write("x.db", content);
    CHECK(refusal(folder.path() / "x.db") ==
          "it is no programme for a kiosk, choose a file that lobbyctl built");
  }
  folder.write("x.db", std::string(5000, 'x'));
  CHECK(refusal(folder.path() / "x.db") ==
        "it is no programme for a kiosk, choose a file that lobbyctl built");
}

TEST_CASE("snapshot: another application's database") {
  const TemporaryFolder folder;
  CHECK(refusalAfter(folder, "PRAGMA application_id = 0") ==
        "this database belongs to another application, choose one that lobbyctl built");
}

TEST_CASE("snapshot: a newer format, an older one") {
  const TemporaryFolder newer;
  CHECK(refusalAfter(newer, "PRAGMA user_version = 3") ==
        "its format is 3 and this program knows 2, update the program");
  const TemporaryFolder older;
  CHECK(refusalAfter(older, "PRAGMA user_version = 0") ==
        "its format is 0 and no longer read, build it again");
}

TEST_CASE("snapshot: write-ahead mode, which immutable would ignore in silence") {
  const TemporaryFolder one;
  CHECK(refusalWith(one, 18, "\x02").starts_with("it is in write-ahead mode"));
  const TemporaryFolder two;
  CHECK(refusalWith(two, 19, "\x02").starts_with("it is in write-ahead mode"));
}

TEST_CASE("snapshot: cut short, too long") {
  const TemporaryFolder folder;
  writeBase(folder);
  const fs::path file = buildSnapshot(folder);
  const std::string content = contentOf(file);
  const std::string size = std::to_string(content.size());
  for (const std::size_t length :
       {content.size() - 1, content.size() / 2, std::size_t{4096}, std::size_t{100}}) {
    folder.write(file, std::string_view(content).substr(0, length));
    CHECK(refusal(file) ==
          "it is cut short (" + std::to_string(length) + " of " + size + " bytes), copy it again");
  }
  folder.write(file, content + "x");
  CHECK(refusal(file) == "it is longer than its header says, copy it again");
}

TEST_CASE("snapshot: a damaged header") {
  const TemporaryFolder folder;
  CHECK(refusalWith(folder, 16, std::string_view("\x10\x01", 2)) == "its header is damaged");
}

TEST_CASE("snapshot: tables missing, changed or added") {
  const TemporaryFolder missing;
  CHECK(refusalAfter(missing, "DROP TABLE picture_alt; VACUUM") == "it lacks the table picture_alt");
  const TemporaryFolder index;
  CHECK(refusalAfter(index, "DROP INDEX screening_by_film; VACUUM") ==
        "it lacks the table screening_by_film");
  const TemporaryFolder changed;
  CHECK(refusalAfter(changed, "ALTER TABLE film ADD COLUMN x TEXT") ==
        "its table film is not as it should be");
  const TemporaryFolder view;
  CHECK(refusalAfter(view, "CREATE VIEW evil AS SELECT 1") == "it holds evil, which does not belong there");
  const TemporaryFolder trigger;
  CHECK(refusalAfter(trigger, "CREATE TRIGGER evil AFTER INSERT ON film BEGIN SELECT 1; END") ==
        "it holds evil, which does not belong there");
}

TEST_CASE("snapshot: damage inside") {
  const TemporaryFolder folder;
  const std::string message = refusalWith(folder, 100, std::string(3000, '\xFF'));
  CHECK(message.find("malformed") != std::string::npos);
}

TEST_CASE("snapshot: a cinema that is not there") {
  const TemporaryFolder folder;
  writeBase(folder);
  const fs::path file = buildSnapshot(folder);
  sqlite3* database = nullptr;
  REQUIRE(sqlite3_open(file.c_str(), &database) == SQLITE_OK);
  CHECK(sqlite3_exec(database, "DELETE FROM cinema", nullptr, nullptr, nullptr) == SQLITE_OK);
  sqlite3_close(database);
  const auto catalogue = Catalogue::open(file);
  REQUIRE(!catalogue);
  CHECK(catalogue.error().message.find("does not say which cinema") != std::string::npos);
}

TEST_CASE("snapshot: names that mean something in an address") {
  const TemporaryFolder folder;
  writeBase(folder);
  for (const char* name : {"a b.db", "50%41.db", "what?mode=rwc.db", "x#y.db", "ü.db"}) {
    CAPTURE(std::string(name));
    fs::copy_file(buildSnapshot(folder), folder.path() / name);
    CHECK(Catalogue::open(folder.path() / name).has_value());
  }
}

TEST_CASE("snapshot: opening and reading changes nothing and leaves nothing") {
  const TemporaryFolder folder;
  writeBase(folder);
  const fs::path file = buildSnapshot(folder);
  fs::permissions(file, fs::perms::owner_read);
  const std::string before = contentOf(file);
  const auto catalogue = Catalogue::open(file);
  REQUIRE(catalogue);
  CHECK(catalogue->film("alpha", "de").has_value());
  CHECK(contentOf(file) == before);
  for (const char* suffix : {"-journal", "-wal", "-shm"}) {
    fs::path extra = file;
    CHECK(!fs::exists(extra += suffix));
  }
}
