// Puts a report together: findings to the cards they are about, and the cards drawn.
#pragma once

#include <filesystem>
#include <functional>

#include "app/ctl/report/report.hpp"
#include "data/authoring/authoring.hpp"
#include "platform/base/clock.hpp"
#include "platform/base/result.hpp"

namespace lobby::ctl {

struct ReportRequest {
  std::filesystem::path snapshot;  // of what is sound in the folder; need not be there
  std::filesystem::path assets;
  std::string now;  // ISO 8601: the cards as they look then; empty: by `clock`
  const Clock& clock;
  std::function<void(std::size_t done, std::size_t all)> progress;  // may be empty
};

Result<Report> makeReport(const ReportRequest& request, const authoring::CheckResult& checked);

}  // namespace lobby::ctl
