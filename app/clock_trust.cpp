#include "app/clock_trust.hpp"

#include <algorithm>
#include <charconv>

#include "platform/base/files.hpp"
#include "platform/base/log.hpp"

namespace lobby {
namespace {

using std::chrono::seconds;

constexpr seconds writeEvery{3600};
// How far a battery clock may stand from the system's and still have set it.
constexpr seconds agreement{120};
constexpr std::size_t largestFile = 4096;

std::string_view valueOf(std::string_view text, std::string_view key) {
  const std::size_t at = text.starts_with(key) ? 0 : text.find("\n" + std::string(key));
  if (at == text.npos) return {};
  std::string_view value = text.substr(text.find(' ', at + 1) + 1);
  return value.substr(0, value.find('\n'));
}

}  // namespace

ClockTrust::ClockTrust(std::filesystem::path file, const device::MachineClock& machine, bool always)
    : file_(std::move(file)), machine_(&machine), always_(always) {
  const auto text = readFile(file_, largestFile);
  if (!text) return;
  const std::string_view seen = valueOf(*text, "seen ");
  std::int64_t count = 0;
  if (std::from_chars(seen.data(), seen.data() + seen.size(), count).ec != std::errc{}) return;
  lastSeen_ = WallTime(seconds(count));
  setInBoot_ = valueOf(*text, "set-in-boot ");
}

bool ClockTrust::trusts(WallTime wall, WallTime earliest) const {
  if (always_) return true;
  if (wall < earliest) return false;
  if (machine_->isSynchronised()) return true;
  if (wall < lastSeen_) return false;
  if (!setInBoot_.empty() && setInBoot_ == machine_->boot()) return true;
  const auto battery = machine_->batteryClock();
  return battery && std::chrono::abs(*battery - wall) <= agreement;
}

WallTime ClockTrust::atLeast(WallTime wall, WallTime earliest) const {
  return always_ ? wall : std::max({wall, earliest, lastSeen_});
}

void ClockTrust::saw(WallTime wall, WallTime earliest) {
  if (wall < lastSeen_ + writeEvery && !(wall < lastSeen_ && machine_->isSynchronised())) return;
  // A clock that has leapt, and that nothing vouches for, must not be what all others are measured by.
  if (!trusts(wall, earliest) && wall > lastSeen_ + 2 * writeEvery) return;
  if (const auto written = write(wall); !written) log::warnOnce(written.error().message);
}

Result<void> ClockTrust::setByStaff(WallTime wall) {
  setInBoot_ = machine_->boot();
  return write(wall);
}

Result<void> ClockTrust::write(WallTime wall) {
  lastSeen_ = wall;
  std::string text = "seen " + std::to_string(wall.time_since_epoch().count()) + "\n";
  if (!setInBoot_.empty()) text += "set-in-boot " + setInBoot_ + "\n";
  return writeFileAtomically(file_, text);
}

}  // namespace lobby
