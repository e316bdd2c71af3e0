// Opens what a person names: an edition or a bare snapshot, told apart by the first bytes.
#pragma once

#include "data/edition/mounted_bundle.hpp"

namespace lobby::edition {

struct ProgrammeFile {
  SnapshotPointer snapshot;
  std::shared_ptr<const MountedBundle> bundle;  // the same; null: a bare snapshot
};

// For people's own tools and for previews: an edition need not be signed, and nobody asks by whom. Its pieces
// are checked all the same. Links are followed.
Result<ProgrammeFile> openProgrammeFile(const std::filesystem::path& file);

// Of something that failed while it read the file: SQLite only knows that it could not read, a damaged bundle
// knows why.
Error explained(Error error, const ProgrammeFile& file);

}  // namespace lobby::edition
