#include "app/kiosk_settings.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>

#include "app/rotation_words.hpp"
#include "data/toml.hpp"

namespace lobby {
namespace {

namespace fs = std::filesystem;
using Type = TomlValue::Type;

constexpr std::size_t largestFile = 64 * 1024;
constexpr double millimetresPerInch = 25.4;
// From a tablet to a wall; beyond that somebody wrote centimetres, or pixels.
constexpr double smallestSide = 50;
constexpr double largestSide = 5000;
// From a desk to across the room.
constexpr double shortestDistance = 200;
constexpr double longestDistance = 5000;

// One entry of the file, while it is checked.
struct Entry {
  const fs::path& file;
  const TomlValue& value;

  std::unexpected<Error> wrong(const std::string& what) const {
    return fail(ErrorKind::usage, file.string() + ":" + std::to_string(value.line) + ": " + what);
  }
  Result<std::string> text(const std::string& example) const {
    if (value.type == Type::string) return value.text;
    return wrong("write " + value.key + " in quotes, such as " + value.key + " = \"" + example + "\"");
  }
};

Result<void> takeCinema(const Entry& entry, KioskSettings& settings) {
  auto text = entry.text("morgenstern");
  if (!text) return std::unexpected(text.error());
  settings.cinema = std::move(*text);
  return {};
}

Result<void> takeClock(const Entry& entry, KioskSettings& settings) {
  const auto text = entry.text("trusted");
  if (!text) return std::unexpected(text.error());
  if (*text != "trusted") return entry.wrong("clock can only be \"trusted\"; leave the line out otherwise");
  settings.clockIsTrusted = true;
  return {};
}

bool isTag(std::string_view tag) {
  const auto letterOrDigit = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
  };
  const std::size_t first = std::min(tag.find('-'), tag.size());
  return (first == 2 || first == 3) && tag.back() != '-' && std::ranges::all_of(tag, letterOrDigit);
}

Result<std::string> tagOf(const Entry& entry) {
  auto text = entry.text("de");
  if (text && !isTag(*text))
    return entry.wrong("\"" + *text + "\" is no language, write a tag such as de or pt-BR");
  return text;
}

Result<void> takeLanguage(const Entry& entry, KioskSettings& settings) {
  auto tag = tagOf(entry);
  if (!tag) return std::unexpected(tag.error());
  settings.language = std::move(*tag);
  return {};
}

Result<void> takeStaffLanguage(const Entry& entry, KioskSettings& settings) {
  auto tag = tagOf(entry);
  if (!tag) return std::unexpected(tag.error());
  settings.staffLanguage = std::move(*tag);
  return {};
}

Result<void> takeRotation(const Entry& entry, KioskSettings& settings) {
  const bool number = entry.value.type == Type::integer;
  const auto rotation = number ? rotationOf(entry.value.real) : std::nullopt;
  if (!rotation) return entry.wrong("rotation can only be 0, 90, 180 or 270, such as rotation = 90");
  settings.rotation = *rotation;
  return {};
}

Result<void> takeViewingDistance(const Entry& entry, KioskSettings& settings) {
  const TomlValue& value = entry.value;
  const bool number = value.type == Type::integer || value.type == Type::real;
  if (!number || !(value.real >= shortestDistance && value.real <= longestDistance))
    return entry.wrong(
        "write viewingDistance in millimetres from 200 to 5000, such as viewingDistance = 600");
  settings.viewingDistance = static_cast<int>(value.real);
  return {};
}

Result<void> takePanel(const Entry& entry, KioskSettings& settings) {
  const std::string example =
      "write width and height of the picture in millimetres, such as panel = [598, 336]";
  const TomlValue& value = entry.value;
  if (value.type != Type::array || value.children.size() != 2) return entry.wrong(example);
  for (const TomlValue& side : value.children) {
    if (side.type != Type::integer && side.type != Type::real) return entry.wrong(example);
    if (!(side.real >= smallestSide && side.real <= largestSide))
      return entry.wrong("a panel has sides of 50 to 5000 millimetres; " + example);
  }
  const double diagonal = std::hypot(value.children[0].real, value.children[1].real);
  settings.panelInches = static_cast<float>(diagonal / millimetresPerInch);
  return {};
}

struct Key {
  std::string_view name;
  Result<void> (*take)(const Entry& entry, KioskSettings& settings);
};

constexpr std::array<Key, 7> keys{{{"cinema", takeCinema},
                                   {"clock", takeClock},
                                   {"language", takeLanguage},
                                   {"panel", takePanel},
                                   {"rotation", takeRotation},
                                   {"staffLanguage", takeStaffLanguage},
                                   {"viewingDistance", takeViewingDistance}}};

std::string namesOfKeys() {
  std::string names;
  for (const Key& key : keys) names += (names.empty() ? "" : ", ") + std::string(key.name);
  return names;
}

KioskSettings understand(const TomlValue& table, const fs::path& file) {
  KioskSettings settings;
  for (const TomlValue& value : table.children) {
    const Entry entry{file, value};
    const auto key = std::ranges::find(keys, value.key, &Key::name);
    const Result<void> taken =
        key != keys.end()
            ? key->take(entry, settings)
            : entry.wrong("there is no setting \"" + value.key + "\"; there are " + namesOfKeys());
    if (taken) continue;
    settings.mistakes.push_back(taken.error().message);
    if (value.key == "cinema") settings.cinemaMistake = taken.error().message;
  }
  return settings;
}

KioskSettings nothingBut(std::string mistake) {
  KioskSettings settings;
  settings.cinemaMistake = mistake;
  settings.mistakes.push_back(std::move(mistake));
  return settings;
}

// Nothing when the file is not there.
std::optional<KioskSettings> readFrom(FileSystem& files, const fs::path& file) {
  const auto status = files.status(file);
  if (status && status->kind == FileKind::missing) return std::nullopt;
  const auto text = status ? readWhole(files, file, largestFile) : std::unexpected(status.error());
  if (!text) return nothingBut(text.error().message);
  const auto table = parseToml(*text);
  if (table) return understand(*table, file);
  return nothingBut(file.string() + ":" + std::to_string(table.error().line) + ": " + table.error().message);
}

}  // namespace

KioskSettings readKioskSettings(FileSystem& files, const fs::path& home, const fs::path& system) {
  for (const fs::path& file : {home / "kiosk.toml", system}) {
    if (auto settings = readFrom(files, file)) return std::move(*settings);
  }
  return {};
}

}  // namespace lobby
