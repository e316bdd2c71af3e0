// The deep check, before an edition is taken: what gets past it can be shown for weeks without anybody
// looking.
#pragma once

#include "data/edition/check_pictures.hpp"
#include "data/edition/edition_files.hpp"
#include "data/edition/mounted_bundle.hpp"

namespace lobby::edition {

struct SnapshotCheck {
  PictureCheck picture;
  ByteProgress progress;  // may be empty; bytes that were read, of which each comes about twice
};

// Everything about a snapshot: header, tables, the whole database, references, every value, every picture.
// `refused` in words for staff, or `system` when it could not be read. Memory: some 10 MB, and what decoding
// takes; time: reading it twice, and decoding.
Result<void> checkSnapshot(const SnapshotPointer& source, const SnapshotCheck& check);

// The same for what is inside a bundle, and it is for the cinema that the manifest names.
Result<void> checkBundle(const std::shared_ptr<const MountedBundle>& bundle, const SnapshotCheck& check);

}  // namespace lobby::edition
