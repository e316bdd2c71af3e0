#include "app/staff/fleet.hpp"

#include <algorithm>
#include <cmath>
#include <cstdio>

#include <nlohmann/json.hpp>

#include "app/ctl/commands.hpp"
#include "app/ctl/printable.hpp"
#include "app/ctl/table.hpp"
#include "app/iso_time.hpp"
#include "data/wall_time.hpp"
#include "platform/base/log.hpp"

namespace lobby::ctl {
namespace {

using Json = nlohmann::ordered_json;
using staff::KioskHealth;

struct Judged {
  KioskHealth health;
  bool stale = false;
};

// "12 min", "3 h", "4 d".
std::string spanWords(std::chrono::seconds span) {
  const auto minutes = std::max<std::int64_t>(0, span.count() / 60);
  if (minutes < 120) return std::to_string(minutes) + " min";
  if (minutes < 48 * 60) return std::to_string(minutes / 60) + " h";
  return std::to_string(minutes / 1440) + " d";
}

std::string gigabytes(std::uint64_t bytes) {
  const std::uint64_t tenths = bytes / 100'000'000;
  return std::to_string(tenths / 10) + "." + std::to_string(tenths % 10) + " GB";
}

std::vector<std::string> rowOf(const Judged& kiosk, WallTime now) {
  const KioskHealth& health = kiosk.health;
  const auto since = [&](const std::optional<WallTime>& moment) {
    return !health.clockTrusted ? "clock not set" : moment ? spanWords(now - *moment) : "none";
  };
  const std::string edition = !health.serial         ? "none"
                              : health.label.empty() ? std::to_string(*health.serial)
                                                     : health.label;
  return {printable(health.host),
          printable(edition),
          since(health.written),
          since(health.lastTouch),
          health.freeBytes ? gigabytes(*health.freeBytes) : "unknown",
          health.celsius ? std::to_string(std::lround(*health.celsius)) + " °C" : "unknown",
          std::to_string(health.errors),
          kiosk.stale ? "stale" : ""};
}

Json jsonOf(const Judged& kiosk) {
  const KioskHealth& health = kiosk.health;
  return {{"host", health.host},
          {"written", formatUtc(health.written)},
          {"clockTrusted", health.clockTrusted},
          {"stale", kiosk.stale},
          {"serial", health.serial ? Json(*health.serial) : Json(nullptr)},
          {"label", health.label},
          {"lastTouch", health.lastTouch ? Json(formatUtc(*health.lastTouch)) : Json(nullptr)},
          {"freeBytes", health.freeBytes ? Json(*health.freeBytes) : Json(nullptr)},
          {"celsius", health.celsius ? Json(*health.celsius) : Json(nullptr)},
          {"errors", health.errors}};
}

void print(const std::vector<Judged>& kiosks, WallTime now, bool json) {
  if (json) {
    Json all = Json::array();
    for (const Judged& kiosk : kiosks) all.push_back(jsonOf(kiosk));
    std::puts(all.dump(2, ' ', false, Json::error_handler_t::replace).c_str());
    return;
  }
  Table table({"kiosk", "edition", "report", "last touch", "free", "temperature", "errors", ""});
  for (const Judged& kiosk : kiosks) table.add(rowOf(kiosk, now));
  std::fputs(table.text().c_str(), stdout);
}

}  // namespace

// A report whose clock nothing vouches for may be of any age, so it counts as stale.
Result<int> FleetCommand::run(const Common& common) const {
  WallTime moment = SystemClock().wall();
  if (!now.empty()) {
    const auto asked = parseMoment(now, "UTC");
    if (!asked) return std::unexpected(asked.error());
    moment = *asked;
  }
  const auto fleet = staff::readFleet(folder);
  if (!fleet) return std::unexpected(fleet.error());
  for (const std::string& file : fleet->unreadable) log::warning(printable(file));
  if (fleet->kiosks.empty())
    return fail(ErrorKind::content, "there is no health report of a kiosk in " + folder.string() +
                                        "; each kiosk writes one into the folder outbox of its home");
  const std::chrono::duration<double, std::ratio<3600>> limit(staleHours);
  std::vector<Judged> kiosks;
  for (const KioskHealth& health : fleet->kiosks) {
    kiosks.push_back({health, !health.clockTrusted || moment - health.written > limit});
  }
  print(kiosks, moment, common.json);
  const bool bad = !fleet->unreadable.empty() || std::ranges::any_of(kiosks, &Judged::stale);
  return bad ? exitCode(ErrorKind::content) : 0;
}

}  // namespace lobby::ctl
