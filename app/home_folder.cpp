#include "app/home_folder.hpp"

#include "data/edition/trusted_keys.hpp"
#include "data/toml.hpp"

namespace lobby {
namespace {

namespace fs = std::filesystem;

constexpr const char* systemKeys = "/etc/lobbycards/trusted.d";
constexpr std::size_t largestConfiguration = 64 * 1024;

// A file that is not there says nothing.
Result<TomlValue> readConfiguration(FileSystem& files, const fs::path& file) {
  const auto status = files.status(file);
  if (!status) return std::unexpected(status.error());
  if (status->kind == FileKind::missing) return TomlValue{};
  const auto text = readWhole(files, file, largestConfiguration);
  if (!text) return std::unexpected(text.error());
  auto table = parseToml(*text);
  if (table) return std::move(*table);
  return fail(ErrorKind::usage,
              file.string() + ":" + std::to_string(table.error().line) + ": " + table.error().message);
}

Result<std::string> textOf(const TomlValue& table, const fs::path& file, const char* key,
                           const char* example) {
  const TomlValue* value = table.find(key);
  if (value == nullptr) return "";
  if (value->type == TomlValue::Type::string) return value->text;
  return fail(ErrorKind::usage, file.string() + ":" + std::to_string(value->line) + ": write " + key +
                                    " in quotes, such as " + key + " = \"" + example + "\"");
}

}  // namespace

Result<HomeFolder> readHomeFolder(FileSystem& files, const fs::path& home) {
  const fs::path file = home / "kiosk.toml";
  const auto table = readConfiguration(files, file);
  if (!table) return std::unexpected(table.error());
  auto cinema = textOf(*table, file, "cinema", "morgenstern");
  if (!cinema) return std::unexpected(cinema.error());
  const auto clock = textOf(*table, file, "clock", "trusted");
  if (!clock) return std::unexpected(clock.error());
  if (!clock->empty() && *clock != "trusted")
    return fail(ErrorKind::usage,
                file.string() + ": clock can only be \"trusted\"; leave the line out otherwise");
  auto trusted = edition::loadTrustedKeys(files, {home / "keys", systemKeys});
  if (!trusted) return std::unexpected(trusted.error());
  return HomeFolder{{home, std::move(trusted->keys), std::move(*cinema)},
                    *clock == "trusted",
                    std::move(trusted->problems)};
}

}  // namespace lobby
