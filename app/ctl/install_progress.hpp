// How an install comes along: a bar for people, a line of JSON a step for the kiosk.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>

#include "app/ctl/terminal.hpp"
#include "data/edition/store.hpp"

namespace lobby::ctl {

class InstallProgress {
 public:
  explicit InstallProgress(bool json) : json_(json) {}

  void show(edition::InstallStep step, std::uint64_t done, std::uint64_t total);

 private:
  void showJson(edition::InstallStep step, std::uint64_t done, std::uint64_t total) const;
  void showBar(edition::InstallStep step, std::uint64_t done, std::uint64_t total);

  bool json_;
  std::optional<edition::InstallStep> step_;
  std::uint64_t parts_ = 0;
  std::unique_ptr<ProgressBar> bar_;
};

}  // namespace lobby::ctl
