// Copying a bundle, checking every chunk on the way.
#pragma once

#include "data/edition/edition_files.hpp"

namespace lobby::edition {

// Writes exactly what was verified, whatever becomes of the source meanwhile; the copy is not synced.
// `before` is what the source was when it was opened: when it fails, the message says whether somebody
// changed it since.
Result<void> copyBundle(const Bundle& source, const FileIdentity& before, OpenFile& target,
                        const ByteProgress& progress);

}  // namespace lobby::edition
