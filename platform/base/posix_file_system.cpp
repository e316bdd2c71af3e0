#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <string>
#include <system_error>
#include <thread>
#include <utility>

#include <dirent.h>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

#include "platform/base/file_system.hpp"

namespace lobby {
namespace {

namespace fs = std::filesystem;

std::unexpected<Error> systemError(const fs::path& file, std::string_view doing) {
  const bool full = errno == ENOSPC || errno == EDQUOT;
  const std::string reason = std::generic_category().message(errno);
  return fail(ErrorKind::system, std::string(doing) + " " + file.string() + ": " + reason,
              full ? "noRoom" : "");
}

std::unexpected<Error> notOrdinary(const fs::path& file, std::string_view what) {
  return fail(ErrorKind::refused,
              file.string() + " is " + std::string(what) + "; only ordinary files are taken");
}

// A call that a signal interrupted is made again.
template <class Call>
auto uninterrupted(Call call) {
  auto result = call();
  while (result == -1 && errno == EINTR) result = call();
  return result;
}

FileIdentity identityOf(const struct stat& info) {
  return {info.st_dev, info.st_ino, static_cast<std::uint64_t>(info.st_size),
          std::int64_t{info.st_mtim.tv_sec} * 1'000'000'000 + info.st_mtim.tv_nsec};
}

FileKind kindOf(const struct stat& info) {
  if (S_ISREG(info.st_mode)) return FileKind::regular;
  if (S_ISDIR(info.st_mode)) return FileKind::folder;
  return S_ISLNK(info.st_mode) ? FileKind::link : FileKind::other;
}

class PosixFile final : public OpenFile {
 public:
  PosixFile(int fd, fs::path path) : fd_(fd), path_(std::move(path)) {}
  ~PosixFile() override { ::close(fd_); }

  Result<std::size_t> readAt(std::uint64_t offset, std::span<char> into) override {
    const ssize_t n =
        uninterrupted([&] { return ::pread(fd_, into.data(), into.size(), static_cast<off_t>(offset)); });
    if (n < 0) return systemError(path_, "cannot read");
    return static_cast<std::size_t>(n);
  }

  Result<std::size_t> write(std::string_view bytes) override {
    const ssize_t n = uninterrupted([&] { return ::write(fd_, bytes.data(), bytes.size()); });
    if (n < 0) return systemError(path_, "cannot write");
    return static_cast<std::size_t>(n);
  }

  Result<void> sync() override {
    // Not made again after a failure: the system may have let go of the data by then.
    if (::fsync(fd_) != 0) return systemError(path_, "cannot sync");
    return {};
  }

  Result<FileIdentity> identity() override {
    struct stat info {};
    if (::fstat(fd_, &info) != 0) return systemError(path_, "cannot read");
    return identityOf(info);
  }

 private:
  int fd_;
  fs::path path_;
};

int flagsOf(OpenMode mode) {
  switch (mode) {
    case OpenMode::read:
      return O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC;
    case OpenMode::createNew:
    case OpenMode::createPrivate:
      return O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC;
    case OpenMode::append:
      return O_WRONLY | O_CREAT | O_APPEND | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC;
    case OpenMode::rewrite:
      return O_WRONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC;
  }
  return O_RDONLY;
}

class PosixLock final : public FolderLock {
 public:
  explicit PosixLock(int fd) : fd_(fd) {}
  ~PosixLock() override { ::close(fd_); }
  int fd() const { return fd_; }

 private:
  int fd_;
};

struct CloseFolder {
  void operator()(DIR* folder) const { ::closedir(folder); }
};

}  // namespace

Result<std::unique_ptr<OpenFile>> PosixFileSystem::open(const fs::path& file, OpenMode mode) {
  const mode_t permissions = mode == OpenMode::createPrivate ? 0600 : 0644;
  const int fd = uninterrupted([&] { return ::open(file.c_str(), flagsOf(mode), permissions); });
  if (fd < 0 && errno == ELOOP) return notOrdinary(file, "a link");
  if (fd < 0 && (errno == ENXIO || errno == EISDIR)) return notOrdinary(file, "no file");
  const bool creates = mode == OpenMode::createNew || mode == OpenMode::createPrivate;
  if (fd < 0) return systemError(file, creates ? "cannot create" : "cannot open");
  auto opened = std::make_unique<PosixFile>(fd, file);
  struct stat info {};
  if (::fstat(fd, &info) != 0) return systemError(file, "cannot open");
  if (!S_ISREG(info.st_mode)) return notOrdinary(file, S_ISDIR(info.st_mode) ? "a folder" : "no file");
  return opened;
}

Result<void> PosixFileSystem::rename(const fs::path& from, const fs::path& to) {
  if (std::rename(from.c_str(), to.c_str()) != 0) return systemError(to, "cannot replace");
  return {};
}

Result<void> PosixFileSystem::remove(const fs::path& file) {
  if (::unlink(file.c_str()) != 0) return systemError(file, "cannot remove");
  return {};
}

Result<void> PosixFileSystem::makeFolder(const fs::path& folder) {
  if (::mkdir(folder.c_str(), 0755) == 0) return {};
  const int reason = errno;
  struct stat info {};
  if (reason == EEXIST && ::stat(folder.c_str(), &info) == 0 && S_ISDIR(info.st_mode)) return {};
  errno = reason;
  return systemError(folder, "cannot make the folder");
}

Result<void> PosixFileSystem::syncFolder(const fs::path& folder) {
  const int fd = uninterrupted([&] { return ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC); });
  if (fd < 0) return systemError(folder, "cannot open");
  const bool synced = ::fsync(fd) == 0;
  const int reason = errno;
  ::close(fd);
  errno = reason;
  if (!synced) return systemError(folder, "cannot sync");
  return {};
}

Result<FolderNames> PosixFileSystem::list(const fs::path& folder, std::size_t limit) {
  const std::unique_ptr<DIR, CloseFolder> opened(::opendir(folder.c_str()));
  if (!opened) return systemError(folder, "cannot list");
  FolderNames found;
  errno = 0;
  while (const dirent* entry = ::readdir(opened.get())) {
    const std::string_view name = entry->d_name;
    if (name == "." || name == "..") continue;
    if (found.names.size() == limit) {
      found.more = true;
      break;
    }
    found.names.emplace_back(name);
    errno = 0;
  }
  if (!found.more && errno != 0) return systemError(folder, "cannot list");
  std::ranges::sort(found.names);
  return found;
}

Result<std::unique_ptr<FolderLock>> PosixFileSystem::lock(const fs::path& folder,
                                                          std::chrono::milliseconds patience) {
  using std::chrono::steady_clock;
  const int fd = uninterrupted([&] { return ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC); });
  if (fd < 0) return systemError(folder, "cannot open");
  auto lock = std::make_unique<PosixLock>(fd);
  const auto end = steady_clock::now() + patience;
  // Asked again and again, because a wait that the system does for us has no end.
  while (uninterrupted([&] { return ::flock(lock->fd(), LOCK_EX | LOCK_NB); }) != 0) {
    if (errno != EWOULDBLOCK) return systemError(folder, "cannot lock");
    if (steady_clock::now() >= end) return nullptr;
    std::this_thread::sleep_for(std::chrono::milliseconds(10));
  }
  return lock;
}

Result<std::uint64_t> PosixFileSystem::freeSpace(const fs::path& folder) {
  struct statvfs info {};
  if (uninterrupted([&] { return ::statvfs(folder.c_str(), &info); }) != 0) {
    return systemError(folder, "cannot see how much room there is in");
  }
  return std::uint64_t{info.f_bavail} * info.f_frsize;
}

Result<FileStatus> PosixFileSystem::status(const fs::path& file) {
  struct stat info {};
  if (::lstat(file.c_str(), &info) == 0) return FileStatus{kindOf(info), identityOf(info)};
  if (errno == ENOENT || errno == ENOTDIR) return FileStatus{};
  return systemError(file, "cannot look at");
}

}  // namespace lobby
