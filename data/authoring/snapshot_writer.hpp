// Inserts rows, and remembers the first failure so that its callers need not look after each one.
#pragma once

#include <concepts>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "data/sqlite.hpp"

namespace lobby::authoring {

// For a BLOB column; must live until the row is inserted.
struct Bytes {
  std::string_view bytes;
};

class SnapshotWriter {
 public:
  explicit SnapshotWriter(sqlite::Database& database) : database_(database) {}

  // One row: insert("cinema_name", language, name). Values stand in the order of the table's columns.
  template <class... Values>
  void insert(std::string_view table, const Values&... values) {
    if (!state_) return;
    const auto statement = database_.cached(insertSql(table, sizeof...(values)));
    if (!statement) {
      state_ = std::unexpected(statement.error());
      return;
    }
    int column = 0;
    (bind(**statement, ++column, values), ...);
    state_ = (*statement)->run();
  }

  const Result<void>& state() const { return state_; }

 private:
  static std::string insertSql(std::string_view table, std::size_t columns) {
    std::string sql = "INSERT INTO " + std::string(table) + " VALUES (?";
    for (std::size_t i = 1; i < columns; ++i) sql += ", ?";
    return sql + ")";
  }

  static void bind(sqlite::Statement& row, int column, std::nullptr_t) { row.bindNull(column); }
  static void bind(sqlite::Statement& row, int column, double value) { row.bind(column, value); }
  static void bind(sqlite::Statement& row, int column, std::string_view text) { row.bind(column, text); }
  static void bind(sqlite::Statement& row, int column, Bytes blob) { row.bindBlob(column, blob.bytes); }
  template <std::integral Integer>
  static void bind(sqlite::Statement& row, int column, Integer value) {
    row.bind(column, static_cast<std::int64_t>(value));
  }
  template <class T>
  static void bind(sqlite::Statement& row, int column, const std::optional<T>& value) {
    if (value) {
      bind(row, column, *value);
    } else {
      row.bindNull(column);
    }
  }

  sqlite::Database& database_;
  Result<void> state_;
};

}  // namespace lobby::authoring
