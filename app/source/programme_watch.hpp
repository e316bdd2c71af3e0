// Tells the kiosk that its snapshot was replaced by another (`--follow`: lobbyctl preview builds it anew
// whenever staff save a file).
#pragma once

#include <array>
#include <atomic>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <thread>

#include "platform/device/folder_watch.hpp"

namespace lobby {

// Which file lies under a name: another one, or the same with other bytes, has another stamp.
using FileStamp = std::array<std::int64_t, 4>;
FileStamp stampOf(const std::filesystem::path& file);

class ProgrammeWatch {
 public:
  // `shown`: the stamp of the snapshot that was opened, taken before. `wake` is called on a thread of the
  // watch's own. Fails when the folder cannot be watched.
  static Result<std::unique_ptr<ProgrammeWatch>> create(const std::filesystem::path& snapshot,
                                                        const FileStamp& shown, std::function<void()> wake);
  ~ProgrammeWatch();
  ProgrammeWatch(const ProgrammeWatch&) = delete;
  ProgrammeWatch& operator=(const ProgrammeWatch&) = delete;

  // True once after each replacement.
  bool takeChange() { return changed_.exchange(false); }

 private:
  ProgrammeWatch(std::filesystem::path snapshot, const FileStamp& shown,
                 std::unique_ptr<device::FolderWatch> folder, std::function<void()> wake);
  void run();

  std::filesystem::path snapshot_;
  FileStamp shown_;
  std::unique_ptr<device::FolderWatch> folder_;
  std::function<void()> wake_;
  std::atomic<bool> changed_ = false;
  std::jthread thread_;
};

}  // namespace lobby
