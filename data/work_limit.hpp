// A database can be made so that reading a few rows of it takes for ever. This ends it.
#pragma once

#include <cstdint>

#include "data/sqlite.hpp"

namespace lobby {

// While it lives, the connection may take so many more steps of SQLite's machine; then whatever it does fails
// with the kind `content`. One a connection, which must outlive it.
class WorkLimit {
 public:
  WorkLimit(sqlite::Database& database, std::int64_t steps);
  ~WorkLimit();
  WorkLimit(const WorkLimit&) = delete;
  WorkLimit& operator=(const WorkLimit&) = delete;

 private:
  static int spend(void* self);

  sqlite3* handle_;
  std::int64_t left_;
};

}  // namespace lobby
