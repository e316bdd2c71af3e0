// Rings when something in a folder has changed: a FolderWatch with a thread of its own.
#pragma once

#include <atomic>
#include <functional>
#include <memory>
#include <thread>

#include "platform/device/folder_watch.hpp"

namespace lobby {

class FolderBell {
 public:
  // `ring` is called on the bell's thread, once things have been quiet for a moment. Fails when the folder
  // cannot be watched.
  static Result<std::unique_ptr<FolderBell>> hang(const std::filesystem::path& folder,
                                                  std::function<void()> ring);
  ~FolderBell();
  FolderBell(const FolderBell&) = delete;
  FolderBell& operator=(const FolderBell&) = delete;

 private:
  FolderBell(std::unique_ptr<device::FolderWatch> folder, std::function<void()> ring);

  std::unique_ptr<device::FolderWatch> folder_;
  std::function<void()> ring_;
  std::jthread thread_;
};

}  // namespace lobby
