// The deep check on snapshots in memory.
#pragma once

#include "data/edition/check_snapshot.hpp"

namespace lobby::test {

SnapshotPointer memorySnapshot(std::string bytes);

// Takes any bytes for a picture of 64 × 36.
Result<PictureExtent> acceptAny(std::string_view bytes, const PictureExtent& largest);

// "good", or why not: with the real check of pictures. Fails the test when the failure is not `refused` or
// not one line.
std::string checked(std::string bytes);

}  // namespace lobby::test
