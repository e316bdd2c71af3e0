#include "app/home_folder.hpp"

#include "data/edition/trusted_keys.hpp"

namespace lobby {
namespace {

constexpr const char* systemKeys = "/etc/lobbycards/trusted.d";

}  // namespace

Result<HomeFolder> readHomeFolder(FileSystem& files, const std::filesystem::path& home) {
  auto machine = readKioskSettings(files, home);
  if (!machine) return std::unexpected(machine.error());
  auto trusted = edition::loadTrustedKeys(files, {home / "keys", systemKeys});
  if (!trusted) return std::unexpected(trusted.error());
  return HomeFolder{
      {home, std::move(trusted->keys), machine->cinema}, *machine, std::move(trusted->problems)};
}

}  // namespace lobby
