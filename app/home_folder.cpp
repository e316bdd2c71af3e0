#include "app/home_folder.hpp"

#include "data/edition/trusted_keys.hpp"

namespace lobby {
namespace {

constexpr const char* systemKeys = "/etc/lobbycards/trusted.d";

}  // namespace

Result<HomeFolder> readHomeFolder(FileSystem& files, const std::filesystem::path& home) {
  KioskSettings machine = readKioskSettings(files, home);
  auto trusted = edition::loadTrustedKeys(files, {home / "keys", systemKeys});
  if (!trusted) return std::unexpected(trusted.error());
  std::vector<std::string> problems = machine.mistakes;
  problems.insert(problems.end(), trusted->problems.begin(), trusted->problems.end());
  return HomeFolder{
      {home, std::move(trusted->keys), machine.cinema}, std::move(machine), std::move(problems)};
}

}  // namespace lobby
