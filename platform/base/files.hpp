// Reading and writing whole files, with errors that name the file and the reason.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "platform/base/result.hpp"

namespace lobby {

// The whole file. Fails when it is not a regular file, cannot be read, or is larger than `limit` bytes.
Result<std::string> readFile(const std::filesystem::path& file, std::size_t limit = 64u << 20);

// Writes to a temporary name beside `file`, syncs, renames: an interruption leaves the old file whole. A
// device or a pipe is written to as it is.
Result<void> writeFileAtomically(const std::filesystem::path& file, std::string_view bytes);

// Renames a finished temporary file to its final name and syncs the folder. Replaces ordinary files only.
Result<void> publishFile(const std::filesystem::path& temporary, const std::filesystem::path& file);

// The entries of a folder, sorted by name (byte order), hidden ones left out.
Result<std::vector<std::filesystem::path>> listFolder(const std::filesystem::path& folder);

}  // namespace lobby
