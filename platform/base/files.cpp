#include "platform/base/files.hpp"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <system_error>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace lobby {
namespace {

namespace fs = std::filesystem;

std::unexpected<Error> systemError(const fs::path& file, std::string_view doing) {
  return fail(ErrorKind::system,
              std::string(doing) + " " + file.string() + ": " + std::generic_category().message(errno));
}

// Closes the descriptor it owns.
class Descriptor {
 public:
  explicit Descriptor(int fd) : fd_(fd) {}
  ~Descriptor() {
    if (fd_ >= 0) ::close(fd_);
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  int get() const { return fd_; }
  explicit operator bool() const { return fd_ >= 0; }

 private:
  int fd_;
};

bool readAll(int fd, std::string& into) {
  std::size_t done = 0;
  while (done < into.size()) {
    const ssize_t n = ::read(fd, into.data() + done, into.size() - done);
    if (n < 0 && errno == EINTR) continue;
    if (n < 0) return false;
    if (n == 0) break;
    done += static_cast<std::size_t>(n);
  }
  into.resize(done);
  return true;
}

bool writeAll(int fd, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t n = ::write(fd, bytes.data(), bytes.size());
    if (n < 0 && errno == EINTR) continue;
    if (n < 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(n));
  }
  return true;
}

// /dev/stdout, a pipe: there is nothing to keep whole, and renaming would put a file in its place.
bool isDevice(const fs::path& file) {
  struct stat info {};
  return ::stat(file.c_str(), &info) == 0 && !S_ISREG(info.st_mode) && !S_ISDIR(info.st_mode);
}

Result<void> writeToDevice(const fs::path& file, std::string_view bytes) {
  const Descriptor fd(::open(file.c_str(), O_WRONLY | O_CLOEXEC));
  if (!fd) return systemError(file, "cannot open");
  if (!writeAll(fd.get(), bytes)) return systemError(file, "cannot write");
  return {};
}

}  // namespace

Result<std::string> readFile(const fs::path& file, std::size_t limit) {
  const Descriptor fd(::open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
  if (!fd) return systemError(file, "cannot open");
  struct stat info {};
  if (::fstat(fd.get(), &info) != 0) return systemError(file, "cannot read");
  if (!S_ISREG(info.st_mode)) {
    return fail(ErrorKind::content, "cannot read " + file.string() + ": it is not an ordinary file");
  }
  const auto size = static_cast<std::size_t>(info.st_size);
  if (size > limit) {
    return fail(ErrorKind::content, file.string() + " is larger than " + std::to_string(limit >> 20) + " MB");
  }
  std::string bytes(size, '\0');
  if (!readAll(fd.get(), bytes)) return systemError(file, "cannot read");
  return bytes;
}

Result<void> writeFileAtomically(const fs::path& file, std::string_view bytes) {
  if (isDevice(file)) return writeToDevice(file, bytes);
  fs::path temporary = file;
  temporary += ".part" + std::to_string(::getpid());
  {
    const Descriptor fd(::open(temporary.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644));
    if (!fd) return systemError(temporary, "cannot create");
    if (!writeAll(fd.get(), bytes)) {
      auto error = systemError(temporary, "cannot write");
      ::unlink(temporary.c_str());
      return error;
    }
  }
  auto published = publishFile(temporary, file);
  if (!published) ::unlink(temporary.c_str());
  return published;
}

Result<void> publishFile(const fs::path& temporary, const fs::path& file) {
  if (isDevice(file)) {
    return fail(ErrorKind::system, "cannot replace " + file.string() + ": it is not an ordinary file");
  }
  {
    const Descriptor fd(::open(temporary.c_str(), O_RDONLY | O_CLOEXEC));
    if (!fd || ::fsync(fd.get()) != 0) return systemError(temporary, "cannot sync");
  }
  if (std::rename(temporary.c_str(), file.c_str()) != 0) return systemError(file, "cannot replace");
  const fs::path folder = file.has_parent_path() ? file.parent_path() : fs::path(".");
  const Descriptor fd(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (!fd || ::fsync(fd.get()) != 0) return systemError(folder, "cannot sync");
  return {};
}

Result<std::vector<fs::path>> listFolder(const fs::path& folder) {
  std::error_code error;
  fs::directory_iterator entries(folder, error);
  std::vector<fs::path> paths;
  for (; !error && entries != fs::directory_iterator(); entries.increment(error)) {
    if (!entries->path().filename().string().starts_with('.')) paths.push_back(entries->path());
  }
  if (error) return fail(ErrorKind::system, "cannot list " + folder.string() + ": " + error.message());
  std::ranges::sort(paths);
  return paths;
}

}  // namespace lobby
