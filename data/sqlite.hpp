// SQLite behind two owners: a connection and a statement. One thread each; errors are Results.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "platform/base/result.hpp"

struct sqlite3;
struct sqlite3_stmt;

namespace lobby::sqlite {

// A prepared statement. Bind every parameter by its number (from 1), then call step() until it says false.
class Statement {
 public:
  explicit Statement(sqlite3_stmt* statement) : statement_(statement) {}

  Statement& bind(int parameter, std::int64_t value);
  Statement& bind(int parameter, double value);
  Statement& bind(int parameter, std::string_view text);       // copied
  Statement& bindBlob(int parameter, std::string_view bytes);  // not copied: must outlive the step
  Statement& bindNull(int parameter);
  template <class T>
  Statement& bind(int parameter, const std::optional<T>& value) {
    return value ? bind(parameter, *value) : bindNull(parameter);
  }

  // True: a row is there. False: done.
  Result<bool> step();
  // For statements that give no rows.
  Result<void> run();
  void reset();

  std::int64_t integer(int column) const;
  double real(int column) const;
  std::string text(int column) const;
  std::string_view blob(int column) const;  // valid until the next step
  bool isNull(int column) const;

 private:
  struct Finalise {
    void operator()(sqlite3_stmt* statement) const;
  };
  std::unique_ptr<sqlite3_stmt, Finalise> statement_;
};

class Database {
 public:
  // `flags` are SQLite's; `name` may be a file: address. `vfs`: which of SQLite's file systems; null for the
  // usual one.
  static Result<Database> open(const std::string& name, int flags, const char* vfs = nullptr);

  Result<Statement> prepare(std::string_view sql);
  Result<void> execute(const std::string& sql);

  // The statement for `sql`, prepared once and kept, reset and without parameters. The reference is good
  // until the same `sql` is asked for again.
  Result<Statement*> cached(std::string_view sql);

  sqlite3* handle() const { return database_.get(); }

 private:
  struct Close {
    void operator()(sqlite3* database) const;
  };
  explicit Database(sqlite3* database) : database_(database) {}

  std::unique_ptr<sqlite3, Close> database_;
  std::unordered_map<std::string, Statement> statements_;  // finalised before the connection closes
};

}  // namespace lobby::sqlite
