// SQLite reading from a SnapshotSource, and nothing else: there is no journal, no write-ahead log, no lock
// and no second file, whatever the database asks for.
#pragma once

#include "data/snapshot_source.hpp"
#include "data/sqlite.hpp"

namespace lobby {

// The connection holds on to the source. What it cannot read is SQLITE_IOERR, a failure of the kind `system`.
Result<sqlite::Database> connect(const SnapshotPointer& source);

}  // namespace lobby
