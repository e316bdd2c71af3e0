// Opens a snapshot the careful way: looks at its header by hand, then lets SQLite read it, and nothing but
// read it. What has the wrong shape is refused with a message that says what it is.
#pragma once

#include "data/snapshot_source.hpp"
#include "data/sqlite.hpp"
#include "platform/base/result.hpp"

namespace lobby {

// Bytes; a picture with its thumbnail, four times over. Nothing longer is read.
inline constexpr int largestRow = 16 << 20;

Result<sqlite::Database> openSnapshot(const SnapshotPointer& source);

}  // namespace lobby
