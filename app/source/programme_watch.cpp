#include "app/source/programme_watch.hpp"

#include <sys/stat.h>

namespace lobby {
namespace {

namespace fs = std::filesystem;

constexpr Tick quiet{20};

}  // namespace

FileStamp stampOf(const fs::path& file) {
  struct stat facts {};
  if (::stat(file.c_str(), &facts) != 0) return {};
  return {static_cast<std::int64_t>(facts.st_ino), facts.st_size, facts.st_mtim.tv_sec,
          facts.st_mtim.tv_nsec};
}

Result<std::unique_ptr<ProgrammeWatch>> ProgrammeWatch::create(const fs::path& snapshot,
                                                               const FileStamp& shown,
                                                               std::function<void()> wake) {
  auto folder =
      device::FolderWatch::create(fs::absolute(snapshot).parent_path(), device::FolderWatch::Depth::shallow);
  if (!folder) return std::unexpected(folder.error());
  return std::unique_ptr<ProgrammeWatch>(
      new ProgrammeWatch(snapshot, shown, std::move(*folder), std::move(wake)));
}

ProgrammeWatch::ProgrammeWatch(fs::path snapshot, const FileStamp& shown,
                               std::unique_ptr<device::FolderWatch> folder, std::function<void()> wake)
    : snapshot_(std::move(snapshot)),
      shown_(shown),
      folder_(std::move(folder)),
      wake_(std::move(wake)),
      thread_([this] { run(); }) {}

ProgrammeWatch::~ProgrammeWatch() {
  folder_->interrupt();
}

void ProgrammeWatch::run() {
  do {
    const FileStamp now = stampOf(snapshot_);
    if (now == FileStamp{} || now == shown_) continue;  // another file of that folder
    shown_ = now;
    changed_ = true;
    wake_();
  } while (folder_->waitUntilSettled(quiet));
}

}  // namespace lobby
