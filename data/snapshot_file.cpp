#include "data/snapshot_file.hpp"

#include <array>
#include <cstdint>
#include <map>
#include <optional>

#include <sqlite3.h>

#include "data/catalogue.hpp"
#include "data/schema.hpp"
#include "data/snapshot_vfs.hpp"
#include "data/work_limit.hpp"

namespace lobby {
namespace {

using sqlite::Database;
using sqlite::Statement;

constexpr std::size_t headerSize = 100;
// For the list of tables, which SQLite reads in full before it does anything: ours has some thirty rows, and
// takes some hundred steps.
constexpr std::int64_t stepsToOpen = 10'000;
using Header = std::array<unsigned char, headerSize>;

std::uint32_t big(const Header& header, std::size_t at, std::size_t size) {
  std::uint32_t value = 0;
  for (std::size_t i = 0; i < size; ++i) value = (value << 8) | header[at + i];
  return value;
}

// Empty when the snapshot is too short to have one.
Result<std::optional<Header>> readHeader(const SnapshotSource& source) {
  if (source.size() < headerSize) return std::nullopt;
  Header header{};
  const auto read = source.read(0, {reinterpret_cast<char*>(header.data()), headerSize});
  if (!read) return std::unexpected(read.error());
  return header;
}

std::unexpected<Error> refuse(std::string message) {
  return fail(ErrorKind::content, std::move(message));
}

Result<void> checkMarks(const Header& header) {
  if (big(header, 68, 4) != static_cast<std::uint32_t>(snapshotApplicationId)) {
    return refuse("this database belongs to another application, choose one that lobbyctl built");
  }
  const std::uint32_t version = big(header, 60, 4);
  if (version > static_cast<std::uint32_t>(snapshotVersion)) {
    return refuse("its format is " + std::to_string(version) + " and this program knows " +
                  std::to_string(snapshotVersion) + ", update the program");
  }
  if (version != static_cast<std::uint32_t>(snapshotVersion)) {
    return refuse("its format is " + std::to_string(version) + " and no longer read, build it again");
  }
  constexpr std::uint32_t latestOfSqlite = 4;
  if (big(header, 44, 4) > latestOfSqlite) return refuse("its header is damaged");
  if (big(header, 56, 4) != 1) return refuse("its texts are not in UTF-8, build it again with lobbyctl");
  // Opened as immutable, SQLite would leave out a pending write-ahead log without a word.
  if (header[18] != 1 || header[19] != 1) {
    return refuse("it is in write-ahead mode and may be incomplete, build it again with lobbyctl");
  }
  return {};
}

Result<void> checkSize(const Header& header, std::uintmax_t size) {
  std::uintmax_t pageSize = big(header, 16, 2);
  if (pageSize == 1) pageSize = 65536;
  if (pageSize < 512 || (pageSize & (pageSize - 1)) != 0) return refuse("its header is damaged");
  const std::uintmax_t wanted = pageSize * big(header, 28, 4);
  if (size < wanted) {
    return refuse("it is cut short (" + std::to_string(size) + " of " + std::to_string(wanted) +
                  " bytes), copy it again");
  }
  if (size != wanted) return refuse("it is longer than its header says, copy it again");
  return {};
}

Result<void> checkHeader(const SnapshotSource& source) {
  const auto header = readHeader(source);
  if (!header) return std::unexpected(header.error());
  constexpr std::string_view magic("SQLite format 3\0", 16);
  if (!*header || std::string_view(reinterpret_cast<const char*>((*header)->data()), 16) != magic) {
    return refuse("it is no programme for a kiosk, choose a file that lobbyctl built");
  }
  const Result<void> marks = checkMarks(**header);
  return marks ? checkSize(**header, source.size()) : marks;
}

// Turns off everything a reader never needs and a forged file could abuse.
Result<void> harden(Database& database) {
  sqlite3* handle = database.handle();
  constexpr std::array<std::pair<int, int>, 7> settings{{{SQLITE_DBCONFIG_DEFENSIVE, 1},
                                                         {SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0},
                                                         {SQLITE_DBCONFIG_ENABLE_TRIGGER, 0},
                                                         {SQLITE_DBCONFIG_ENABLE_VIEW, 0},
                                                         {SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0},
                                                         {SQLITE_DBCONFIG_DQS_DML, 0},
                                                         {SQLITE_DBCONFIG_DQS_DDL, 0}}};
  for (const auto& [setting, value] : settings) sqlite3_db_config(handle, setting, value, nullptr);
  constexpr std::array<std::pair<int, int>, 7> limits{{{SQLITE_LIMIT_LENGTH, largestRow},
                                                       {SQLITE_LIMIT_SQL_LENGTH, 16384},
                                                       {SQLITE_LIMIT_COLUMN, 64},
                                                       {SQLITE_LIMIT_EXPR_DEPTH, 100},
                                                       {SQLITE_LIMIT_ATTACHED, 0},
                                                       {SQLITE_LIMIT_TRIGGER_DEPTH, 1},
                                                       {SQLITE_LIMIT_WORKER_THREADS, 0}}};
  for (const auto& [limit, most] : limits) sqlite3_limit(handle, limit, most);
  return database.execute("PRAGMA cell_size_check = ON; PRAGMA temp_store = MEMORY; PRAGMA mmap_size = 0");
}

// The file must hold our tables and indexes, word for word, and nothing else.
Result<void> checkTables(Database& database) {
  Result<Statement> rows = database.prepare("SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL");
  if (!rows) return std::unexpected(rows.error());
  std::map<std::string, std::string> found;
  Result<bool> row = rows->step();
  for (; row && *row; row = rows->step()) found[rows->text(0)] = rows->text(1);
  if (!row) return std::unexpected(row.error());
  for (const SchemaObject& wanted : schemaObjects()) {
    const auto there = found.find(std::string(wanted.name));
    if (there == found.end()) return refuse("it lacks the table " + std::string(wanted.name));
    if (there->second != wanted.sql) return refuse("its table " + there->first + " is not as it should be");
    found.erase(there);
  }
  if (!found.empty()) return refuse("it holds " + found.begin()->first + ", which does not belong there");
  return {};
}

}  // namespace

Result<Database> openSnapshot(const SnapshotPointer& source) {
  const std::string doing = "opening " + source->name();
  if (const auto good = checkHeader(*source); !good) return context(good.error(), doing);
  Result<Database> database = connect(source);
  if (!database) return context(database.error(), doing);
  const WorkLimit limit(*database, stepsToOpen);
  if (const auto hardened = harden(*database); !hardened) return context(hardened.error(), doing);
  if (const auto good = checkTables(*database); !good) return context(good.error(), doing);
  return database;
}

}  // namespace lobby
