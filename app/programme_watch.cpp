#include "app/programme_watch.hpp"

namespace lobby {
namespace {

namespace fs = std::filesystem;

constexpr Tick quiet{20};

}  // namespace

Result<std::unique_ptr<ProgrammeWatch>> ProgrammeWatch::create(const fs::path& snapshot,
                                                               std::function<void()> wake) {
  auto folder =
      device::FolderWatch::create(fs::absolute(snapshot).parent_path(), device::FolderWatch::Depth::shallow);
  if (!folder) return std::unexpected(folder.error());
  return std::unique_ptr<ProgrammeWatch>(new ProgrammeWatch(snapshot, std::move(*folder), std::move(wake)));
}

ProgrammeWatch::ProgrammeWatch(fs::path snapshot, std::unique_ptr<device::FolderWatch> folder,
                               std::function<void()> wake)
    : snapshot_(std::move(snapshot)),
      folder_(std::move(folder)),
      wake_(std::move(wake)),
      thread_([this] { run(); }) {}

ProgrammeWatch::~ProgrammeWatch() {
  folder_->interrupt();
}

void ProgrammeWatch::run() {
  std::error_code error;
  auto written = fs::last_write_time(snapshot_, error);
  while (folder_->waitUntilSettled(quiet)) {
    const auto now = fs::last_write_time(snapshot_, error);
    if (error || now == written) continue;  // another file of that folder
    written = now;
    changed_ = true;
    wake_();
  }
}

}  // namespace lobby
