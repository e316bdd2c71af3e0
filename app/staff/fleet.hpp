// Many kiosks: each writes its health report into its outbox, whatever tool brings them to the office, and
// here they are read again.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "platform/base/clock.hpp"
#include "platform/base/result.hpp"

namespace lobby::staff {

// In HOME/outbox: one file a kiosk, written anew each time. "lobbycards-health-foyer-links.json".
std::string outboxName(const std::string& host);

// What the office wants to know of one kiosk.
struct KioskHealth {
  std::string host;
  WallTime written{};
  bool clockTrusted = true;             // else `written` and `lastTouch` say little
  std::optional<std::uint64_t> serial;  // of the edition on show; none: the demo or the calm card
  std::string label;
  std::optional<WallTime> lastTouch;  // none: not since the kiosk was started
  std::optional<std::uint64_t> freeBytes;
  std::optional<double> celsius;
  std::size_t errors = 0;  // of the run, and problems with editions
};

// Takes what formatHealthJson writes. The text may come from anywhere.
Result<KioskHealth> readHealthJson(std::string_view text);

struct Fleet {
  std::vector<KioskHealth> kiosks;      // by name; of several reports of one kiosk the newest
  std::vector<std::string> unreadable;  // files, with the reason
};

// All reports in the folder and in the folders in it. Fails when there is no such folder.
Result<Fleet> readFleet(const std::filesystem::path& folder);

}  // namespace lobby::staff
