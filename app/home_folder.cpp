#include "app/home_folder.hpp"

#include "data/edition/trusted_keys.hpp"
#include "data/toml.hpp"

namespace lobby {
namespace {

namespace fs = std::filesystem;

constexpr const char* systemKeys = "/etc/lobbycards/trusted.d";
constexpr std::size_t largestConfiguration = 64 * 1024;

Result<std::string> readCinema(FileSystem& files, const fs::path& file) {
  const auto status = files.status(file);
  if (!status) return std::unexpected(status.error());
  if (status->kind == FileKind::missing) return "";
  const auto text = readWhole(files, file, largestConfiguration);
  if (!text) return std::unexpected(text.error());
  const auto table = parseToml(*text);
  if (!table) {
    return fail(ErrorKind::usage,
                file.string() + ":" + std::to_string(table.error().line) + ": " + table.error().message);
  }
  const TomlValue* cinema = table->find("cinema");
  if (cinema == nullptr) return "";
  if (cinema->type == TomlValue::Type::string) return cinema->text;
  return fail(ErrorKind::usage,
              file.string() + ": write the cinema's id in quotes, such as cinema = \"morgenstern\"");
}

}  // namespace

Result<HomeFolder> readHomeFolder(FileSystem& files, const fs::path& home) {
  auto cinema = readCinema(files, home / "kiosk.toml");
  if (!cinema) return std::unexpected(cinema.error());
  auto trusted = edition::loadTrustedKeys(files, {home / "keys", systemKeys});
  if (!trusted) return std::unexpected(trusted.error());
  return HomeFolder{{home, std::move(trusted->keys), std::move(*cinema)}, std::move(trusted->problems)};
}

}  // namespace lobby
