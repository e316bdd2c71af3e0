#include "app/ctl/store_of_home.hpp"

#include "app/home_folder.hpp"
#include "platform/base/log.hpp"

namespace lobby::ctl {

Result<edition::EditionStore> openStoreOf(const std::filesystem::path& home) {
  std::vector<std::string> problems;
  auto store = openStoreOf(home, problems);
  for (const std::string& problem : problems) log::warning(problem);
  return store;
}

Result<edition::EditionStore> openStoreOf(const std::filesystem::path& home,
                                          std::vector<std::string>& problems) {
  static PosixFileSystem files;
  static const SystemClock clock;
  auto folder = readHomeFolder(files, home);
  if (!folder) return std::unexpected(folder.error());
  problems = std::move(folder->problems);
  return edition::EditionStore::open(files, clock, std::move(folder->settings));
}

}  // namespace lobby::ctl
