#include "app/home_folder.hpp"

#include <sstream>

#include <toml.hpp>

#include "data/edition/trusted_keys.hpp"

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
  try {
    std::istringstream stream(*text);
    const auto table = toml::parse(stream, file.string());
    if (!table.contains("cinema")) return "";
    if (table.at("cinema").is_string()) return toml::get<std::string>(table.at("cinema"));
  } catch (const toml::syntax_error& wrong) {
    return fail(ErrorKind::usage, file.string() + ": line " + std::to_string(wrong.location().line()) +
                                      " cannot be understood");
  } catch (const std::exception&) {
    return fail(ErrorKind::usage, file.string() + " cannot be understood");
  }
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
