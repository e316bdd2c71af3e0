#include "data/sqlite.hpp"

#include <sqlite3.h>

namespace lobby::sqlite {
namespace {

bool isContent(int code) {
  return code == SQLITE_CORRUPT || code == SQLITE_NOTADB || code == SQLITE_CONSTRAINT ||
         code == SQLITE_TOOBIG;
}

// Which kind of failure an SQLite code is: a damaged file is content, everything else is the system.
std::unexpected<Error> failure(sqlite3* database) {
  const int code = sqlite3_errcode(database) & 0xFF;
  // Nobody interrupts but a WorkLimit.
  if (code == SQLITE_INTERRUPT) return fail(ErrorKind::content, "reading it takes far too long");
  return fail(isContent(code) ? ErrorKind::content : ErrorKind::system, sqlite3_errmsg(database));
}

}  // namespace

void Statement::Finalise::operator()(sqlite3_stmt* statement) const {
  sqlite3_finalize(statement);
}

Statement& Statement::bind(int parameter, std::int64_t value) {
  sqlite3_bind_int64(statement_.get(), parameter, value);
  return *this;
}

Statement& Statement::bind(int parameter, double value) {
  sqlite3_bind_double(statement_.get(), parameter, value);
  return *this;
}

Statement& Statement::bind(int parameter, std::string_view text) {
  const char* bytes = text.data() == nullptr ? "" : text.data();
  sqlite3_bind_text64(statement_.get(), parameter, bytes, text.size(), SQLITE_TRANSIENT, SQLITE_UTF8);
  return *this;
}

Statement& Statement::bindBlob(int parameter, std::string_view bytes) {
  sqlite3_bind_blob64(statement_.get(), parameter, bytes.data(), bytes.size(), SQLITE_STATIC);
  return *this;
}

Statement& Statement::bindNull(int parameter) {
  sqlite3_bind_null(statement_.get(), parameter);
  return *this;
}

Result<bool> Statement::step() {
  switch (sqlite3_step(statement_.get())) {
    case SQLITE_ROW:
      return true;
    case SQLITE_DONE:
      return false;
    default: {
      auto error = failure(sqlite3_db_handle(statement_.get()));
      reset();
      return error;
    }
  }
}

Result<void> Statement::run() {
  const Result<bool> row = step();
  reset();
  if (!row) return std::unexpected(row.error());
  return {};
}

void Statement::reset() {
  sqlite3_reset(statement_.get());
  sqlite3_clear_bindings(statement_.get());
}

std::int64_t Statement::integer(int column) const {
  return sqlite3_column_int64(statement_.get(), column);
}

double Statement::real(int column) const {
  return sqlite3_column_double(statement_.get(), column);
}

std::string Statement::text(int column) const {
  const auto* bytes = reinterpret_cast<const char*>(sqlite3_column_text(statement_.get(), column));
  if (bytes == nullptr) return {};
  return {bytes, static_cast<std::size_t>(sqlite3_column_bytes(statement_.get(), column))};
}

std::string_view Statement::blob(int column) const {
  const auto* bytes = static_cast<const char*>(sqlite3_column_blob(statement_.get(), column));
  if (bytes == nullptr) return {};
  return {bytes, static_cast<std::size_t>(sqlite3_column_bytes(statement_.get(), column))};
}

bool Statement::isNull(int column) const {
  return sqlite3_column_type(statement_.get(), column) == SQLITE_NULL;
}

void Database::Close::operator()(sqlite3* database) const {
  sqlite3_close_v2(database);  // waits for statements that are finalised later
}

Result<Database> Database::open(const std::string& name, int flags, const char* vfs) {
  sqlite3* raw = nullptr;
  const int code = sqlite3_open_v2(name.c_str(), &raw, flags | SQLITE_OPEN_NOMUTEX, vfs);
  Database database(raw);
  if (raw == nullptr) return fail(ErrorKind::system, "out of memory");
  if (code != SQLITE_OK) return failure(raw);
  sqlite3_extended_result_codes(raw, 0);
  return database;
}

Result<Statement> Database::prepare(std::string_view sql) {
  sqlite3_stmt* raw = nullptr;
  const int code =
      sqlite3_prepare_v2(database_.get(), sql.data(), static_cast<int>(sql.size()), &raw, nullptr);
  if (code != SQLITE_OK) return failure(database_.get());
  return Statement(raw);
}

Result<void> Database::execute(const std::string& sql) {
  if (sqlite3_exec(database_.get(), sql.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK) {
    return failure(database_.get());
  }
  return {};
}

Result<Statement*> Database::cached(std::string_view sql) {
  const std::string key(sql);
  auto found = statements_.find(key);
  if (found == statements_.end()) {
    Result<Statement> statement = prepare(sql);
    if (!statement) return std::unexpected(statement.error());
    found = statements_.emplace(key, std::move(*statement)).first;
  }
  found->second.reset();
  return &found->second;
}

}  // namespace lobby::sqlite
