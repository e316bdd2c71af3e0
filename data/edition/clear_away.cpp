#include "data/edition/clear_away.hpp"

#include <string>

namespace lobby::edition {
namespace {

namespace fs = std::filesystem;

constexpr int mostAside = 100;

}  // namespace

Result<void> moveAside(FileSystem& files, const fs::path& name) {
  for (int number = 1; number <= mostAside; ++number) {
    fs::path aside = name;
    aside += ".aside" + std::to_string(number);
    const auto status = files.status(aside);
    if (!status) return std::unexpected(status.error());
    if (status->kind == FileKind::missing) return files.rename(name, aside);
  }
  return fail(ErrorKind::system, name.string() + " is in the way; remove it");
}

Result<void> clearAway(FileSystem& files, const fs::path& name) {
  const auto status = files.status(name);
  if (!status) return std::unexpected(status.error());
  if (status->kind == FileKind::missing) return {};
  if (status->kind == FileKind::folder) return moveAside(files, name);
  return files.remove(name);
}

Result<void> clearAwayFolder(FileSystem& files, const fs::path& name) {
  const auto status = files.status(name);
  if (!status) return std::unexpected(status.error());
  if (status->kind == FileKind::folder) return moveAside(files, name);
  return {};
}

}  // namespace lobby::edition
