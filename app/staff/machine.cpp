#include "app/staff/machine.hpp"

#include <algorithm>
#include <array>
#include <fstream>

#include <unistd.h>

namespace lobby::staff {
namespace {

namespace fs = std::filesystem;

// The files of proc and sys have no size that could be trusted, so they are streams here.
std::optional<double> numberIn(const fs::path& file) {
  std::ifstream in(file);
  double number = 0;
  if (in >> number) return number;
  return std::nullopt;
}

std::optional<double> hottest(const fs::path& zones) {
  std::optional<double> hottest;
  std::error_code error;
  for (const auto& zone : fs::directory_iterator(zones, error)) {
    if (!zone.path().filename().string().starts_with("thermal_zone")) continue;
    const auto milli = numberIn(zone.path() / "temp");
    // Sensors that are not wired up say zero or nonsense.
    if (!milli || *milli < 1000 || *milli > 150'000) continue;
    hottest = std::max(hottest.value_or(0), *milli / 1000);
  }
  return hottest;
}

std::string hostName() {
  std::array<char, 256> name{};
  return ::gethostname(name.data(), name.size() - 1) == 0 ? name.data() : "";
}

}  // namespace

MachineFacts readMachine(FileSystem& files, const fs::path& home, const fs::path& root) {
  MachineFacts facts;
  facts.host = hostName();
  if (const auto free = files.freeSpace(home)) facts.freeBytes = *free;
  const auto uptime = numberIn(root / "proc/uptime");
  facts.uptime = std::chrono::seconds(static_cast<std::int64_t>(uptime.value_or(0)));
  facts.celsius = hottest(root / "sys/class/thermal");
  return facts;
}

}  // namespace lobby::staff
