#include "app/ctl/install_progress.hpp"

#include <algorithm>
#include <cstdio>

#include <nlohmann/json.hpp>

namespace lobby::ctl {
namespace {

using edition::InstallStep;

const char* nameOf(InstallStep step) {
  switch (step) {
    case InstallStep::verify:
      return "verify";
    case InstallStep::copy:
      return "copy";
    case InstallStep::sync:
      return "sync";
    case InstallStep::check:
      return "check";
    case InstallStep::activate:
      break;
  }
  return "activate";
}

}  // namespace

// Called for every piece; shown for every per cent, and often enough for whoever waits to see that the stick
// still answers.
void InstallProgress::show(InstallStep step, std::uint64_t done, std::uint64_t total) {
  constexpr std::uint64_t most = std::uint64_t{8} << 20;
  const std::uint64_t part = std::clamp<std::uint64_t>(total / 100, 1, most);
  const std::uint64_t parts = done == total ? UINT64_MAX : done / part;
  if (step == step_ && parts == parts_) return;
  step_ = step;
  parts_ = parts;
  if (json_) {
    showJson(step, done, total);
  } else {
    showBar(step, done, total);
  }
}

void InstallProgress::showJson(InstallStep step, std::uint64_t done, std::uint64_t total) const {
  nlohmann::ordered_json line{{"step", nameOf(step)}};
  if (total != 0) {
    line["done"] = done;
    line["total"] = total;
  }
  std::puts(line.dump().c_str());
  std::fflush(stdout);
}

void InstallProgress::showBar(InstallStep step, std::uint64_t done, std::uint64_t total) {
  constexpr std::uint64_t megabyte = 1'000'000;
  if (total == 0) {
    bar_.reset();
    return;
  }
  const char* doing = step == InstallStep::copy ? "Copying (MB)" : "Checking (MB)";
  if (!bar_) bar_ = std::make_unique<ProgressBar>(stderr, doing);
  bar_->show(done / megabyte, std::max<std::uint64_t>(1, total / megabyte));
}

}  // namespace lobby::ctl
