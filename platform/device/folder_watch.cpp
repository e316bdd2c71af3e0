#include "platform/device/folder_watch.hpp"

#include <array>
#include <cerrno>
#include <cmath>
#include <cstring>

#include <poll.h>
#include <sys/eventfd.h>
#include <sys/inotify.h>
#include <unistd.h>

namespace lobby::device {
namespace {

namespace fs = std::filesystem;

constexpr std::uint32_t changes =
    IN_CLOSE_WRITE | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_ATTRIB | IN_ONLYDIR;

}  // namespace

Result<std::unique_ptr<FolderWatch>> FolderWatch::create(const fs::path& folder, Depth depth) {
  const int inotify = ::inotify_init1(IN_CLOEXEC | IN_NONBLOCK);
  const int stop = ::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
  std::unique_ptr<FolderWatch> watch(new FolderWatch(inotify, stop, folder, depth));
  if (inotify < 0 || stop < 0) {
    return fail(ErrorKind::system, "cannot watch folders (" + std::string(std::strerror(errno)) + ")");
  }
  if (auto added = watch->add(folder); !added) return std::unexpected(added.error());
  return watch;
}

FolderWatch::~FolderWatch() {
  if (inotify_ >= 0) ::close(inotify_);
  if (stop_ >= 0) ::close(stop_);
}

Result<void> FolderWatch::add(const fs::path& folder) {
  const int watch = ::inotify_add_watch(inotify_, folder.c_str(), changes);
  if (watch < 0 && errno == ENOSPC) {
    return fail(ErrorKind::system,
                "cannot watch the folder " + folder.string() +
                    ", this computer watches as many as it may (fs.inotify.max_user_watches)");
  }
  if (watch < 0) {
    return fail(ErrorKind::system,
                "cannot watch the folder " + folder.string() + " (" + std::strerror(errno) + ")");
  }
  folders_[watch] = folder;
  if (depth_ == Depth::shallow) return {};
  std::error_code error;
  for (const fs::directory_entry& entry : fs::directory_iterator(folder, error)) {
    // A folder that goes away meanwhile is no failure: it is gone.
    std::error_code gone;
    if (entry.is_directory(gone) && !entry.is_symlink(gone)) (void)add(entry.path());
  }
  return {};
}

bool FolderWatch::readEvents() {
  bool any = false;
  alignas(inotify_event) std::array<char, 16 * 1024> buffer;
  for (ssize_t size = 0; (size = ::read(inotify_, buffer.data(), buffer.size())) > 0;) {
    any = true;
    for (ssize_t at = 0; at < size;) {
      const auto* event = reinterpret_cast<const inotify_event*>(buffer.data() + at);
      at += static_cast<ssize_t>(sizeof(inotify_event) + event->len);
      if (event->mask & IN_IGNORED) folders_.erase(event->wd);
      if (event->mask & IN_Q_OVERFLOW) (void)add(root_);  // among what was lost may be new folders
      const auto parent = folders_.find(event->wd);
      const bool newFolder = (event->mask & IN_ISDIR) && (event->mask & (IN_CREATE | IN_MOVED_TO));
      if (depth_ == Depth::deep && newFolder && parent != folders_.end()) {
        (void)add(parent->second / event->name);
      }
    }
  }
  return any;
}

bool FolderWatch::wait(std::optional<Tick> timeout) {
  std::array<pollfd, 2> polled{{{inotify_, POLLIN, 0}, {stop_, POLLIN, 0}}};
  const int milliseconds = timeout ? static_cast<int>(std::ceil(timeout->count())) : -1;
  int ready = 0;
  do {
    ready = ::poll(polled.data(), polled.size(), milliseconds);
  } while (ready < 0 && errno == EINTR);
  return ready > 0 && (polled[1].revents & POLLIN) == 0 && readEvents();
}

bool FolderWatch::waitUntilSettled(Tick quiet) {
  if (!wait(std::nullopt)) return false;
  while (wait(quiet)) {
  }
  return !isInterrupted();
}

bool FolderWatch::isInterrupted() const {
  pollfd stopped{stop_, POLLIN, 0};
  return ::poll(&stopped, 1, 0) > 0;
}

void FolderWatch::interrupt() {
  const std::uint64_t one = 1;
  // Fails only when it was interrupted so often that it is more than interrupted.
  [[maybe_unused]] const ssize_t written = ::write(stop_, &one, sizeof one);
}

}  // namespace lobby::device
