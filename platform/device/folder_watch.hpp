// Tells that something in a folder has changed (Linux inotify). It says when to look, not what to find: the
// kernel may fold or drop events, so whoever is told reads the folder again.
//
// One owner; `wait` on one thread, `interrupt` from any.
#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <optional>

#include "platform/base/clock.hpp"
#include "platform/base/result.hpp"

namespace lobby::device {

class FolderWatch {
 public:
  enum class Depth { shallow, deep };  // deep: all folders in it too, also those that come later

  // Fails when the folder cannot be watched; names it and the reason.
  static Result<std::unique_ptr<FolderWatch>> create(const std::filesystem::path& folder, Depth depth);
  ~FolderWatch();
  FolderWatch(const FolderWatch&) = delete;
  FolderWatch& operator=(const FolderWatch&) = delete;

  // Sleeps until something in the folder was written, renamed, made or removed. False: `timeout` has passed
  // first (none: for ever), or `interrupt` was called.
  bool wait(std::optional<Tick> timeout);

  // Waits for a change, and then until nothing has changed for `quiet`: an editor that saves, a copy that is
  // under way. False when interrupted first.
  bool waitUntilSettled(Tick quiet);

  // For who waits for more than one thing: what to poll for (POLLIN), and whether there was something.
  int descriptor() const { return inotify_; }
  bool takeEvents() { return readEvents(); }

  // False once the folder itself is gone: another one under its name needs another watch.
  bool isWatching() const { return !folders_.empty(); }

  // For good. May be called from a signal handler.
  void interrupt();
  bool isInterrupted() const;

 private:
  FolderWatch(int inotify, int stop, std::filesystem::path root, Depth depth)
      : inotify_(inotify), stop_(stop), root_(std::move(root)), depth_(depth) {}
  Result<void> add(const std::filesystem::path& folder);
  bool readEvents();

  int inotify_;
  int stop_;  // an eventfd
  std::filesystem::path root_;
  Depth depth_;
  std::map<int, std::filesystem::path> folders_;  // by watch descriptor
};

}  // namespace lobby::device
