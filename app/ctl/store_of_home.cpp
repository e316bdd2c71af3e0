#include "app/ctl/store_of_home.hpp"

#include "app/home_folder.hpp"
#include "platform/base/log.hpp"

namespace lobby::ctl {

Result<edition::EditionStore> openStoreOf(const std::filesystem::path& home) {
  static PosixFileSystem files;
  static const SystemClock clock;
  auto folder = readHomeFolder(files, home);
  if (!folder) return std::unexpected(folder.error());
  for (const std::string& problem : folder->problems) log::warning(problem);
  return edition::EditionStore::open(files, clock, std::move(folder->settings));
}

}  // namespace lobby::ctl
