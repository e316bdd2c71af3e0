#include "app/ctl/store_of_home.hpp"

#include "app/home_folder.hpp"
#include "platform/base/log.hpp"

namespace lobby::ctl {

namespace {

Result<edition::EditionStore> openStoreWith(HomeFolder folder) {
  static PosixFileSystem files;
  static const SystemClock clock;
  return edition::EditionStore::open(files, clock, std::move(folder.settings));
}

Result<HomeFolder> folderAt(const std::filesystem::path& home) {
  PosixFileSystem files;
  return readHomeFolder(files, home);
}

}  // namespace

Result<edition::EditionStore> openStoreOf(const std::filesystem::path& home) {
  auto folder = folderAt(home);
  if (!folder) return std::unexpected(folder.error());
  const std::string& mistake = folder->machine.cinemaMistake;
  if (!mistake.empty()) return fail(ErrorKind::usage, mistake);
  for (const std::string& problem : folder->problems) log::warning(problem);
  return openStoreWith(std::move(*folder));
}

Result<edition::EditionStore> openStoreOf(const std::filesystem::path& home,
                                          std::vector<std::string>& problems) {
  auto folder = folderAt(home);
  if (!folder) return std::unexpected(folder.error());
  problems = folder->problems;
  return openStoreWith(std::move(*folder));
}

}  // namespace lobby::ctl
