// The health report: what somebody far away has to know to help. Values in, text out; in English, because it
// goes to whoever looks after many kiosks.
#pragma once

#include <string>
#include <vector>

#include "app/staff/staff_view.hpp"

namespace lobby::staff {

struct HealthFacts {
  WallTime at{};
  StaffView view;
  std::vector<std::string> errors;         // of this run, the newest last
  std::size_t picturesFailed = 0;          // in this run
  std::chrono::seconds running{0};         // the kiosk, since its start
  std::optional<WallTime> lastTouch = {};  // none: not since then
};

struct HealthCounts {
  std::size_t starts = 0;
  std::size_t installs = 0;
  std::size_t refusals = 0;
  std::size_t failures = 0;            // installs that disk or stick spoiled, editions that did not run
  std::optional<WallTime> since = {};  // the first line of the log that was counted
};
HealthCounts countEvents(const std::vector<LogEntry>& log);

// What is wrong with what is installed, and with the settings.
std::vector<std::string> problemsOf(const StaffView& view);

// "not installed": in both forms of the report.
const char* eventName(Event event);

std::string formatHealthText(const HealthFacts& facts);
std::string formatHealthJson(const HealthFacts& facts);

// "lobbycards-report-foyer-links-2026-11-20", for a file on a stick: what FAT does not take is a '-'.
std::string healthReportName(const HealthFacts& facts);

}  // namespace lobby::staff
