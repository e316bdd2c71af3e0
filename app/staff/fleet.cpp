#include "app/staff/fleet.hpp"

#include <algorithm>
#include <map>
#include <string_view>

#include <nlohmann/json.hpp>

#include "app/iso_time.hpp"
#include "platform/base/files.hpp"

namespace lobby::staff {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::json;

constexpr std::string_view prefix = "lobbycards-health-";
constexpr std::size_t largestReport = std::size_t{1} << 20;

// Of an object; null when it is not there, or when there is no object.
const Json& at(const Json& json, const char* key) {
  static const Json none;
  return json.is_object() && json.contains(key) ? json[key] : none;
}

std::string textIn(const Json& value) {
  return value.is_string() ? value.get<std::string>() : "";
}

std::optional<WallTime> momentIn(const Json& value) {
  const auto moment = parseMoment(textIn(value), "UTC");
  return moment ? std::optional(*moment) : std::nullopt;
}

std::optional<std::uint64_t> countIn(const Json& value) {
  return value.is_number_unsigned() ? std::optional(value.get<std::uint64_t>()) : std::nullopt;
}

std::size_t lengthOf(const Json& value) {
  return value.is_array() ? value.size() : 0;
}

bool isReport(const fs::path& file) {
  return file.filename().string().starts_with(prefix) && file.extension() == ".json";
}

Result<std::vector<fs::path>> reportsIn(const fs::path& folder) {
  auto entries = listFolder(folder);
  if (!entries) return entries;
  std::vector<fs::path> files;
  for (const fs::path& entry : *entries) {
    std::error_code error;
    if (isReport(entry)) files.push_back(entry);
    if (!fs::is_directory(fs::symlink_status(entry, error))) continue;
    const auto inside = listFolder(entry);
    if (inside) std::ranges::copy_if(*inside, std::back_inserter(files), isReport);
  }
  return files;
}

}  // namespace

std::string outboxName(const std::string& host) {
  std::string name = host.empty() ? "kiosk" : host;
  std::ranges::replace_if(
      name,
      [](char c) { return !((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')); },
      '-');
  return std::string(prefix) + name + ".json";
}

Result<KioskHealth> readHealthJson(std::string_view text) {
  const Json json = Json::parse(text, nullptr, false);
  KioskHealth health;
  health.host = textIn(at(json, "host"));
  const auto written = momentIn(at(json, "written"));
  if (health.host.empty() || !written) return fail(ErrorKind::content, "this is no health report of a kiosk");
  health.written = *written;
  health.clockTrusted = at(json, "clockTrusted") == true;
  health.serial = countIn(at(at(json, "edition"), "serial"));
  health.label = textIn(at(at(json, "edition"), "label"));
  health.lastTouch = momentIn(at(json, "lastTouch"));
  health.freeBytes = countIn(at(json, "freeBytes"));
  if (const Json& celsius = at(json, "celsius"); celsius.is_number()) health.celsius = celsius.get<double>();
  health.errors = lengthOf(at(json, "errors")) + lengthOf(at(json, "problems"));
  return health;
}

Result<Fleet> readFleet(const fs::path& folder) {
  const auto files = reportsIn(folder);
  if (!files) return std::unexpected(files.error());
  Fleet fleet;
  std::map<std::string, KioskHealth> newest;
  for (const fs::path& file : *files) {
    const auto text = readFile(file, largestReport);
    auto health = text ? readHealthJson(*text) : std::unexpected(text.error());
    if (!health) {
      fleet.unreadable.push_back(file.string() + ": " + health.error().message);
      continue;
    }
    const auto [known, isNew] = newest.try_emplace(health->host, *health);
    if (!isNew && known->second.written < health->written) known->second = std::move(*health);
  }
  for (auto& [host, health] : newest) fleet.kiosks.push_back(std::move(health));
  return fleet;
}

}  // namespace lobby::staff
