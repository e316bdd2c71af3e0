// Getting a name free that somebody else's thing has taken.
#pragma once

#include <filesystem>

#include "platform/base/file_system.hpp"

namespace lobby::edition {

// Gives it the name NAME.aside1, or the first one that is free.
Result<void> moveAside(FileSystem& files, const std::filesystem::path& name);

// Afterwards nothing has this name: a file, a link or a pipe is removed, a folder is moved aside,
// because it may hold something that somebody misses.
Result<void> clearAway(FileSystem& files, const std::filesystem::path& name);

// The same for folders only: the one thing that a rename does not replace.
Result<void> clearAwayFolder(FileSystem& files, const std::filesystem::path& name);

}  // namespace lobby::edition
