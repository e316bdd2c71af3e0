// Writes a programme that was found good into a new SQLite file.
#pragma once

#include <filesystem>

#include "data/authoring/programme.hpp"
#include "data/authoring/tools.hpp"
#include "platform/base/result.hpp"

namespace lobby::authoring {

// `file` must not exist. The same programme and pictures give the same bytes. After a failure the file is of
// no use; the caller removes it.
Result<void> writeSnapshot(const Programme& programme, const std::filesystem::path& folder,
                           const std::filesystem::path& file, const Tools& tools);

// The same without pictures: cards can be laid out from it. Not made to last.
Result<void> writeDraft(const Programme& programme, const std::filesystem::path& file);

}  // namespace lobby::authoring
