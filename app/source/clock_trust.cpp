#include "app/source/clock_trust.hpp"

#include <algorithm>
#include <charconv>

namespace lobby {
namespace {

using std::chrono::seconds;

// Sixteen bytes, but with ext4's journal a memory card is written 112 kB for them (tests/machine, writes).
constexpr seconds writeEvery{6 * 3600};
// What a clock that nothing vouches for may have run on between two notes, and be believed.
constexpr seconds longestStep = writeEvery + seconds{3600};
// How far a battery clock may stand from the system's and still have set it.
constexpr seconds agreement{120};

std::string_view valueOf(std::string_view text, std::string_view key) {
  const std::size_t at = text.starts_with(key) ? 0 : text.find("\n" + std::string(key));
  if (at == text.npos) return {};
  std::string_view value = text.substr(text.find(' ', at + 1) + 1);
  return value.substr(0, value.find('\n'));
}

}  // namespace

ClockTrust::ClockTrust(std::string_view remembered, const device::MachineClock& machine, bool always)
    : machine_(&machine), always_(always) {
  const std::string_view seen = valueOf(remembered, "seen ");
  std::int64_t count = 0;
  if (std::from_chars(seen.data(), seen.data() + seen.size(), count).ec != std::errc{}) return;
  lastSeen_ = WallTime(seconds(count));
  setInBoot_ = valueOf(remembered, "set-in-boot ");
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

std::optional<std::string> ClockTrust::saw(WallTime wall, WallTime earliest) {
  const bool wasAhead = wall < lastSeen_ && machine_->isSynchronised();
  if (wall < lastSeen_ + writeEvery && !wasAhead) return std::nullopt;
  // A clock that has leapt, and that nothing vouches for, must not be what all others are measured by.
  if (!trusts(wall, earliest) && wall > lastSeen_ + longestStep) return std::nullopt;
  return note(wall);
}

std::string ClockTrust::setByStaff(WallTime wall) {
  setInBoot_ = machine_->boot();
  return note(wall);
}

std::string ClockTrust::note(WallTime wall) {
  lastSeen_ = wall;
  std::string text = "seen " + std::to_string(wall.time_since_epoch().count()) + "\n";
  if (!setInBoot_.empty()) text += "set-in-boot " + setInBoot_ + "\n";
  return text;
}

}  // namespace lobby
